package org.volunteerstation.registry;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.test.Concurrently;

import static org.assertj.core.api.Assertions.assertThat;

/** A station is moved to another community by hand, as it is needed after a split. */
class StationMoveIT extends ChangeFlow {

	private static final String EAST = "519901001001";

	private static final String NINTH = "519901001009";

	private static final String WEST = "519901002001";

	private static final String SPLIT = order("SPLIT", codes(EAST), to(EAST, "") + "," + to(NINTH, "东九社区居委会"), "");

	private String station = "";

	private String point = "";

	@BeforeEach
	void stationAndPoint() {
		this.station = station(EAST, "东站");
		this.point = point(EAST, "东点", this.station);
	}

	@AfterEach
	void removeWhatBelongsToStations() {
		emptyRegister();
		this.jdbc.update("DELETE FROM stored_file");
		this.jdbc.update("DELETE FROM inspection_plan");
	}

	@Test
	void takesAlongWhatIsTheStations() {
		String file = file(this.station, EAST);
		Api.Answer manager = county().post("/stations/" + this.station + "/managers",
				manager("张晓明", "13800138000", "2026-01-01", ""));
		Api.Answer contact = county().post("/stations/" + this.station + "/contacts",
				"{\"name\":\"张晓明\",\"phone\":\"13800138000\"}");
		Api town = officer("519901001");
		String plan = InspectionFlow.opened(town, InspectionFlow.terms("PERCENT", 100, ""));
		InspectionFlow.draw(town, plan);
		String visit = visit(plan);
		InspectionFlow.record(town, visit, InspectionFlow.finding("GENERAL", "没有公示", InspectionFlow.soon()));
		String seen = town.get(InspectionFlow.VISITS + "/" + visit).header("ETag");
		applied(county(), city(), SPLIT);

		Api.Answer moved = move(county(), this.station, NINTH);

		assertThat(moved.status()).as(moved.response().body()).isEqualTo(200);
		assertThat(moved.text("regionCode")).isEqualTo(NINTH);
		assertThat(moved.header("ETag")).isEqualTo("\"2\"");
		assertThat(county().get("/stations/" + this.point).text("regionCode")).isEqualTo(NINTH);
		assertThat(county().get("/files/" + file).text("regionCode")).isEqualTo(NINTH);
		assertThat(county().get("/managers/" + manager.text("id")).text("regionCode")).isEqualTo(NINTH);
		assertThat(county().get("/contacts/" + contact.text("id")).text("regionCode")).isEqualTo(NINTH);
		assertThat(town.get(InspectionFlow.VISITS + "/" + visit).text("regionCode")).isEqualTo(NINTH);
		assertThat(town.get(InspectionFlow.VISITS + "/" + visit).header("ETag")).isNotEqualTo(seen);
		assertThat(count("SELECT COUNT(*) FROM station_compliance WHERE station_id = ? AND region_code = ?",
				this.station, NINTH))
			.isPositive();
		assertThat(events("inspection", visit, 2).getLast().value()).contains(NINTH);
		assertThat(this.jdbc.queryForList("SELECT region_code FROM inspection_finding", String.class))
			.containsExactly(NINTH);
	}

	@Test
	void followsToTheOfficeAboveTheNewCommunity() {
		Api before = officer("519901001");
		String plan = InspectionFlow.opened(before, InspectionFlow.terms("PERCENT", 100, ""));
		InspectionFlow.draw(before, plan);

		move(county(), this.station, WEST);

		assertThat(officer("519901002").get(InspectionFlow.PLANS).items("id")).containsExactly(plan);
		assertThat(officer("519901002").get(InspectionFlow.VISITS + "?plan=" + plan).items("stationId"))
			.containsExactlyInAnyOrder(this.station, this.point);
		assertThat(count("SELECT COUNT(*) FROM inspection_visit WHERE office_code = '519901002000'")).isEqualTo(2);
	}

	@Test
	void tellsTheTopicTheTrailAndTheHistory() {
		move(county(), this.station, WEST);

		List<ConsumerRecord<String, String>> told = events("station", this.station, 2);
		assertThat(header(told.getLast(), "ce_type")).isEqualTo("volunteer.station.moved.v1");
		assertThat(header(told.getLast(), "ce_sequence")).isEqualTo("2");
		assertThat(header(told.getLast(), "ce_regioncode")).isEqualTo(WEST);
		assertThat(told.getLast().value()).contains(WEST);
		assertThat(events("station", this.point, 2).getLast().value()).contains(WEST, this.station);
		assertThat(this.jdbc
			.queryForList("SELECT CONCAT_WS(' ', action, region_code, purpose) FROM audit_entry WHERE object_id = ?"
					+ " AND purpose IS NOT NULL ORDER BY id", String.class, this.point))
			.containsExactly("station.move " + WEST + " " + EAST + " → " + WEST + " 按实际位置划分",
					"station.leave " + EAST + " " + EAST + " → " + WEST + " 按实际位置划分");
		Api.Answer history = county().get("/stations/" + this.station + "/moves");
		assertThat(history.items("version")).containsExactly("2");
		assertThat(history.items("fromName")).containsExactly("东一社区");
		assertThat(history.items("toCode")).containsExactly(WEST);
		assertThat(history.items("reason")).containsExactly("按实际位置划分");
		assertThat(officer(EAST).get("/stations/" + this.station + "/moves").text("code"))
			.isEqualTo("station-not-found");
		assertThat(officer(WEST).get("/stations/" + this.station + "/moves").items("fromName")).containsExactly(EAST);
		assertThat(history.json().path("items").path(0).path("by").path("officeCode").asString(""))
			.isEqualTo("519901000000");
		assertThat(history.json().path("items").path(0).path("parents").isNull()).isTrue();
		assertThat(county().get("/stations/" + this.station + "/edits").items("version")).isEmpty();
		assertThat(officer(EAST).get("/stations/" + this.station + "/edits").text("code"))
			.isEqualTo("station-not-found");
	}

	@Test
	void movesAPointToAStationThere() {
		String other = station(WEST, "西站");

		assertThat(move(county(), this.point, WEST).text("code")).isEqualTo("point-without-station");
		assertThat(move(county(), this.point, WEST, this.station).text("code")).isEqualTo("point-without-station");
		assertThat(move(county(), this.station, WEST, other).text("code")).isEqualTo("station-with-parent");
		assertThat(move(county(), this.point, WEST, UUID.randomUUID().toString()).text("code"))
			.isEqualTo("station-not-found");
		Api.Answer moved = move(county(), this.point, WEST, other);
		assertThat(parents(county())).isEqualTo("东站 → 西站");
		assertThat(parents(officer(WEST))).as("a station outside has no name").isEqualTo(" → 西站");
		assertThat(moved(officer(WEST)).path("fromId").isNull()).as("nor an identifier").isTrue();
		assertThat(moved(officer(WEST)).path("toId").asString()).isNotEmpty();
		assertThat(moved.text("parentStationId")).as(moved.response().body()).isEqualTo(other);
		assertThat(moved.text("regionCode")).isEqualTo(WEST);
		assertThat(county().get("/stations/" + this.station).text("regionCode")).isEqualTo(EAST);
	}

	@Test
	void givesThePointsOfASurplusStationToTheOneThatStays() {
		String staying = station("519901001002", "东二站");
		String second = "519901001002";
		Api.Answer applied = applied(county(), city(), order("MERGE", codes(EAST, second), to(second, "东二社区居委会"), ""));
		assertThat(withdrawal(this.station).text("code")).isEqualTo("station-has-points");

		Api.Answer moved = move(officer(second), this.point, second, staying);

		assertThat(moved.text("parentStationId")).as(moved.response().body()).isEqualTo(staying);
		assertThat(moved.text("regionCode")).isEqualTo(second);
		assertThat(moved.header("ETag")).isEqualTo("\"3\"");
		ConsumerRecord<String, String> told = events("station", this.point, 3).getLast();
		assertThat(header(told, "ce_type")).isEqualTo("volunteer.station.moved.v1");
		assertThat(told.value()).contains(staying, second).doesNotContain(this.station);
		Api.Answer history = county().get("/stations/" + this.point + "/moves");
		assertThat(history.items("fromCode")).containsExactly(second, EAST);
		assertThat(history.items("toCode")).containsExactly(second, second);
		assertThat(history.items("reason")).containsExactly("按实际位置划分", "");
		assertThat(history.items("version")).containsExactly("3", "2");
		assertThat(this.jdbc.queryForList("SELECT CONCAT_WS(' ', action, purpose) FROM audit_entry WHERE object_id = ?"
				+ " AND region_code = ? AND purpose IS NOT NULL ORDER BY id", String.class, this.point, second))
			.containsExactly("station.move → " + staying + " 按实际位置划分", "station.leave " + this.station + " → 按实际位置划分");
		withdrawn(this.station);
		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(regions()).containsExactly(EAST, second);
	}

	@Test
	void refusesForAPointWhatIsNoOtherLivingStationThere() {
		String other = station(EAST, "东二站");
		String west = station(WEST, "西站");

		assertThat(move(county(), this.point, EAST, this.station).text("code")).isEqualTo("station-move-same-parent");
		assertThat(move(county(), this.point, EAST).text("code")).isEqualTo("point-without-station");
		assertThat(move(county(), this.point, EAST, west).text("code")).isEqualTo("point-without-station");
		assertThat(move(county(), this.point, EAST, this.point).text("code")).isEqualTo("point-without-station");
		assertThat(move(county(), other, EAST, this.station).text("code")).isEqualTo("station-move-same-community");
		assertThat(move(officer(WEST), this.point, EAST, other).text("code")).isEqualTo("station-not-found");
		assertThat(move(official(EAST, "station-manager"), this.point, EAST, other).status()).isEqualTo(403);
		assertThat(county().post("/stations/" + this.point + "/moves", body(EAST, other)).status()).isEqualTo(428);
		assertThat(county().with("If-Match", "\"7\"")
			.post("/stations/" + this.point + "/moves", body(EAST, other))
			.status()).isEqualTo(412);
		withdrawn(other);
		assertThat(move(county(), this.point, EAST, other).text("code")).isEqualTo("station-withdrawn");
		assertThat(county().get("/stations/" + this.point).text("parentStationId")).isEqualTo(this.station);
	}

	@Test
	void refusesWhatCannotBe() {
		String foreign = "519902001001";
		assertThat(move(county(), this.station, foreign).text("code")).isEqualTo("region-not-found");
		assertThat(move(official("519902", "tier-admin"), this.station, foreign).text("code"))
			.isEqualTo("station-not-found");
		assertThat(move(officer("519901002"), this.station, WEST).text("code")).isEqualTo("station-not-found");
		assertThat(move(county(), this.station, "519901002000").text("code")).isEqualTo("station-region-tier");
		assertThat(move(county(), this.station, "519901002999").text("code")).isEqualTo("region-not-found");
		assertThat(move(county(), this.station, EAST).text("code")).isEqualTo("station-move-same-community");
		for (Api caller : List.of(official("519901", "station-manager"), official("519901", "tier-viewer"), system())) {
			assertThat(move(caller, this.station, WEST).status()).isEqualTo(403);
		}
		assertThat(county().post("/stations/" + this.station + "/moves", body(WEST, null)).status()).isEqualTo(428);
		assertThat(county().with("If-Match", "\"7\"")
			.post("/stations/" + this.station + "/moves", body(WEST, null))
			.status()).isEqualTo(412);
		station(WEST, "东站");
		assertThat(move(county(), this.station, WEST).text("code")).isEqualTo("station-name-taken");
		assertThat(county().get("/stations/" + this.point).text("regionCode")).isEqualTo(EAST);
		withdrawn(this.point);
		assertThat(move(county(), this.point, WEST, this.station).text("code")).isEqualTo("station-withdrawn");
	}

	@Test
	void takesAWithdrawnPointAlong() {
		withdrawn(this.point);

		assertThat(move(county(), this.station, WEST).status()).isEqualTo(200);

		assertThat(county().get("/stations/" + this.point).text("regionCode")).isEqualTo(WEST);
	}

	@Test
	void ofTwoAtOnceOneMoves() throws Exception {
		station(WEST, "西站");
		AtomicInteger turn = new AtomicInteger();
		List<String> communities = List.of(WEST, "519901002201");

		List<Integer> answers = Concurrently.call(8,
				() -> county().with("If-Match", "\"1\"")
					.post("/stations/" + this.station + "/moves",
							body(communities.get(turn.getAndIncrement() % communities.size()), null))
					.status());

		assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
		assertThat(
				count("SELECT COUNT(DISTINCT region_code) FROM station WHERE id IN (?, ?)", this.station, this.point))
			.isEqualTo(1);
		assertThat(count("SELECT COUNT(*) FROM station_move")).isEqualTo(2);
	}

	@Test
	void anUndoneSplitTakesBackWhatWasMovedToTheOtherHalf() {
		Api.Answer applied = applied(county(), city(), SPLIT);
		move(county(), this.station, NINTH);

		Api.Answer undone = step(city(), applied, "UNDONE");

		assertThat(undone.text("state")).as(undone.response().body()).isEqualTo("UNDONE");
		assertThat(regions()).containsExactly(EAST, EAST);
		assertThat(header(events("station", this.station, 3).getLast(), "ce_sequence")).isEqualTo("3");
	}

	@Test
	void anUndoneSplitBringsTheHalvesTogether() {
		Api.Answer applied = applied(county(), city(),
				order("SPLIT", codes(EAST), to("519901001008", "东八社区居委会") + "," + to(NINTH, "东九社区居委会"), ""));
		assertThat(regions()).containsExactly("519901001008", "519901001008");
		move(county(), this.station, NINTH);

		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");

		assertThat(regions()).containsExactly(EAST, EAST);
	}

	@Test
	void anUndoneOrderLeavesWhatWasMovedAwaySince() {
		Api.Answer applied = applied(county(), city(),
				order("MERGE", codes(EAST, "519901001002"), to("519901001002", "东二社区居委会"),
						",\"renames\":[{\"stationId\":\"" + this.station + "\",\"name\":\"东二站\"}]"));
		assertThat(regions()).containsExactly("519901001002", "519901001002");
		JsonNode named = county().get("/stations/" + this.station + "/edits").json().path("items").path(0);
		assertThat(named.path("values").toString()).contains("NAME", "\"东站\"", "\"东二站\"");
		assertThat(named.path("by").path("role").asString("")).isEqualTo("change-order");
		move(county(), this.station, WEST);

		Api.Answer undone = step(city(), applied, "UNDONE");

		assertThat(undone.text("state")).as(undone.response().body()).isEqualTo("UNDONE");
		assertThat(regions()).containsExactly(WEST, WEST);
		assertThat(county().get("/stations/" + this.station).text("name")).isEqualTo("东二站");
	}

	@Test
	void anUndoneMergeKeepsAPointAtTheStationThatItWasMovedTo() {
		String west = station(WEST, "西站");
		Api.Answer applied = applied(county(), city(),
				order("MERGE", codes(EAST, "519901001002"), to("519901001002", "东二社区居委会"), ""));
		move(county(), west, "519901001002");
		move(county(), this.point, WEST, station(WEST, "另站"));
		move(county(), this.point, "519901001002", west);

		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");

		assertThat(regions()).containsExactly(EAST, "519901001002");
		assertThat(county().get("/stations/" + west).text("regionCode")).isEqualTo("519901001002");
	}

	@Test
	void anOrderIsInUseByWhatCameFromElsewhere() {
		String west = station(WEST, "西站");
		Api.Answer applied = applied(county(), city(), SPLIT);
		move(county(), west, NINTH);

		assertThat(step(city(), applied, "UNDONE").text("code")).isEqualTo("change-order-in-use");

		move(county(), west, WEST);
		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
	}

	@Test
	void anOrderThatCannotBeTakenBackForTheirNamesNamesTheStations() {
		Api.Answer applied = applied(county(), city(), SPLIT);
		move(county(), this.station, NINTH);
		String other = station(EAST, "东站");

		Api.Answer refused = step(city(), applied, "UNDONE");

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("change-order-names-return");
		assertThat(refused.json().path("errors").valueStream())
			.extracting((fault) -> fault.path("pointer").asString() + " " + fault.path("detail").asString())
			.containsExactlyInAnyOrder("/stations/" + this.station + " “东站”，现在东九社区（" + NINTH + "）。",
					"/stations/" + other + " “东站”，现在东一社区（" + EAST + "）。");
		withdrawn(other);
		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
	}

	@Test
	void anOrderThatRenamedCannotBeTakenBackWhereTheFormerNameIsAnothersByNow() {
		String second = station("519901001002", "东站");
		Api.Answer applied = applied(county(), city(), order("MERGE", codes(EAST, "519901001002"),
				to("519901001002", "东二社区居委会"), ",\"renames\":[{\"stationId\":\"" + second + "\",\"name\":\"东二站\"}]"));
		move(county(), this.station, WEST);
		String other = station("519901001002", "东站");

		Api.Answer refused = step(city(), applied, "UNDONE");

		assertThat(refused.text("code")).as(refused.response().body()).isEqualTo("change-order-names-return");
		assertThat(refused.json().path("errors").valueStream()).extracting((fault) -> fault.path("pointer").asString())
			.containsExactlyInAnyOrder("/stations/" + second, "/stations/" + other);
	}

	@Test
	void anOrderLeavesAStationThatLeftBeforeItWasApplied() {
		Api.Answer draft = drafted(city(), order("MERGE", codes(EAST, "519901001002"), to("519901001002", "东二社区居委会"),
				",\"renames\":[{\"stationId\":\"" + this.station + "\",\"name\":\"东二站\"}]"));
		assertThat(preview(draft)).isEqualTo("1");
		move(city(), this.station, "519902001001");
		assertThat(preview(draft)).isEqualTo("0");

		Api.Answer applied = step(province(), step(city(), draft, "SUBMITTED"), "APPROVED");

		assertThat(applied.text("state")).as(applied.response().body()).isEqualTo("APPLIED");
		assertThat(regions()).containsExactly("519902001001", "519902001001");
		assertThat(city().get("/stations/" + this.station).text("name")).isEqualTo("东站");
	}

	/** The stations of the point's last move, as a caller is told of them. */
	private JsonNode moved(Api caller) {
		return caller.get("/stations/" + this.point + "/moves").json().path("items").path(0).path("parents");
	}

	private String parents(Api caller) {
		JsonNode parents = moved(caller);
		return parents.path("fromName").asString("") + " → " + parents.path("toName").asString("");
	}

	private String preview(Api.Answer draft) {
		return city().get("/change-orders/" + draft.text("id") + "/preview").json().path("stations").asString("");
	}

	private List<String> regions() {
		return List.of(city().get("/stations/" + this.station).text("regionCode"),
				city().get("/stations/" + this.point).text("regionCode"));
	}

	private static Api.Answer move(Api caller, String station, String region) {
		return move(caller, station, region, null);
	}

	private static Api.Answer move(Api caller, String station, String region, @Nullable String parent) {
		String version = caller.get("/stations/" + station).header("ETag");
		return caller.with("If-Match", version.isEmpty() ? "\"1\"" : version)
			.post("/stations/" + station + "/moves", body(region, parent));
	}

	private static String body(String region, @Nullable String parent) {
		return "{\"regionCode\":\"" + region + "\",\"reason\":\"按实际位置划分\""
				+ ((parent != null) ? ",\"parentStationId\":\"" + parent + "\"" : "") + "}";
	}

	private void withdrawn(String id) {
		Api.Answer withdrawn = withdrawal(id);
		assertThat(withdrawn.status()).as(withdrawn.response().body()).isEqualTo(200);
	}

	private Api.Answer withdrawal(String id) {
		return county().with("If-Match", county().get("/stations/" + id).header("ETag"))
			.post("/stations/" + id + "/transitions",
					"{\"to\":\"WITHDRAWN\",\"on\":\"" + today() + "\",\"reason\":\"撤销\"}");
	}

	private String visit(String plan) {
		return String
			.valueOf(this.jdbc.queryForObject("SELECT id FROM inspection_visit WHERE plan_id = ? AND station_id = ?",
					String.class, plan, this.station));
	}

	private String file(String station, String region) {
		String id = UUID.randomUUID().toString();
		this.jdbc.update("""
				INSERT INTO stored_file (id, region_code, owner_type, owner_id, purpose, name, media_type, size, sha256,
				state, created_by, created_at) VALUES (?, ?, 'station', ?, 'EVIDENCE', '照片.png', 'image/png', 1,
				REPEAT('0', 64), 'STORED', 'x', NOW(6))""", id, region, station);
		return id;
	}

}
