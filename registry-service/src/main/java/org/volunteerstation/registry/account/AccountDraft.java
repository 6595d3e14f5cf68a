package org.volunteerstation.registry.account;

import java.util.regex.Pattern;

/**
 * An account that shall be opened.
 *
 * @param username name to sign in with
 * @param post its first post
 */
public record AccountDraft(String username, PostDraft post) {

	/** Begins and ends with a letter or digit; Keycloak keeps names in small letters. */
	private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]");

	/** Signs of a name at most. */
	public static final int MAX_LENGTH = 40;

	/** How Keycloak names the accounts of programs. */
	private static final String PROGRAM = "service-account-";

	void check() {
		checkName(this.username);
	}

	static void checkName(String username) {
		if (!FORM.matcher(username).matches() || username.startsWith(PROGRAM)) {
			throw new AccountRefusal.UsernameInvalid();
		}
	}

}
