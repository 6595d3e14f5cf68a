package org.volunteerstation.registry.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/**
 * The matrix of roles and accounts, as data. What no line allows is forbidden. Nobody
 * gives {@code security-admin} or {@code auditor} here: the three hands (system,
 * security, audit) stay apart (R75), so both are made where the realm is set up. Programs
 * have no accounts of people, and volunteers and residents come by themselves.
 */
public final class GrantMatrix {

	private static final Set<Tier> ALL = EnumSet.allOf(Tier.class);

	private static final List<GrantRule> RULES = List.of(
			new GrantRule(PostRole.TIER_ADMIN, PostRole.TIER_ADMIN, EnumSet.range(Tier.CITY, Tier.COMMUNITY),
					GrantRule.Place.BELOW),
			new GrantRule(PostRole.TIER_ADMIN, PostRole.TIER_OFFICER, ALL, GrantRule.Place.HERE_OR_BELOW),
			new GrantRule(PostRole.TIER_ADMIN, PostRole.TIER_VIEWER, ALL, GrantRule.Place.HERE_OR_BELOW), new GrantRule(
					PostRole.TIER_ADMIN, PostRole.STATION_MANAGER, EnumSet.of(Tier.COMMUNITY), GrantRule.Place.BELOW));

	/**
	 * In which posts somebody may be let see personal data in clear: a trust that comes
	 * from above, so nobody has it by the own hand or by that of a colleague, and that
	 * only who has it passes on: who opens an account also issues its code.
	 */
	private static final List<GrantRule> UNMASKING = List.of(
			new GrantRule(PostRole.TIER_ADMIN, PostRole.TIER_ADMIN, EnumSet.range(Tier.CITY, Tier.COMMUNITY),
					GrantRule.Place.BELOW),
			new GrantRule(PostRole.TIER_ADMIN, PostRole.TIER_OFFICER, EnumSet.range(Tier.CITY, Tier.COMMUNITY),
					GrantRule.Place.BELOW));

	private GrantMatrix() {
	}

	/**
	 * All lines.
	 * @return in the order in which they are printed
	 */
	public static List<GrantRule> rules() {
		return RULES;
	}

	/**
	 * The lines of who may let see personal data in clear.
	 * @return in the order in which they are printed
	 */
	public static List<GrantRule> unmaskingRules() {
		return UNMASKING;
	}

	/**
	 * Whether somebody may give a role in a region, and so keep who holds it.
	 * @param granter who
	 * @param role the role of the post
	 * @param region the region of the post
	 * @return false for whatever no line allows
	 */
	public static boolean allows(Granter granter, PostRole role, RegionCode region) {
		return RULES.stream().anyMatch((rule) -> rule.allows(granter, role, region));
	}

	/**
	 * Whether somebody may let who acts in a post see personal data in clear (R68), which
	 * needs the own right to see them. To take it away again {@link #allows} is enough.
	 * @param granter who
	 * @param role the role of the post
	 * @param region the region of the post
	 * @return false for whatever no line allows
	 */
	public static boolean allowsUnmasking(Granter granter, PostRole role, RegionCode region) {
		return granter.unmasks() && UNMASKING.stream().anyMatch((rule) -> rule.allows(granter, role, region));
	}

}
