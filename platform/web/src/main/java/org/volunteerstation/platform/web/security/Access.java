package org.volunteerstation.platform.web.security;

import java.util.EnumSet;
import java.util.Set;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;

/** The matrix of roles and actions (docs/architecture.md section 2). */
public final class Access {

	private static final Set<Role> READERS = EnumSet.of(Role.TIER_ADMIN, Role.TIER_OFFICER, Role.TIER_VIEWER,
			Role.STATION_MANAGER, Role.SYSTEM);

	private static final Set<Role> WRITERS = EnumSet.of(Role.TIER_ADMIN, Role.TIER_OFFICER, Role.STATION_MANAGER,
			Role.SYSTEM);

	private static final Set<Role> PEOPLE = EnumSet.of(Role.TIER_ADMIN, Role.TIER_OFFICER, Role.TIER_VIEWER,
			Role.STATION_MANAGER);

	private static final Set<Role> WATCHERS = EnumSet.of(Role.AUDITOR, Role.SECURITY_ADMIN);

	/**
	 * Whether the caller may read in the own subtree.
	 * @param service first part of an app's grant
	 * @return true when allowed
	 */
	public boolean reads(String service) {
		Operator operator = OperatorAuthentication.current();
		return operator != null && mayRead(operator, service);
	}

	/**
	 * Whether somebody may read in the own subtree; also asked of who is not calling just
	 * now, such as the owner of a job.
	 * @param operator who
	 * @param service first part of an app's grant
	 * @return true when allowed
	 */
	public static boolean mayRead(Operator operator, String service) {
		return operator.roles().stream().anyMatch(READERS::contains)
				|| operator.is(Role.APP) && operator.grants().contains(service + ".read");
	}

	/**
	 * Whether the caller may change what lies in the own subtree.
	 * @param service first part of an app's grant
	 * @return true when allowed
	 */
	public boolean writes(String service) {
		return any(WRITERS) || isGranted(service + ".write");
	}

	/**
	 * Whether the caller may import regions and recount.
	 * @return true for the services and for administrators of the province
	 */
	public boolean governs() {
		Operator operator = OperatorAuthentication.current();
		if (operator == null) {
			return false;
		}
		RegionScope scope = operator.scope();
		boolean province = scope != null && scope.tier() == Tier.PROVINCE;
		return operator.is(Role.SYSTEM) || operator.is(Role.TIER_ADMIN) && province;
	}

	/**
	 * Whether the caller may see personal data of the own subtree in clear. The three
	 * hands stay apart: who watches over others or sets their rights does not.
	 * @return true for people who read here and have the role for it
	 */
	public boolean unmasks() {
		Operator operator = OperatorAuthentication.current();
		return operator != null && operator.is(Role.UNMASKER) && any(PEOPLE) && !any(WATCHERS);
	}

	private static boolean any(Set<Role> roles) {
		Operator operator = OperatorAuthentication.current();
		return operator != null && operator.roles().stream().anyMatch(roles::contains);
	}

	private static boolean isGranted(String grant) {
		Operator operator = OperatorAuthentication.current();
		return operator != null && operator.is(Role.APP) && operator.grants().contains(grant);
	}

}
