package org.volunteerstation.registry.account;

import java.util.List;
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
 * @param unmasks whether the caller may see personal data in clear
 * @param scope the caller's subtree
 */
public record Granter(String subject, Set<PostRole> roles, boolean unmasks, RegionScope scope) {

	/** The role by which personal data are seen in clear (R68). */
	public static final String UNMASKER = "unmasker";

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
		List<String> names = roles.toList();
		return new Granter(subject,
				names.stream().map(PostRole::ofToken).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()),
				names.contains(UNMASKER), scope);
	}

}
