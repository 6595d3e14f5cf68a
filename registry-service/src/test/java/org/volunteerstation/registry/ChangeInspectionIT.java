package org.volunteerstation.registry;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.volunteerstation.platform.test.ToldEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** What an order makes of plans of inspections and of their visits. */
class ChangeInspectionIT extends ChangeFlow {

	private static final String TRANSFER = order("TRANSFER", codes("519901002"), to("519902009", ""), "");

	private static final String MERGE = order("MERGE", codes("519901001", "519901002"), to("519901009", "东西街道"), "");

	/** A town that is no more, and two that come instead. */
	private static final String SPLIT = order("SPLIT", codes("519901002"),
			to("519901003", "北镇") + "," + to("519901004", "中镇"),
			",\"moves\":[{\"from\":\"519901002201\",\"to\":\"519901004201\"}]");

	private static final String OF_THE_TOWN = ",\"region\":\"519901002000\"";

	@LocalServerPort
	private int servicePort;

	@AfterEach
	void noInspections() {
		emptyRegister();
		this.jdbc.update("DELETE FROM inspection_plan");
	}

	@Test
	void aVisitIsListedWhereItsStationIsTakenTo() {
		Api before = officer("519901");
		String plan = drawn(before, station("519901002001", "西站"), station("519901001001", "东站"));
		String visit = rectifying(before, plan, "519901002001");
		Api now = officer("519902");
		String own = InspectionFlow.opened(now, InspectionFlow.terms("PERCENT", 100, ""));

		Api.Answer applied = applied(city(), province(), TRANSFER);

		assertThat(plans(now, "")).containsExactly(own, plan);
		Api.Answer first = now.get(InspectionFlow.PLANS + "?limit=1");
		assertThat(first.items("id")).containsExactly(own);
		assertThat(plans(now, "?limit=1&after=" + first.text("next"))).containsExactly(plan);
		assertThat(plans(now, "?state=OPEN&year=2026")).contains(plan);
		assertThat(plans(now, "?state=CLOSED")).isEmpty();
		assertThat(now.get(InspectionFlow.VISITS + "?plan=" + plan).items("id")).containsExactly(visit);
		assertThat(now.get(InspectionFlow.FINDINGS + "/waiting").json().path("open").asInt()).isEqualTo(1);
		assertThat(now.get(InspectionFlow.FINDINGS).items("id")).hasSize(1);
		assertThat(stations("519902")).containsExactly("", "西站");
		assertThat(stations("519901")).containsExactly("东站");
		assertThat(plans(officer("519902009"), "")).containsExactly(own, plan);
		assertThat(officer("519902009").get(InspectionFlow.VISITS + "?plan=" + plan).items("id"))
			.containsExactly(visit);
		assertThat(plans(officer("519902001"), "")).containsExactly(own);
		assertThat(plans(before, "")).containsExactly(plan);
		assertThat(plans(officer("5199"), "")).as("each once").containsExactly(plan, own);

		assertThat(step(province(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(plans(now, "")).containsExactly(own);
		assertThat(stations("519902")).containsExactly("");
		assertThat(plans(officer("519901002"), "")).containsExactly(plan);
		assertThat(plans(before, "")).containsExactly(plan);
	}

	@Test
	void aPlanIsListedUnderTheNewCodeOfItsOffice() {
		String plan = drawn(officer("519901002"), station("519901002001", "西站"));

		Api.Answer applied = applied(county(), city(), MERGE);

		assertThat(plans(officer("519901009"), "")).containsExactly(plan);
		assertThat(plans(officer("519901"), "")).containsExactly(plan);
		step(city(), applied, "UNDONE");
		assertThat(plans(officer("519901002"), "")).containsExactly(plan);
		assertThat(count("SELECT COUNT(*) FROM inspection_plan_office WHERE plan_id = ?", plan)).isEqualTo(1);
	}

	@Test
	void aVisitThatMovesIsAnotherVersionAndTold() {
		Api before = officer("519901");
		String plan = drawn(before, station("519901002001", "西站"), station("519901002201", "村站"));
		String visit = rectifying(before, plan, "519901002001");
		String planned = visit(plan, "519901002201");
		String seen = before.get(InspectionFlow.VISITS + "/" + visit).header("ETag");

		Api.Answer applied = applied(city(), province(), TRANSFER);

		Api now = officer("519902");
		assertThat(now.with("If-Match", seen).post(InspectionFlow.VISITS + "/" + visit + "/publication", "").status())
			.isEqualTo(412);
		List<ConsumerRecord<String, String>> told = events("inspection", visit, 3);
		assertThat(told).extracting((event) -> header(event, "ce_sequence")).containsExactly("1", "2", "3");
		assertThat(header(told.getLast(), "ce_type")).isEqualTo("volunteer.inspection.moved.v1");
		assertThat(header(told.getLast(), "ce_regioncode")).startsWith("519902009");
		assertThat(told.getLast().value())
			.contains("\"officeCode\":\"519902000000\"", "\"regionCode\":\"519902009", "\"open\":1",
					"\"unmet\":[\"STANDARD_RULES\"]")
			.doesNotContain("公示", "west");
		assertThat(now.get(InspectionFlow.VISITS + "/" + planned).header("ETag")).isEqualTo("\"2\"");
		assertThat(count("SELECT COUNT(*) FROM" + ToldEvents.TABLE + "told WHERE event_key = ?", planned)).isZero();
		assertThat(InspectionFlow.step(now, InspectionFlow.VISITS + "/" + visit, "publication", "").status())
			.isEqualTo(200);

		step(province(), applied, "UNDONE");
		told = events("inspection", visit, 5);
		assertThat(told).extracting((event) -> header(event, "ce_sequence")).containsExactly("1", "2", "3", "4", "5");
		assertThat(told.getLast().value()).contains("\"officeCode\":\"519901000000\"",
				"\"regionCode\":\"519901002001\"");
	}

	@Test
	void aPlanThatWasNotDrawnGoesWithItsRegion() {
		Api before = officer("519901");
		station("519901002001", "西站");
		String open = InspectionFlow.opened(before, InspectionFlow.terms("PERCENT", 100, OF_THE_TOWN));
		String draft = before.post(InspectionFlow.PLANS, InspectionFlow.terms("PERCENT", 100, OF_THE_TOWN)).text("id");

		Api.Answer applied = applied(city(), province(), TRANSFER);

		Api now = officer("519902");
		assertThat(plans(now, "")).containsExactly(draft, open);
		assertThat(plans(before, "")).isEmpty();
		Api.Answer moved = now.get(InspectionFlow.PLANS + "/" + open);
		assertThat(moved.json().path("own").asBoolean()).isTrue();
		assertThat(moved.text("regionCode")).isEqualTo("519902009000");
		assertThat(moved.header("ETag")).isEqualTo("\"3\"");
		Api.Answer sample = InspectionFlow.draw(now, open);
		assertThat(sample.json().path("sampled").asInt()).as(sample.response().body()).isEqualTo(1);
		assertThat(InspectionFlow.step(now, InspectionFlow.PLANS + "/" + draft, "opening", "").text("state"))
			.isEqualTo("OPEN");

		assertThat(step(province(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(plans(now, "")).isEmpty();
		assertThat(plans(before, "")).containsExactly(draft, open);
		assertThat(InspectionFlow.draw(before, draft).json().path("sampled").asInt()).isEqualTo(1);
	}

	@Test
	void aPlanThatWasDrawnStaysWithItsOfficeAndEnds() {
		Api before = officer("519901");
		station("519901002001", "西站");
		String plan = InspectionFlow.opened(before, InspectionFlow.terms("PERCENT", 100, OF_THE_TOWN));
		assertThat(InspectionFlow.draw(before, plan).status()).isEqualTo(200);

		applied(city(), province(), TRANSFER);

		Api.Answer closed = InspectionFlow.step(before, InspectionFlow.PLANS + "/" + plan, "closing", "");
		assertThat(closed.text("state")).as(closed.response().body()).isEqualTo("CLOSED");
		assertThat(plans(officer("519902"), "")).containsExactly(plan);
	}

	@Test
	void aPlanWhoseRegionHasSeveralSuccessorsIsClosed() {
		Api office = officer("519901");
		station("519901002001", "西站");
		String open = InspectionFlow.opened(office, InspectionFlow.terms("PERCENT", 100, OF_THE_TOWN));
		String whole = InspectionFlow.opened(office, InspectionFlow.terms("PERCENT", 100, ""));
		String drawn = InspectionFlow.opened(office, InspectionFlow.terms("PERCENT", 100, OF_THE_TOWN));
		assertThat(InspectionFlow.draw(office, drawn).status()).isEqualTo(200);
		String draft = office.post(InspectionFlow.PLANS, InspectionFlow.terms("PERCENT", 100, OF_THE_TOWN)).text("id");

		Api.Answer applied = applied(county(), city(), SPLIT);

		Api.Answer ended = office.get(InspectionFlow.PLANS + "/" + open);
		assertThat(ended.text("state")).isEqualTo("CLOSED");
		assertThat(ended.text("closedByOrder")).isEqualTo(applied.text("id"));
		assertThat(InspectionFlow.actions(this.jdbc, open)).endsWith("inspection.end");
		assertThat(office.get(InspectionFlow.PLANS + "/" + drawn).text("state")).isEqualTo("OPEN");
		assertThat(office.get(InspectionFlow.PLANS + "/" + whole).text("state")).isEqualTo("OPEN");
		assertThat(InspectionFlow.step(office, InspectionFlow.PLANS + "/" + draft, "opening", "").text("code"))
			.isEqualTo("region-succeeded");
		assertThat(office.get("/checks/inspection-region-ended/findings").items("id")).containsExactly(draft);
		Api.Answer revised = office.with("If-Match", office.get(InspectionFlow.PLANS + "/" + draft).header("ETag"))
			.put(InspectionFlow.PLANS + "/" + draft,
					InspectionFlow.terms("PERCENT", 100, ",\"region\":\"519901003000\""));
		assertThat(revised.text("regionCode")).as(revised.response().body()).isEqualTo("519901003000");
		assertThat(office.get("/checks/inspection-region-ended/findings").items("id")).isEmpty();

		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		Api.Answer again = office.get(InspectionFlow.PLANS + "/" + open);
		assertThat(again.text("state")).isEqualTo("OPEN");
		assertThat(again.json().path("closedByOrder").isNull()).isTrue();
		assertThat(InspectionFlow.actions(this.jdbc, open)).endsWith("inspection.end", "inspection.reopen");
		assertThat(InspectionFlow.actions(this.jdbc, drawn)).doesNotContain("inspection.reopen");
		assertThat(InspectionFlow.draw(office, open).json().path("sampled").asInt()).isEqualTo(1);
	}

	@Test
	void aPlanThatWasRevisedSinceKeepsItsRegion() {
		Api office = officer("519901");
		station("519901001001", "东站");
		String drawn = draft(office, OF_THE_TOWN);
		String open = draft(office, OF_THE_TOWN);
		Api.Answer applied = applied(county(), city(), SPLIT);
		for (String plan : List.of(drawn, open)) {
			revised(office, plan, "519901001000");
			InspectionFlow.step(office, InspectionFlow.PLANS + "/" + plan, "opening", "");
		}
		assertThat(InspectionFlow.draw(office, drawn).json().path("sampled").asInt()).isEqualTo(1);

		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");

		assertThat(region(office, drawn)).isEqualTo("519901001000");
		assertThat(region(office, open)).isEqualTo("519901001000");
		assertThat(InspectionFlow.draw(office, open).json().path("sampled").asInt()).isEqualTo(1);
	}

	@Test
	void aPlanThatWasRevisedAfterATransferStaysWithItsNewOffice() {
		Api before = officer("519901");
		String elsewhere = draft(before, OF_THE_TOWN);
		String within = draft(before, OF_THE_TOWN);
		Api.Answer applied = applied(city(), province(), TRANSFER);
		Api now = officer("519902");
		revised(now, elsewhere, "519902001000");
		revised(now, within, code("西一社区居委会"));

		assertThat(step(province(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");

		assertThat(region(now, elsewhere)).isEqualTo("519902001000");
		assertThat(plans(now, "")).containsExactly(elsewhere);
		assertThat(region(before, within)).isEqualTo("519901002001");
		assertThat(plans(before, "")).containsExactly(within);
	}

	@Test
	void aPlanThatWasRevisedUnderANewCodeGoesBackWithThatRegion() {
		String plan = draft(officer("519902"), "");
		Api.Answer applied = applied(city(), province(), order("RECODE", codes("519902"), to("519903", "丙县"), ""));
		revised(officer("519903"), plan, "519903001000");

		assertThat(step(province(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");

		assertThat(region(officer("519902"), plan)).isEqualTo("519902001000");
		assertThat(plans(officer("519902"), "")).containsExactly(plan);
	}

	@Test
	void anOrderIsInUseWhenAPlanIsForWhatItHasMerged() {
		String plan = draft(officer("519901"), OF_THE_TOWN);
		Api.Answer applied = applied(city(), province(),
				order("MERGE", codes("519901", "519902"), to("519903", "丙县"), ""));
		Api office = officer("519903");
		String town = region(office, plan);
		revised(office, plan, "519903000000");

		assertThat(step(province(), applied, "UNDONE").text("code")).isEqualTo("change-order-in-use");

		revised(office, plan, town);
		assertThat(step(province(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(region(officer("519901"), plan)).isEqualTo("519901002000");
	}

	private static String draft(Api office, String more) {
		return office.post(InspectionFlow.PLANS, InspectionFlow.terms("PERCENT", 100, more)).text("id");
	}

	private static void revised(Api office, String plan, String region) {
		Api.Answer revised = office.with("If-Match", office.get(InspectionFlow.PLANS + "/" + plan).header("ETag"))
			.put(InspectionFlow.PLANS + "/" + plan,
					InspectionFlow.terms("PERCENT", 100, ",\"region\":\"" + region + "\""));
		assertThat(revised.text("regionCode")).as(revised.response().body()).isEqualTo(region);
	}

	private static String region(Api office, String plan) {
		return office.get(InspectionFlow.PLANS + "/" + plan).text("regionCode");
	}

	private String code(String community) {
		return String.valueOf(this.jdbc.queryForObject(
				"SELECT code FROM region_version WHERE name = ?" + " AND code LIKE '5199%' AND valid_to = '9999-12-31'",
				String.class, community));
	}

	/** A plan for all stations of an office, which are those given. */
	private static String drawn(Api office, String... stations) {
		String plan = InspectionFlow.opened(office, InspectionFlow.terms("PERCENT", 100, ""));
		Api.Answer drawn = InspectionFlow.draw(office, plan);
		assertThat(drawn.json().path("sampled").asInt()).as(drawn.response().body()).isEqualTo(stations.length);
		return plan;
	}

	private String rectifying(Api office, String plan, String region) {
		String visit = visit(plan, region);
		InspectionFlow.record(office, visit, InspectionFlow.finding("GENERAL", "没有公示", InspectionFlow.soon()));
		assertThat(InspectionFlow.step(office, InspectionFlow.VISITS + "/" + visit, "issue", "{}").text("state"))
			.isEqualTo("RECTIFYING");
		return visit;
	}

	private String visit(String plan, String region) {
		return String.valueOf(this.jdbc.queryForObject(
				"SELECT id FROM inspection_visit WHERE plan_id = ? AND region_code = ?", String.class, plan, region));
	}

	private static List<String> plans(Api office, String query) {
		Api.Answer answer = office.get(InspectionFlow.PLANS + query);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.items("id");
	}

	/** Stations of the exported plans; empty for a plan without a visit. */
	private List<String> stations(String office) {
		return Exported.by(this.servicePort, office, "tier-viewer")
			.rows(InspectionFlow.PLANS + "/exports", "{}")
			.stream()
			.map((row) -> (row.size() > 11) ? row.get(11) : "")
			.toList();
	}

}
