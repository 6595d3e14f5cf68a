package org.volunteerstation.registry;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.volunteerstation.registry.plan.Outcome;
import org.volunteerstation.registry.plan.PlanOutcomes;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts of a plan that go to another parent: the figures above follow, and come back. */
class ChangeTargetIT extends ChangeFlow {

	@Autowired
	private PlanOutcomes outcomes;

	private static final String TOWN_GOES = order("TRANSFER", codes("519901002"), to("519902005", ""), "");

	@Test
	void keepsTheSumsWhenATownGoesToAnotherCounty() {
		wholeCity();

		Api.Answer applied = keepsTheSums(TOWN_GOES, "519901 4", "519902 6", "519901001 4", "519902005 3", "5199 10");

		assertThat(city().get("/plans/2026/targets?region=519902005").items("communities")).containsExactly("1", "2");
		assertThat(events("plan", target("519901"), 1).getFirst().value()).contains("\"communities\":4");
		assertThat(events("plan", target("519902"), 1).getFirst().value()).contains("\"communities\":6");
		undone(applied);
		assertThat(events("plan", target("519901"), 2).getLast().value()).contains("\"communities\":7");
	}

	/** What the topic is told of a target is no change of it. */
	@Test
	void isTakenBackAfterItsTargetsWereMeasured() {
		wholeCity();
		this.jdbc.update("UPDATE build_target SET due_on = '2026-01-31'");
		Api.Answer applied = keepsTheSums(TOWN_GOES, "519901 4", "519902 6", "519901001 4", "519902005 3", "5199 10");

		List<Outcome> untold = this.outcomes.untold();
		assertThat(untold).hasSize(figures().size());
		this.outcomes.tell(untold);

		assertThat(this.outcomes.untold()).isEmpty();
		undone(applied);
	}

	@Test
	void keepsTheSumsWhenACommunityGoesToAnotherStreetOrCounty() {
		wholeCity();

		undone(keepsTheSums(order("TRANSFER", codes("519901001001"), to("519901002009", ""), ""), "519901001 1",
				"519901002 6", "519901 7", "5199 10"));
		undone(keepsTheSums(order("TRANSFER", codes("519901001001"), to("519902001009", ""), ""), "519901001 1",
				"519901 4", "519902001 6", "519902 6", "5199 10"));
	}

	@Test
	void keepsTheSumsOfThoseThatMerge() {
		wholeCity();

		undone(keepsTheSums(order("MERGE", codes("519901", "519902"), to("519901", ""), ""), "519901 10", "5199 10"));
		undone(keepsTheSums(order("MERGE", codes("519901002", "519902001"), to("519902001", ""), ""), "519901 4",
				"519902 6", "519902001 6", "5199 10"));
	}

	@Test
	void givesANewStreetItsPartOfTheOneThatWasSplit() {
		wholeCity();
		String split = order("SPLIT", codes("519901001"), to("519901001", "") + "," + to("519902009", "北街道"),
				",\"moves\":[{\"from\":\"519901001001\",\"to\":\"519902009001\"}]");

		undone(keepsTheSums(split, "519901001 1", "519902009 3", "519901 4", "519902 6", "5199 10"));
		undone(keepsTheSums(split.replace("519902009", "519901009"), "519901001 1", "519901009 3", "519901 7",
				"5199 10"));
	}

	@Test
	void keepsTheSumsUnderNewCodes() {
		wholeCity();

		Api.Answer applied = keepsTheSums(order("RECODE", codes("519902"), to("519903", "丙县"), ""), "519901 7",
				"519903 3", "519903001 3", "519903001001 3", "5199 10");
		assertThat(figures()).hasSize(11);
		assertThat(city().get("/plans/2026/targets?region=5199").items("regionCode")).containsExactly("519901000000",
				"519903000000");
		assertThat(city().get("/plans/2026/targets?region=519903").items("communities")).containsExactly("3");
		assertThat(events("plan", target("519903"), 1).getFirst().value()).contains("\"regionCode\":\"519903000000\"");
		undone(applied);
		undone(keepsTheSums(order("RECODE", codes("519901002201"), to("519901002209", ""), ""), "519901002209 2",
				"519901002 3", "519901 7", "5199 10"));
	}

	/** The second gets the code that the first had; both go back, the last one first. */
	@Test
	void keepsTheSumsUnderACodeThatIsGivenAnew() {
		wholeCity();
		Api.Answer first = keepsTheSums(order("RECODE", codes("519901001"), to("519901005", ""), ""), "519901002 3",
				"519901005 4", "519901005001 3", "519901005002 1", "519901 7", "5199 10");
		String planned = this.before;

		undone(keepsTheSums(
				order("RECODE", codes("519901002"), to("519901001", ""), "").replace(ON, LocalDate.now().toString()),
				"519901001 3", "519901001001 1", "519901001201 2", "519901005 4", "519901 7", "5199 10"));
		this.before = planned;
		undone(first);
	}

	@Test
	void handsThePartToAParentThatIsNotSplit() {
		wholeCity();
		this.jdbc.update("DELETE FROM build_target WHERE region_code LIKE '519902001%'");
		this.jdbc.update("UPDATE build_target SET split = 0 WHERE region_code = '519902000000'");

		Api.Answer applied = keepsTheSums(TOWN_GOES, "519901 4", "519902 6", "5199 10");

		assertThat(count("SELECT COUNT(*) FROM build_target WHERE region_code LIKE '519902%'")).isEqualTo(1);
		undone(applied);
	}

	@Test
	void withdrawsTheSplitOfWhatMeetsOneThatIsNotSplit() {
		wholeCity();
		this.jdbc.update("DELETE FROM build_target WHERE set_by = '519901001000'");
		this.jdbc.update("UPDATE build_target SET split = 0 WHERE region_code = '519901001000'");

		Api.Answer applied = keepsTheSums(order("MERGE", codes("519901001", "519901002"), to("519901002", ""), ""),
				"519901002 7", "519901 7", "5199 10");

		assertThat(count("SELECT COUNT(*) FROM build_target WHERE region_code LIKE '519901002%'")).isEqualTo(1);
		undone(applied);
	}

	@Test
	void leavesAPartAPlanOfItsOwnWhereNothingIsPlanned() {
		wholeCity();
		this.jdbc.update("DELETE FROM build_target WHERE region_code LIKE '519902%' OR region_code = '519900000000'");
		this.jdbc.update("UPDATE build_target SET set_by = NULL WHERE region_code = '519901000000'");

		Api.Answer applied = keepsTheSums(TOWN_GOES, "519901 4", "519902005 3");

		assertThat(count("SELECT COUNT(*) FROM build_target WHERE region_code = '519902005000' AND set_by IS NULL"))
			.isEqualTo(1);
		undone(applied);
	}

	@Test
	void staysWhereAPlanWasRevisedSince() {
		wholeCity();
		Api.Answer applied = keepsTheSums(TOWN_GOES, "519901 4");
		Api county = official("519902", "tier-admin");
		Api.Answer whole = county.get("/plans/2026?region=519902");

		Api.Answer revised = county.with("If-Match", whole.header("ETag"))
			.send("DELETE", "/plans/targets/" + whole.text("id") + "/split", "", "application/json");

		assertThat(revised.status()).as(revised.response().body()).isEqualTo(200);
		assertThat(step(province(), applied, "UNDONE").text("code")).isEqualTo("change-order-in-use");
		Api.Answer top = city().get("/plans/2026?region=5199");
		city().with("If-Match", top.header("ETag"))
			.send("DELETE", "/plans/targets/" + top.text("id") + "/split", "", "application/json");
		assertThat(step(province(), applied, "UNDONE").text("code")).isEqualTo("change-order-in-use");
		assertThat(figures()).containsExactly("5199 10");
	}

	/** Ten communities, handed down to each of them. */
	private void wholeCity() {
		plan("519900000000", 10, "", true);
		plan("519901000000", 7, "519900000000", true);
		plan("519901001000", 4, "519901000000", true);
		plan("519901001001", 3, "519901001000", false);
		plan("519901001002", 1, "519901001000", false);
		plan("519901002000", 3, "519901000000", true);
		plan("519901002001", 1, "519901002000", false);
		plan("519901002201", 2, "519901002000", false);
		plan("519902000000", 3, "519900000000", true);
		plan("519902001000", 3, "519902000000", true);
		plan("519902001001", 3, "519902001000", false);
		assertClean();
	}

	private void plan(String region, int communities, String above, boolean split) {
		this.jdbc.update("""
				INSERT INTO build_target (id, plan_year, region_code, communities, due_on, set_by, split, version,
				updated_at) VALUES (UUID(), 2026, ?, ?, '2026-12-31', NULLIF(?, ''), ?, 1, NOW(6))""", region,
				communities, above, split);
	}

	private String before = "";

	private Api.Answer keepsTheSums(String order, String... figures) {
		this.before = rows();
		Api.Answer applied = applied(city(), province(), order);
		assertThat(figures()).contains(figures);
		assertClean();
		return applied;
	}

	private void undone(Api.Answer applied) {
		Api.Answer undone = step(province(), applied, "UNDONE");
		assertThat(undone.text("state")).as(undone.response().body()).isEqualTo("UNDONE");
		assertThat(rows()).isEqualTo(this.before);
		assertClean();
	}

	private void assertClean() {
		for (String check : List.of("plan-sum-differs", "plan-under-unsplit", "target-region-ended")) {
			assertThat(officer("5199").get("/checks/" + check + "/findings").items("id")).as(check).isEmpty();
		}
	}

	private List<String> figures() {
		return this.jdbc.queryForList(
				"SELECT CONCAT(TRIM(TRAILING '00' FROM TRIM(TRAILING '000' FROM TRIM(TRAILING"
						+ " '000' FROM region_code))), ' ', communities) FROM build_target ORDER BY region_code",
				String.class);
	}

	private String rows() {
		return String.join("\n",
				this.jdbc.queryForList("SELECT CONCAT_WS(' ', id, region_code, communities, COALESCE(set_by, '-'),"
						+ " split, due_on) FROM build_target ORDER BY id", String.class));
	}

	private String target(String region) {
		return this.jdbc
			.queryForList("SELECT id FROM build_target WHERE region_code = RPAD(?, 12, '0')", String.class, region)
			.getFirst();
	}

}
