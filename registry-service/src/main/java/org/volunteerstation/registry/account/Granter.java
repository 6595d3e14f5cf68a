package org.volunteerstation.registry.account;

import java.util.Set;

import org.volunteerstation.platform.core.RegionScope;

/**
 * Who keeps accounts, as the token says it.
 *
 * @param subject the caller's own account in Keycloak
 * @param roles the caller's roles
 * @param scope the caller's subtree
 */
public record Granter(String subject, Set<PostRole> roles, RegionScope scope) {

	public Granter {
		roles = Set.copyOf(roles);
	}

}
