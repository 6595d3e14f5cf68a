package org.volunteerstation.deploy.attack;

import java.util.List;

import org.volunteerstation.platform.test.TokenSpec;

/**
 * Somebody with the right role in another place.
 *
 * @param name who that is
 * @param caller what the token says
 * @param own the foe's own place
 * @param victim the place reached for
 */
record Foe(String name, TokenSpec caller, Place own, Place victim) {

	private static final String STREET = "510104017000";

	static List<Foe> all(Rights rights, Fixture fixture) {
		return switch (rights) {
			case READS, WRITES,
					REGISTERS ->
				List.of(new Foe("a county reaches for its sibling", TokenSpec.official(Rights.COUNTY, "tier-admin"),
						fixture.own, fixture.sibling),
						new Foe("a street reaches for another", TokenSpec.official(STREET, "tier-officer"), fixture.own,
								fixture.street),
						new Foe("a community reaches for its neighbour",
								TokenSpec.official(Rights.HOME, "tier-officer"), fixture.own, fixture.neighbour),
						new Foe("an app reaches for another county", app(), fixture.own, fixture.sibling));
			case STAFFS, UNMASKS, INSPECTS, ANSWERS, MOVES ->
				people((rights == Rights.UNMASKS) ? List.of("tier-officer", "unmasker") : List.of("tier-officer"),
						fixture);
			case PLANS -> admins(fixture, "tier-admin");
			case TRUSTS -> admins(fixture, "tier-admin", "unmasker");
			case NOTIFIES -> List.of(
					new Foe("a county reaches for its sibling", TokenSpec.official(Rights.COUNTY, "tier-admin"),
							fixture.own, fixture.sibling),
					new Foe("a street reaches for another", TokenSpec.official(STREET, "tier-officer"), fixture.own,
							fixture.street));
			case GOVERNS -> List.of(new Foe("a province reaches for another", TokenSpec.official("52", "tier-admin"),
					fixture.own, fixture.own));
			case AT_HOME -> List.of(new Foe("a resident reaches for the neighbours",
					Rights.atHome("resident", Rights.HOME), fixture.own, fixture.neighbour));
			case AUDITS -> List.of(
					new Foe("a county's auditor reaches for the sibling's trail",
							TokenSpec.official("510107", "auditor"), fixture.sibling, fixture.own),
					new Foe("a street's auditor reaches for another's trail",
							TokenSpec.official(fixture.street.street(), "auditor"), fixture.street, fixture.own),
					new Foe("a community's auditor reaches for the neighbour's trail",
							TokenSpec.official(fixture.neighbour.community(), "auditor"), fixture.neighbour,
							fixture.own));
		};
	}

	private static List<Foe> admins(Fixture fixture, String... roles) {
		return List.of(
				new Foe("a county reaches for its sibling", TokenSpec.official(Rights.COUNTY, roles), fixture.own,
						fixture.sibling),
				new Foe("a street reaches for another", TokenSpec.official(STREET, roles), fixture.own, fixture.street),
				new Foe("a community reaches above", TokenSpec.official(Rights.HOME, roles), fixture.own,
						fixture.neighbour));
	}

	private static List<Foe> people(List<String> roles, Fixture fixture) {
		String[] all = roles.toArray(String[]::new);
		return List.of(
				new Foe("a county reaches for its sibling", TokenSpec.official(Rights.COUNTY, all), fixture.own,
						fixture.sibling),
				new Foe("a street reaches for another", TokenSpec.official(STREET, all), fixture.own, fixture.street),
				new Foe("a community reaches for its neighbour", TokenSpec.official(Rights.HOME, all), fixture.own,
						fixture.neighbour));
	}

	private static TokenSpec app() {
		return new TokenSpec(Rights.COUNTY, "county", "", List.of("app"),
				List.of("registry.read", "registry.write", "project.read", "project.write", "activity.read",
						"activity.write", "analytics.read", "analytics.write"));
	}

}
