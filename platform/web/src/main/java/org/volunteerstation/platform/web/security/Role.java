package org.volunteerstation.platform.web.security;

import java.util.Locale;
import java.util.Optional;

/** Realm roles (DESIGN 10). */
public enum Role {

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

	/** Sees personal data of the own subtree in clear, beside a role that reads. */
	UNMASKER,

	/** Security settings, nothing else. */
	SECURITY_ADMIN,

	/** Reads the audit trail, changes nothing. */
	AUDITOR,

	/** A third party's program. */
	APP,

	/** Reads event topics. */
	CONSUMER,

	/** One service calling another. */
	SYSTEM;

	/**
	 * Name in Keycloak.
	 * @return for example {@code tier-admin}
	 */
	public String token() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<Role> ofToken(String token) {
		for (Role role : values()) {
			if (role.token().equals(token)) {
				return Optional.of(role);
			}
		}
		return Optional.empty();
	}

}
