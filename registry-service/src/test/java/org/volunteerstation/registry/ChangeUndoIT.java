package org.volunteerstation.registry;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import org.volunteerstation.registry.change.db.DueOrdersRun;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes after an approval: the date, the way back, the old codes. */
class ChangeUndoIT extends ChangeFlow {

	private static final String MERGE = order("MERGE", codes("519901001", "519901002"), to("519901009", "东西街道"), "");

	/** Takes the western community into the eastern one, which goes on. */
	private static final String INTO_EAST = order("MERGE", codes("519901001001", "519901002001"),
			to("519901001001", ""), "");

	@Autowired
	private ApplicationContext context;

	@AfterEach
	void removeWhatFollowed() {
		emptyRegister();
		this.jdbc.update("DELETE FROM inspection_plan");
		this.jdbc.update("DELETE FROM stored_file");
	}

	@Test
	void takesAMergeBackAsIfItHadNotBeen() {
		String west = station("519901002001", "西心花园站");
		String east = station("519901001001", "东站");
		system().csv("/population-imports?source=census&on=2026-01-01",
				"code,name,population\n519901001,东街道,300\n519901002,西镇,200\n");
		Api.Answer plan = official("519901002", "tier-admin").post("/plans",
				"{\"year\":2026,\"percent\":100,\"baseOn\":\"2025-12-01\",\"dueOn\":\"2026-12-31\"}");
		Api.Answer applied = applied(county(), city(), MERGE);
		assertThat(county().get("/stations?region=519901009&q=" + encoded("心花")).items("id")).containsExactly(west);
		assertThat(cutNames()).isZero();
		assertThat(county().get("/regions/519901009").json().path("population").asInt()).isEqualTo(500);
		assertThat(county().get("/stations/" + west).text("regionCode")).startsWith("519901009");

		Api.Answer undone = step(city(), applied, "UNDONE");

		assertThat(undone.text("state")).as(undone.response().body()).isEqualTo("UNDONE");
		assertThat(children("519901", ON)).containsExactly("519901001000", "519901002000");
		assertThat(county().get("/stations/" + west).text("regionCode")).isEqualTo("519901002001");
		assertThat(county().get("/stations/" + east).text("regionCode")).isEqualTo("519901001001");
		assertThat(county().get("/stations?region=519901002&q=" + encoded("心花")).items("id")).containsExactly(west);
		assertThat(county().get("/stations?region=519901001&q=" + encoded("心花")).items("id")).isEmpty();
		assertThat(cutNames()).isZero();
		assertThat(this.jdbc.queryForList("SELECT DISTINCT region_code FROM station_gram ORDER BY 1", String.class))
			.containsExactly("519901001001", "519901002001");
		assertThat(county().get("/regions/519901001").json().path("population").asInt()).isEqualTo(300);
		assertThat(county().get("/regions/519901009").text("code")).isEqualTo("region-not-found");
		assertThat(county().get("/regions?q=" + encoded("西一")).items("code")).containsExactly("519901002001");
		assertThat(county().get("/plans/targets/" + plan.text("id")).json().path("communities").asInt())
			.isEqualTo(plan.json().path("communities").asInt());
		assertThat(events("region-order", applied.text("id"), 2)).extracting((event) -> header(event, "ce_type"))
			.containsExactly("volunteer.region-order.applied.v1", "volunteer.region-order.undone.v1");
		assertThat(step(city(), undone, "UNDONE").text("code")).isEqualTo("change-order-step-illegal");
		applied(county(), city(), MERGE);
	}

	@Test
	void takesARecodingAndASplitBackInTurn() {
		Api.Answer recoded = applied(city(), province(), order("RECODE", codes("519902"), to("519903", "丙县"), ""));
		Api.Answer split = applied(city(), province(),
				order("SPLIT", codes("519903001"), to("519903001", "") + "," + to("519903002", "新镇"),
						",\"moves\":[{\"from\":\"519903001001\",\"to\":\"519903002001\"}]")
					.replace(ON, "2026-11-02"));

		assertThat(events("region-order", split.text("id"), 1).getFirst().value())
			.contains("{\"id\":\"" + recoded.text("id") + "\",\"state\":\"APPLIED\"}");
		assertThat(step(province(), recoded, "UNDONE").text("code")).isEqualTo("change-order-in-use");
		assertThat(step(province(), split, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(children("519903001", "2026-11-02")).containsExactly("519903001001");
		assertThat(step(province(), recoded, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(children("5199", ON)).containsExactly("519901000000", "519902000000");
		assertThat(city().get("/regions/519902").text("name")).isEqualTo("乙县");
	}

	@Test
	void leavesWhatSomethingDependsOn() {
		Api.Answer applied = applied(county(), city(), MERGE);
		String community = county().get("/regions/519901009/children").items("code").getFirst();
		station(community, "新站");

		assertThat(step(county(), applied, "UNDONE").text("code")).isEqualTo("change-order-not-the-approver");
		assertThat(step(city(), applied, "UNDONE").text("code")).isEqualTo("change-order-in-use");
		assertThat(children("519901", ON)).containsExactly("519901009000");
	}

	/** East goes on and takes west in; a point was given to the western station since. */
	@Test
	void aPointThatWasRegisteredSinceGoesBackWithItsStation() {
		String west = station("519901002001", "西站");
		String east = station("519901001001", "东站");
		String old = point("519901002001", "老点", west);
		Api.Answer applied = applied(county(), city(), INTO_EAST);
		String fresh = point("519901001001", "新点", west);
		String visit = visitOf(fresh);
		String eastern = point("519901001001", "东点", east);

		Api.Answer undone = step(city(), applied, "UNDONE");

		assertThat(undone.text("state")).as(undone.response().body()).isEqualTo("UNDONE");
		for (String one : List.of(west, old, fresh)) {
			assertThat(county().get("/stations/" + one).text("regionCode")).isEqualTo("519901002001");
		}
		assertThat(county().get("/stations/" + eastern).text("regionCode")).isEqualTo("519901001001");
		assertThat(this.jdbc.queryForMap("SELECT region_code, office_code FROM inspection_visit WHERE id = ?", visit))
			.containsEntry("region_code", "519901002001")
			.containsEntry("office_code", "519901002000");
		assertThat(
				this.jdbc.queryForObject("SELECT region_code FROM stored_file WHERE owner_id = ?", String.class, fresh))
			.isEqualTo("519901002001");
		assertThat(events("station", fresh, 2).getLast()).satisfies((event) -> {
			assertThat(header(event, "ce_type")).isEqualTo("volunteer.station.moved.v1");
			assertThat(event.value()).contains("519901002001");
		});
		assertThat(official("519901002001", "tier-officer").with("If-Match", "\"3\"")
			.post("/stations/" + west + "/transitions", "{\"to\":\"WITHDRAWN\",\"on\":\"" + today() + "\"}")
			.text("code")).isEqualTo("station-has-points");
		applied(county(), city(), INTO_EAST);
		assertThat(county().get("/stations/" + fresh).text("regionCode")).isEqualTo("519901001001");
	}

	@Test
	void aStationStaysWhileAPointOfItLiesElsewhere() {
		String station = station("519901001001", "东站");
		String point = point("519901001001", "东点", station);
		this.jdbc.update("UPDATE station SET region_code = '519902001001' WHERE id = ?", point);

		assertThat(official("519901001001", "tier-officer").with("If-Match", "\"1\"")
			.post("/stations/" + station + "/transitions", "{\"to\":\"WITHDRAWN\",\"on\":\"" + today() + "\"}")
			.text("code")).isEqualTo("station-has-points");
	}

	@Test
	void aPointOfANewRegionGoesBackWithItsStation() {
		String west = station("519901002001", "西站");
		Api.Answer applied = applied(county(), city(), MERGE);
		String fresh = point(county().get("/stations/" + west).text("regionCode"), "新点", west);

		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(county().get("/stations/" + fresh).text("regionCode")).isEqualTo("519901002001");
	}

	/** The name that a point of before had is another's by now. */
	@Test
	void keepsAnOrderWhosePointsWouldHaveOneName() {
		String west = station("519901002001", "西站");
		String old = point("519901002001", "便民点", west);
		Api.Answer applied = applied(county(), city(), order("MERGE", codes("519901001001", "519901002001"),
				to("519901001001", ""), ",\"renames\":[{\"stationId\":\"" + old + "\",\"name\":\"西便民点\"}]"));
		String community = county().get("/stations/" + west).text("regionCode");
		String fresh = point(community, "便民点", west);

		assertThat(step(city(), applied, "UNDONE").text("code")).isEqualTo("change-order-names-return");
		assertThat(county().get("/stations/" + fresh).text("regionCode")).isEqualTo(community);
		assertThat(county().get("/stations/" + west).text("regionCode")).isEqualTo(community);
	}

	/** A file, and a visit by the street. */
	private String visitOf(String point) {
		this.jdbc.update("""
				INSERT INTO stored_file (id, region_code, owner_type, owner_id, purpose, name, media_type, size, sha256,
				state, created_by, created_at) SELECT UUID(), region_code, 'station', id, 'EVIDENCE', '照片.png',
				'image/png', 1, REPEAT('0', 64), 'STORED', 'x', NOW(6) FROM station WHERE id = ?""", point);
		String visit = UUID.randomUUID().toString();
		this.jdbc.update(
				"""
						INSERT INTO inspection_plan (id, office_code, author, name, from_on, until_on, region_code, size_unit,
						size_value, method, state, seed, version, updated_at) VALUES (?, '519901001000', 'x', '抽查', '2026-01-01',
						'2026-12-31', '519901001000', 'NUMBER', 1, 'RANDOM', 'OPEN', REPEAT('0', 32), 1, NOW(6))""",
				visit);
		this.jdbc.update("""
				INSERT INTO inspection_visit (id, plan_id, office_code, station_id, region_code, state, held, version,
				updated_at) SELECT ?, ?, '519901001000', id, region_code, 'PLANNED', FALSE, 1, NOW(6) FROM station
				WHERE id = ?""", visit, visit, point);
		return visit;
	}

	@Test
	void namesTheSuccessorsOfAnOldCode() {
		applied(county(), city(), MERGE);
		applied(city(), province(),
				order("TRANSFER", codes("519901009"), to("519902005", ""), "").replace(ON, "2026-11-02"));

		Api.Answer old = city().get("/regions/519901002");
		assertThat(old.status()).isEqualTo(404);
		assertThat(old.text("code")).isEqualTo("region-succeeded");
		assertThat(old.json().path("errors").path(0).path("pointer").asString("")).isEqualTo("/regions/519902005000");
		assertThat(old.json().path("errors").path(0).path("detail").asString("")).contains("519902005000");
		assertThat(county().get("/regions/519901002").text("code")).isEqualTo("region-not-found");
		Api.Answer heir = official("519902", "tier-viewer").get("/regions/519901002");
		assertThat(heir.text("code")).as("the own successor of a code that was never theirs")
			.isEqualTo("region-succeeded");
		assertThat(heir.response().body()).contains("519902005000");
		Api.Answer stranger = official("519903", "tier-viewer").get("/regions/519901002");
		assertThat(stranger.text("code")).isEqualTo("region-not-found");
		assertThat(stranger.response().body()).doesNotContain("519902005");
		assertThat(city().get("/regions/519901001/children?on=2026-10-31").items("code")).hasSize(2);
	}

	@Test
	void namesTheSuccessorsToThoseWhoseOwnCodeHasChanged() {
		applied(city(), province(), order("RECODE", codes("519902"), to("519977", ""), ""));
		applied(city(), province(), order("SPLIT", codes("519901"), to("519901", "") + "," + to("519978", "丁县"),
				",\"moves\":[{\"from\":\"519901001\",\"to\":\"519978001\"}]"));
		Api recoded = official("519977", "tier-viewer");

		assertThat(recoded.get("/regions/519902").json().path("errors").path(0).path("pointer").asString(""))
			.isEqualTo("/regions/519977000000");
		assertThat(recoded.get("/regions/519902001001").json().path("errors").path(0).path("pointer").asString(""))
			.isEqualTo("/regions/519977001001");
		for (String foreign : List.of("519901001", "519901001001", "519902001009")) {
			Api.Answer missing = recoded.get("/regions/" + foreign);
			assertThat(missing.text("code")).as(foreign).isEqualTo("region-not-found");
			assertThat(missing.json().path("errors").isEmpty()).as(missing.response().body()).isTrue();
		}
		assertThat(official("519978", "tier-viewer").get("/regions/519901001").text("code"))
			.isEqualTo("region-succeeded");
	}

	@Test
	void appliesOnItsDate() throws Exception {
		String later = MERGE.replace(ON, LATER);
		Api.Answer approved = step(city(), step(county(), drafted(county(), later), "SUBMITTED"), "APPROVED");
		assertThat(approved.text("state")).isEqualTo("APPROVED");
		assertThat(children("519901", today())).containsExactly("519901001000", "519901002000");

		this.jdbc.update("UPDATE change_order SET effective_on = ? WHERE id = ?", ON, approved.text("id"));
		DueOrdersRun.of(this.context);

		assertThat(city().get("/change-orders/" + approved.text("id")).text("state")).isEqualTo("APPLIED");
		assertThat(children("519901", today())).containsExactly("519901009000");
	}

	@Test
	void asksASecondOfficialOfTheProvince() {
		Api second = official("51", "tier-admin", "tier-viewer");
		Api.Answer submitted = step(province(),
				drafted(province(), order("RENAME", codes("5199"), to("5199", "试验州"), "")), "SUBMITTED");

		assertThat(step(province(), submitted, "APPROVED").text("code")).isEqualTo("change-order-not-the-approver");
		assertThat(step(city(), submitted, "APPROVED").status()).isEqualTo(404);
		assertThat(step(second, submitted, "APPROVED").text("state")).isEqualTo("APPLIED");
		assertThat(city().get("/regions/5199").text("name")).isEqualTo("试验州");
	}

}
