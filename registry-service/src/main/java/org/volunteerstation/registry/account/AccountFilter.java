package org.volunteerstation.registry.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows.
 *
 * @param role only posts of this role; null for any
 * @param states only accounts in these states; empty for all
 * @param nameStart start of the name to sign in with; null for any
 */
public record AccountFilter(@Nullable PostRole role, Set<AccountState> states, @Nullable String nameStart) {

	/** Sorts behind every sign of a name: the end of the range of a start. */
	private static final String BEHIND_ALL = "{";

	public AccountFilter {
		states = Set.copyOf(states);
	}

	/**
	 * The first name behind those that begin so.
	 * @return null for any
	 */
	public @Nullable String nameEnd() {
		return (this.nameStart != null) ? this.nameStart + BEHIND_ALL : null;
	}

}
