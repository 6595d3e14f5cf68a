package org.volunteerstation.registry.account;

import java.util.Locale;
import java.util.Optional;

/** The realm's roles; which of them a post can carry is said by {@link GrantMatrix}. */
public enum PostRole {

	/** Accounts, plans and change orders of the own subtree. */
	TIER_ADMIN,

	/** Stations, inspections and reviews of the own subtree. */
	TIER_OFFICER,

	/** Reads the own subtree. */
	TIER_VIEWER,

	/** Runs the own community's station. */
	STATION_MANAGER,

	/** Serves. */
	VOLUNTEER,

	/** Orders help. */
	RESIDENT,

	/** Security settings, nothing else. */
	SECURITY_ADMIN,

	/** Reads the audit trail. */
	AUDITOR,

	/** A third party's program. */
	APP,

	/** Reads event topics. */
	CONSUMER,

	/** One service calling another. */
	SYSTEM;

	/**
	 * Name in Keycloak and in JSON.
	 * @return for example {@code tier-admin}
	 */
	public String token() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Reads a name.
	 * @param token for example {@code tier-admin}
	 * @return empty when it names no role
	 */
	public static Optional<PostRole> ofToken(String token) {
		for (PostRole role : values()) {
			if (role.token().equals(token)) {
				return Optional.of(role);
			}
		}
		return Optional.empty();
	}

}
