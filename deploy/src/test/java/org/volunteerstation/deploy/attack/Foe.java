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

	static List<Foe> all(Rights rights, Fixture fixture) {
		return switch (rights) {
			case READS, WRITES,
					REGISTERS ->
				List.of(new Foe("a county reaches for its sibling", TokenSpec.official(Rights.COUNTY, "tier-admin"),
						fixture.own, fixture.sibling),
						new Foe("a community reaches for its neighbour",
								TokenSpec.official(Rights.HOME, "tier-officer"), fixture.own, fixture.neighbour),
						new Foe("an app reaches for another county", app(), fixture.own, fixture.sibling));
			case GOVERNS -> List.of(new Foe("a province reaches for another", TokenSpec.official("52", "tier-admin"),
					fixture.own, fixture.own));
			case AT_HOME -> List.of(new Foe("a resident reaches for the neighbours",
					Rights.atHome("resident", Rights.HOME), fixture.own, fixture.neighbour));
			case AUDITS -> List.of();
		};
	}

	private static TokenSpec app() {
		return new TokenSpec(Rights.COUNTY, "county", "", List.of("app"),
				List.of("registry.read", "registry.write", "project.read", "project.write", "activity.read",
						"activity.write", "analytics.read", "analytics.write"));
	}

}
