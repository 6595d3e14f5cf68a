package org.volunteerstation.registry.account;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	/**
	 * Reads who asks from what a token says.
	 * @param subject the caller's own account in Keycloak
	 * @param roles the roles' names; what is no role of accounts counts for nothing
	 * @param scope the caller's subtree
	 * @return who asks
	 */
	public static Granter of(String subject, Stream<String> roles, RegionScope scope) {
		return new Granter(subject,
				roles.map(PostRole::ofToken).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()), scope);
	}

}
