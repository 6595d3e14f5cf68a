package org.volunteerstation.registry;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.Followers;

import static org.assertj.core.api.Assertions.assertThat;

/** Where reports stand while orders are on their way, and what orders bring along. */
class ChangeStandingIT extends ChangeFlow {

	private static final String MERGE = order("MERGE", codes("519901001", "519901002"), to("519901009", "东西街道"), "");

	@Autowired
	private Followers followers;

	@AfterEach
	void noInspections() {
		emptyRegister();
		this.jdbc.update("DELETE FROM inspection_plan");
	}

	@Test
	void reportsStandOnWhatEveryServiceHasFollowed() {
		JsonNode before = standing("519901001", "tier-viewer");
		assertThat(before.path("orders").asInt()).isZero();
		assertThat(before.path("asOf").asString()).isEqualTo(today());

		Api.Answer applied = applied(county(), city(), MERGE);

		assertThat(standing("519901001", "station-manager").path("asOf").asString()).isEqualTo("2026-10-31");
		assertThat(missing()).containsExactly("project-service 1", "activity-service 1", "analytics-service 1");
		assertThat(standing("519902", "tier-viewer").path("orders").asInt()).isZero();
		report(applied, "activity-service", ChangeState.APPLIED);
		report(applied, "project-service", ChangeState.APPLIED);
		report(applied, "project-service", ChangeState.APPLIED);
		assertThat(missing()).containsExactly("analytics-service 1");
		report(applied, "analytics-service", ChangeState.APPLIED);
		JsonNode settled = standing("519901", "tier-viewer");
		assertThat(settled.path("orders").asInt()).isZero();
		assertThat(settled.path("missing").isEmpty()).isTrue();
		assertThat(settled.path("asOf").asString()).isEqualTo(today());
		assertThat(settled.path("since").asString()).isEqualTo("2026-11-03T00:00:00Z");

		Api.Answer undone = step(city(), applied, "UNDONE");
		assertThat(missing()).hasSize(3);
		for (String service : Followers.SERVICES) {
			report(undone, service, ChangeState.UNDONE);
		}
		assertThat(missing()).isEmpty();
	}

	@Test
	void aCountOfTheSameDayStaysInTheHistory() {
		count("519901001", 300);
		count("519901002", 200);
		String merge = order("MERGE", codes("519901001", "519901002"), to("519901001", ""), "");

		Api.Answer applied = applied(county(), city(), merge);

		assertThat(county().get("/regions/519901001").json().path("population").asInt()).isEqualTo(500);
		String id = county().get("/regions/519901001").text("id");
		assertThat(past(id)).containsExactly("300 1 order " + applied.text("id"));
		assertThat(counts(id)).containsExactly("500 2");
		assertThat(events("region", id, 3).getLast().value()).contains("\"residents\":500",
				"\"orderId\":\"" + applied.text("id") + "\"", "\"orderState\":\"APPLIED\"");

		step(city(), applied, "UNDONE");
		assertThat(county().get("/regions/519901001").json().path("population").asInt()).isEqualTo(300);
		assertThat(past(id)).isEmpty();
		assertThat(counts(id)).containsExactly("300 1");
		assertThat(events("region", id, 4).getLast().value()).contains("\"residents\":300", "\"orderState\":\"UNDONE\"")
			.doesNotContain("\"residents\":500");
	}

	@Test
	void tellsThatACountIsNotKnownAnyMore() {
		count("519901002", 900);
		Api.Answer applied = applied(county(), city(),
				order("SPLIT", codes("519901002"), to("519901002", "") + "," + to("519901003", "北镇"),
						",\"moves\":[{\"from\":\"519901002201\",\"to\":\"519901003201\"}]")
					.replace(ON, "2026-11-02"));

		String id = county().get("/regions/519901002").text("id");
		assertThat(events("region", id, 3).getLast().value()).contains("\"populationsUnknown\":[\"2026-11-02\"]",
				"\"residents\":900");

		step(city(), applied, "UNDONE");
		assertThat(events("region", id, 4).getLast().value()).contains("\"populationsUnknown\":[]",
				"\"residents\":900");
	}

	@Test
	void inspectionsGoWithTheirOffices() {
		station("519901002001", "西站");
		Api town = officer("519901002");
		String plan = InspectionFlow.opened(town, InspectionFlow.terms("PERCENT", 100, ""));
		assertThat(InspectionFlow.draw(town, plan).status()).isEqualTo(200);
		String visit = town.get("/inspection-visits?plan=" + plan).items("id").getFirst();
		assertThat(InspectionFlow
			.upload(this.port, Tokens.official("519901002", "tier-officer"), "inspection-visit", visit)
			.statusCode()).isEqualTo(201);
		String photos = "/files?ownerType=inspection-visit&ownerId=" + visit;
		String other = InspectionFlow.opened(officer("519901"),
				InspectionFlow.terms("PERCENT", 100, ",\"region\":\"519901002000\""));

		Api.Answer applied = applied(county(), city(), MERGE);

		Api merged = officer("519901009");
		assertThat(merged.get("/inspection-plans/" + plan).text("officeCode")).isEqualTo("519901009000");
		assertThat(merged.get("/inspection-visits?plan=" + plan).items("id")).hasSize(1);
		assertThat(merged.get(photos).items("purpose")).containsExactly("PHOTO");
		assertThat(offices(plan)).containsExactly("519901009000");
		assertThat(places(other)).containsExactly("519901000000 519901009000");

		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(town.get("/inspection-plans/" + plan).text("officeCode")).isEqualTo("519901002000");
		assertThat(town.get(photos).items("purpose")).containsExactly("PHOTO");
		assertThat(offices(plan)).containsExactly("519901002000");
		assertThat(places(other)).containsExactly("519901000000 519901002000");
	}

	@Test
	void aVisitGoesToTheOfficeThatItsStationIsTakenTo() {
		String taken = station("519901002001", "西站");
		station("519901001001", "东站");
		Api office = officer("519901");
		String plan = InspectionFlow.opened(office, InspectionFlow.terms("PERCENT", 100, ""));
		assertThat(InspectionFlow.draw(office, plan).status()).isEqualTo(200);
		String visit = visitOf(plan, taken);
		InspectionFlow.record(office, visit, InspectionFlow.finding("GENERAL", "没有公示", InspectionFlow.soon()));
		InspectionFlow.step(office, "/inspection-visits/" + visit, "issue", "{}");
		close(office, visitOf(plan, null));
		assertThat(InspectionFlow.step(office, "/inspection-plans/" + plan, "closing", "").text("code"))
			.isEqualTo("inspection-visits-open");

		Api.Answer applied = applied(city(), province(),
				order("TRANSFER", codes("519901002"), to("519902009", ""), ""));

		Api now = officer("519902");
		String community = now.get("/stations/" + taken).text("regionCode");
		assertThat(community).startsWith("519902009");
		assertThat(office.get("/inspection-visits/" + visit).status()).isEqualTo(404);
		assertThat(now.get("/inspection-visits/" + visit).json().path("inspects").asBoolean()).isTrue();
		assertThat(now.get("/inspection-plans/" + plan).json().path("own").asBoolean(true)).isFalse();
		assertThat(now.get("/inspection-findings?year=" + today().substring(0, 4)).items("id")).hasSize(1);
		assertThat(InspectionFlow.answer(officer(community), visit).status()).isEqualTo(200);

		assertThat(step(province(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(office.get("/inspection-visits/" + visit).json().path("inspects").asBoolean()).isTrue();
		Api.Answer again = applied(city(), province(), order("TRANSFER", codes("519901002"), to("519902009", ""), ""));
		assertThat(again.text("state")).isEqualTo("APPLIED");
		assertThat(InspectionFlow.step(officer("5199"), "/inspection-plans/" + plan, "closing", "").text("state"))
			.isEqualTo("CLOSED");
		assertThat(InspectionFlow.recheck(now, visit, "{\"passed\":true}").text("state")).isEqualTo("RECHECKED");
		assertThat(close(now, visit).text("state")).isEqualTo("CLOSED");
	}

	/** The plan's visit to a station, or to another than those that were issued. */
	private String visitOf(String plan, @Nullable String station) {
		return String.valueOf(this.jdbc.queryForObject(
				"SELECT id FROM inspection_visit WHERE plan_id = ? AND "
						+ ((station != null) ? "station_id = '" + station + "'" : "state = 'PLANNED'"),
				String.class, plan));
	}

	private static Api.Answer close(Api office, String visit) {
		return InspectionFlow.step(office, "/inspection-visits/" + visit, "closing", "{\"reason\":\"站点停电\"}");
	}

	@Test
	void plansOfAnOfficeWithoutStationsGoWithIt() {
		String plan = InspectionFlow.opened(officer("519901002"), InspectionFlow.terms("PERCENT", 100, ""));

		applied(county(), city(), MERGE);

		assertThat(officer("519901009").get("/inspection-plans/" + plan).text("officeCode")).isEqualTo("519901009000");
	}

	@Test
	void keepsAnOrderWhoseNewOfficeHasInspected() {
		Api.Answer applied = applied(county(), city(), MERGE);
		InspectionFlow.opened(officer("519901009"), InspectionFlow.terms("PERCENT", 100, ""));

		assertThat(step(city(), applied, "UNDONE").text("code")).isEqualTo("change-order-in-use");
	}

	@Test
	void listsOrdersWithWhatTheyName() {
		drafted(county(), MERGE);
		drafted(city(), order("RECODE", codes("519902"), to("519903", "丙县"), ""));

		JsonNode items = city().get("/change-orders").json().path("items");

		assertThat(items).extracting((one) -> one.path("from").toString() + one.path("to").toString())
			.containsExactly(
					"[{\"code\":\"519902000000\",\"name\":\"乙县\"}][{\"code\":\"519903000000\",\"name\":\"丙县\"}]",
					"[{\"code\":\"519901001000\",\"name\":\"东街道\"},{\"code\":\"519901002000\",\"name\":\"西镇\"}]"
							+ "[{\"code\":\"519901009000\",\"name\":\"东西街道\"}]");
	}

	private JsonNode standing(String region, String role) {
		Api.Answer answer = official(region, role).get("/editions/standing");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json();
	}

	private List<String> missing() {
		return standing("519901", "tier-viewer").path("missing")
			.valueStream()
			.map((one) -> one.path("service").asString("") + " " + one.path("orders").asInt())
			.toList();
	}

	private void report(Api.Answer order, String service, ChangeState state) {
		this.followers.report(order.text("id"), service, state, 1, Instant.parse("2026-11-03T00:00:00Z"));
	}

	private void count(String region, int residents) {
		Api.Answer answer = system().csv("/population-imports?source=census&on=" + ON, "code,name,population\n" + region
				+ "," + county().get("/regions/" + region).text("name") + "," + residents + "\n");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
	}

	private List<String> past(String region) {
		return this.jdbc
			.queryForList("SELECT CONCAT(residents, ' ', revision, ' ', ended_by) FROM region_population_past"
					+ " WHERE region_id = ?", String.class, region);
	}

	private List<String> counts(String region) {
		return this.jdbc.queryForList(
				"SELECT CONCAT(residents, ' ', revision) FROM region_population WHERE region_id = ?", String.class,
				region);
	}

	private List<String> offices(String plan) {
		return this.jdbc.queryForList("SELECT DISTINCT office_code FROM inspection_visit WHERE plan_id = ?",
				String.class, plan);
	}

	private List<String> places(String plan) {
		return this.jdbc.queryForList("SELECT CONCAT(office_code, ' ', region_code) FROM inspection_plan WHERE id = ?",
				String.class, plan);
	}

}
