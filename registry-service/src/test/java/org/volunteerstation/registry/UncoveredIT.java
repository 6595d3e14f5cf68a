package org.volunteerstation.registry;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.volunteerstation.platform.service.work.LeasedTask;

import static org.assertj.core.api.Assertions.assertThat;

/** Communities without a station, as stations and tree change (R8). */
class UncoveredIT extends ChangeFlow {

	private static final String LIST = "/uncovered-communities";

	private static final String EAST = "519901001001";

	private static final String EAST_TWO = "519901001002";

	private static final String WEST = "519901002001";

	private static final String VILLAGE = "519901002201";

	@LocalServerPort
	private int servicePort;

	@Autowired
	private LeasedTask missingCommunities;

	@Test
	void listsWhatTheFigureOfCoverageDoesNotCount() {
		assertThat(uncovered()).containsExactly(EAST, EAST_TWO, WEST, VILLAGE);
		String station = station(EAST, "东一站");
		point(EAST, "东一点", station);
		String building = officer("519901")
			.post("/stations",
					"{\"regionCode\":\"" + EAST_TWO
							+ "\",\"kind\":\"STATION\",\"state\":\"BUILDING\",\"name\":\"东二站\"}")
			.text("id");

		Api.Answer listed = county().get(LIST);

		assertThat(listed.items("code")).as("one that is being built covers nothing")
			.containsExactly(EAST_TWO, WEST, VILLAGE);
		assertThat(listed.json().path("items").path(0).path("building").path("id").asString()).isEqualTo(building);
		assertThat(listed.json().path("items").path(0).path("building").path("name").asString()).isEqualTo("东二站");
		assertThat(listed.json().path("items").path(1).path("building").isNull()).isTrue();
		assertThat(listed.items("displayName")).containsExactly("东二社区", "西一社区", "西村");
		assertThat(listed.json().path("items").path(0).path("above"))
			.extracting((step) -> step.path("displayName").asString())
			.containsExactly("四川省", "试验市", "甲县", "东街道");
		step(building, "{\"to\":\"PLAQUED\",\"on\":\"" + today() + "\"}");
		assertThat(uncovered()).containsExactly(WEST, VILLAGE);
		step(building, "{\"to\":\"WITHDRAWN\",\"on\":\"" + today() + "\",\"reason\":\"合并\"}");
		assertThat(uncovered()).containsExactly(EAST_TWO, WEST, VILLAGE);
		assertThat(keptToo()).as("no more is kept than is shown").isZero();
	}

	@Test
	void followsWhatIsMovedByHand() {
		String station = station(EAST, "东一站");
		Api.Answer moved = officer("519901").with("If-Match", "\"1\"")
			.post("/stations/" + station + "/moves", "{\"regionCode\":\"" + WEST + "\",\"reason\":\"按实际位置划分\"}");
		assertThat(moved.status()).as(moved.response().body()).isEqualTo(200);

		assertThat(uncovered()).containsExactly(EAST, EAST_TWO, VILLAGE);
		assertThat(keptToo()).isZero();
	}

	@Test
	void pagesWithinTheScopeAndTheRegionAskedFor() {
		plant("code,name\n519901400,甲开发区\n519901400001,新区社区居委会\n");
		station(EAST, "东一站");

		Api.Answer first = county().get(LIST + "?limit=2");

		assertThat(first.items("code")).containsExactly(EAST_TWO, WEST);
		assertThat(county().get(LIST + "?limit=2&after=" + first.text("next")).items("code")).containsExactly(VILLAGE,
				"519901400001");
		assertThat(county().get(LIST + "?withoutPseudoTowns=true").items("code")).containsExactly(EAST_TWO, WEST,
				VILLAGE);
		assertThat(county().get(LIST + "?region=519901002").items("code")).containsExactly(WEST, VILLAGE);
		assertThat(official(EAST_TWO, "station-manager").get(LIST).items("code")).containsExactly(EAST_TWO);
		assertThat(official(EAST, "tier-viewer").get(LIST).items("code")).isEmpty();
		assertThat(official("519902", "tier-viewer").get(LIST + "?after=000000000000").items("code"))
			.containsExactly("519902001001");
		assertThat(official("519902", "tier-viewer").get(LIST + "?region=519901").text("code"))
			.isEqualTo("region-not-found");
		assertThat(official("519901", "auditor").get(LIST).status()).isEqualTo(403);
	}

	@Test
	void followsTheTreeThereAndBack() {
		String station = station(EAST_TWO, "东二站");
		Api.Answer merged = applied(county(), city(), order("MERGE", codes(EAST, EAST_TWO), to(EAST, "东社区居委会"), ""));
		assertThat(county().get("/stations/" + station).text("regionCode")).isEqualTo(EAST);
		assertThat(uncovered()).containsExactly(WEST, VILLAGE);
		assertThat(keptToo()).isZero();

		assertThat(step(city(), merged, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(uncovered()).containsExactly(EAST, WEST, VILLAGE);
		assertThat(keptToo()).isZero();

		Api.Answer moved = applied(city(), province(), order("TRANSFER", codes("519901001"), to("519902005", ""), ""));
		assertThat(uncovered()).containsExactly(WEST, VILLAGE);
		assertThat(official("519902", "tier-viewer").get(LIST).items("code")).containsExactly("519902001001",
				"519902005001");

		assertThat(step(province(), moved, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(uncovered()).containsExactly(EAST, WEST, VILLAGE);
	}

	@Test
	void nightsAddWhatTheListHasLost() throws IOException {
		String covered = station(EAST, "东一站");
		this.jdbc.update("DELETE FROM community_gap WHERE region_code >= '519901' AND region_code < '519902'");
		assertThat(uncovered()).isEmpty();

		this.missingCommunities.run(LeasedTask.Turn.ENDLESS);

		assertThat(uncovered()).containsExactly(EAST_TWO, WEST, VILLAGE);
		assertThat(this.missingCommunities.run(LeasedTask.Turn.ENDLESS)).isZero();
		step(covered, "{\"to\":\"WITHDRAWN\",\"on\":\"" + today() + "\",\"reason\":\"合并\"}");
		assertThat(uncovered()).containsExactly(EAST, EAST_TWO, WEST, VILLAGE);
	}

	@Test
	void goesOutAsASheetWithTheFiltersOfTheList() {
		plant("code,name\n519901400,甲开发区\n519901400001,新区社区居委会\n");
		station(EAST, "东一站");
		officer("519901").post("/stations",
				"{\"regionCode\":\"" + WEST + "\",\"kind\":\"STATION\",\"state\":\"BUILDING\",\"name\":\"西一站\"}");
		Exported county = Exported.by(this.servicePort, "519901", "tier-viewer");

		List<List<String>> all = county.sheet(LIST + "/exports", "{}");
		List<List<String>> narrowed = county.rows(LIST + "/exports",
				"{\"region\":\"519901002000\",\"withoutPseudoTowns\":true}");

		assertThat(all.getFirst().getFirst()).contains("导出人", "519901000000 甲县");
		assertThat(all.subList(Exported.HEAD, all.size())).extracting(List::getFirst)
			.containsExactly(EAST_TWO, WEST, VILLAGE, "519901400001");
		assertThat(narrowed).extracting(List::getFirst).containsExactly(WEST, VILLAGE);
		assertThat(narrowed.getFirst()).containsExactly(WEST, "西一社区居委会", "试验市", "甲县", "西镇", "否", "西一站");
		assertThat(county.rows(LIST + "/exports", "{\"withoutPseudoTowns\":true}")).hasSize(3);
		assertThat(county.asked(LIST + "/exports", "{\"region\":\"519902000000\"}").body())
			.contains("region-not-found");
	}

	private List<String> uncovered() {
		return county().get(LIST).items("code");
	}

	private void step(String station, String step) {
		Api officer = officer("519901");
		Api.Answer answer = officer.with("If-Match", officer.get("/stations/" + station).header("ETag"))
			.post("/stations/" + station + "/transitions", step);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
	}

	/** Codes that are kept in the county though a station covers them. */
	private long keptToo() {
		return count("""
				SELECT COUNT(*) FROM community_gap g WHERE g.region_code >= '519901' AND g.region_code < '519902'
				AND EXISTS (SELECT 1 FROM station s WHERE s.region_code = g.region_code AND s.kind = 'STATION'
				AND s.state IN ('PLAQUED', 'RUNNING', 'RECTIFYING'))""");
	}

}
