package org.volunteerstation.registry;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.volunteerstation.registry.plan.Outcome;
import org.volunteerstation.registry.plan.PlanOutcomes;

import static org.assertj.core.api.Assertions.assertThat;

/** A base day of a plan that lies before an order counts what there was on that day. */
class ChangePlanIT extends ChangeFlow {

	private static final String BEFORE = "2026-10-31";

	@Autowired
	private PlanOutcomes outcomes;

	@Test
	void mergedCommunitiesHadTheirOwnStations() {
		station("519901001001", "东一站");
		station("519901001002", "东二站");
		assertThat(missing("519901", BEFORE)).isEqualTo(2);
		Api.Answer order = applied(county(), city(),
				order("MERGE", codes("519901001001", "519901001002"), to("519901001001", ""), ""));

		assertThat(missing("519901", BEFORE)).isEqualTo(2);
		assertThat(missing("519901001", BEFORE)).isZero();
		assertThat(missing("519901", today())).isEqualTo(2);
		applied(county(), city(),
				order("RECODE", codes("519901001001"), to("519901001008", ""), "").replace(ON, "2026-11-02"));
		assertThat(missing("519901001", BEFORE)).isZero();
		assertThat(missing("519901001", "2026-11-01")).isZero();
		assertThat(order.text("state")).isEqualTo("APPLIED");
	}

	@Test
	void aMergeCountsEachCommunityThatHadNone() {
		station("519901001001", "东一站");
		applied(county(), city(), order("MERGE", codes("519901001001", "519901001002", "519901002001"),
				to("519901001009", "东社区居委会"), ""));

		assertThat(missing("519901001", BEFORE)).isEqualTo(2);
		assertThat(missing("519901", BEFORE)).isEqualTo(3);
		assertThat(missing("519901001", today())).isZero();
		assertThat(missing("519901002", BEFORE)).isEqualTo(1);
	}

	@Test
	void aRegionThatWentElsewhereIsCountedThere() {
		station("519901002001", "西站");
		Api.Answer order = applied(city(), province(), order("TRANSFER", codes("519901002"), to("519902005", ""), ""));

		assertThat(missing("519902", BEFORE)).isEqualTo(2);
		assertThat(missing("519902005", BEFORE)).isEqualTo(1);
		assertThat(missing("519901", BEFORE)).isEqualTo(2);

		assertThat(step(province(), order, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(missing("519902", BEFORE)).isEqualTo(1);
		assertThat(missing("519901", BEFORE)).isEqualTo(3);
		assertThat(missing("519901", today())).isEqualTo(3);
	}

	@Test
	void aSplitCommunityWasOne() {
		station("519901001001", "东一站");
		applied(county(), city(), order("SPLIT", codes("519901001001"),
				to("519901001003", "东三社区居委会") + "," + to("519901001004", "东四社区居委会"), ""));
		applied(county(), city(), order("SPLIT", codes("519901001002"),
				to("519901001002", "") + "," + to("519901001005", "东五社区居委会"), ""));

		assertThat(missing("519901001", BEFORE)).isEqualTo(1);
		assertThat(missing("519901001", today())).isEqualTo(3);
	}

	/**
	 * What a community became has its first plaque, also where that station is withdrawn:
	 * it was built then, and is not built a second time.
	 */
	@Test
	void aMergeKeepsTheFirstPlaqueOfAll() {
		String early = station("519901001001", "东一站");
		this.jdbc.update("UPDATE station SET plaque_on = '2025-03-01' WHERE id = ?", early);
		station("519901001002", "东二站");
		plans("519901001000");
		assertThat(built("2025")).isEqualTo(1);
		assertThat(built("2026")).isEqualTo(1);

		applied(county(), city(), order("MERGE", codes("519901001001", "519901001002"), to("519901001001", ""), ""));

		assertThat(built("2025")).isEqualTo(1);
		assertThat(built("2026")).isZero();
		this.jdbc.update("UPDATE station SET state = 'WITHDRAWN', live = NULL, state_since = ? WHERE id = ?", today(),
				early);
		assertThat(built("2025")).as("as it was on the last day").isEqualTo(1);
		assertThat(built("2026")).isZero();
	}

	/**
	 * What was built by the last day stays built, whatever an order makes of it later.
	 */
	@Test
	void aMergeAfterTheLastDayLeavesWhatWasBuilt() {
		for (String community : List.of("519901001001", "519901001002")) {
			this.jdbc.update("UPDATE station SET plaque_on = '2025-03-01' WHERE id = ?",
					station(community, "站" + community));
		}
		plans("519901001000");
		assertThat(built("2025")).isEqualTo(2);

		Api.Answer merged = applied(county(), city(),
				order("MERGE", codes("519901001001", "519901001002"), to("519901001009", "新社区居委会"), ""));
		assertThat(built("2025")).isEqualTo(2);
		assertThat(this.outcomes.untold()).extracting(Outcome::builtByDue).containsExactly(2);
		applied(county(), city(),
				order("RECODE", codes("519901001009"), to("519901001008", ""), "").replace(ON, "2026-11-02"));
		assertThat(built("2025")).isEqualTo(2);
		assertThat(merged.text("state")).isEqualTo("APPLIED");
	}

	private void plans(String region) {
		for (int year : List.of(2025, 2026)) {
			this.jdbc.update(
					"""
							INSERT INTO build_target (id, plan_year, region_code, communities, due_on, split, version, updated_at)
							VALUES (UUID(), ?, ?, 1, ?, 0, 1, NOW(6))""",
					year, region, year + "-12-31");
		}
	}

	private int built(String year) {
		return county().get("/plans/" + year + "?region=519901001").json().path("built").asInt(-1);
	}

	private int missing(String region, String on) {
		this.jdbc.update("DELETE FROM build_target");
		Api.Answer plan = official(region, "tier-admin").post("/plans",
				"{\"year\":2026,\"percent\":100,\"baseOn\":\"" + on + "\",\"dueOn\":\"2026-12-31\"}");
		assertThat(plan.status()).as(plan.response().body()).isEqualTo(201);
		return plan.json().path("basis").path("missing").asInt(-1);
	}

}
