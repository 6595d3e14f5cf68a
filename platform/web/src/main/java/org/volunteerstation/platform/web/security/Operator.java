package org.volunteerstation.platform.web.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;

/**
 * Who calls, as the token says it and nothing else.
 *
 * @param subject the account's id
 * @param username the account's name
 * @param clientId the program that calls
 * @param scope the subtree of an official, a station manager, an app or a service; null
 * for residents and volunteers
 * @param scopeValid false when the claims of the scope contradict one another
 * @param home the community of a resident or volunteer, null for others
 * @param roles realm roles
 * @param grants what an app was granted, for example {@code registry.read}
 */
public record Operator(String subject, String username, String clientId, @Nullable RegionScope scope,
		boolean scopeValid, @Nullable RegionScope home, Set<Role> roles, Set<String> grants) {

	public Operator {
		roles = Set.copyOf(roles);
		grants = Set.copyOf(grants);
	}

	/**
	 * The subtree.
	 * @return the scope
	 * @throws ScopeRefusal when the token has none, or one that contradicts itself
	 */
	public RegionScope requiredScope() {
		if (!this.scopeValid) {
			throw ScopeRefusal.invalid();
		}
		if (this.scope == null) {
			throw ScopeRefusal.missing();
		}
		return this.scope;
	}

	/**
	 * The home community.
	 * @return the scope of one community
	 * @throws ScopeRefusal when the token has none
	 */
	public RegionScope requiredHome() {
		if (this.home == null) {
			throw ScopeRefusal.missing();
		}
		return this.home;
	}

	/**
	 * Whether the operator has a role.
	 * @param role the role
	 * @return true when the token names it
	 */
	public boolean is(Role role) {
		return this.roles.contains(role);
	}

}
