package org.volunteerstation.registry;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.ToldEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts of residents go with their regions, also those of days behind an order that
 * comes late.
 */
class ChangePopulationIT extends ChangeFlow {

	private static final String MERGE = order("MERGE", codes("519901001", "519901002"), to("519901001", "东西街道"), "");

	/** Also of regions that are no more. */
	@AfterEach
	void removeTheHistory() {
		this.jdbc.update("DELETE FROM region_population_past");
	}

	@Test
	void sumsUpEachLaterDayOnWhichOneWasCounted() {
		enter("519901001", "2026-01-01", 300);
		enter("519901002", "2026-01-01", 200);
		enter("519901001", "2026-11-10", 310);
		enter("519901002", "2026-11-15", 220);

		Api.Answer applied = applied(county(), city(), MERGE);

		assertThat(history("519901001")).containsExactly("2026-11-15 530 VALID", "2026-11-10 510 VALID",
				"2026-11-10 310 CORRECTED", "2026-11-01 500 VALID", "2026-01-01 300 VALID");
		assertThat(today("519901001")).isEqualTo(530);
		String id = county().get("/regions/519901001").text("id");
		assertThat(told(id)).isEqualTo("""
				[{"on":"2026-01-01","residents":300},{"on":"2026-11-01","residents":500},\
				{"on":"2026-11-10","residents":510},{"on":"2026-11-15","residents":530}]""");

		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(history("519901001")).containsExactly("2026-11-10 310 VALID", "2026-01-01 300 VALID");
		assertThat(history("519901002")).containsExactly("2026-11-15 220 VALID", "2026-01-01 200 VALID");
		assertThat(told(id)).isEqualTo("""
				[{"on":"2026-01-01","residents":300},{"on":"2026-11-10","residents":310}]""");
	}

	@Test
	void knowsNoSumWhileAPartIsNotCounted() {
		enter("519901001", "2026-11-10", 310);
		enter("519901002", "2026-11-15", 220);

		applied(county(), city(), MERGE.replace("\"code\":\"519901001\"", "\"code\":\"519901009\""));

		assertThat(history("519901009")).containsExactly("2026-11-15 530 VALID", "2026-11-10 null VALID");
	}

	@Test
	void aSplitRegionIsNotKnownOnLaterDaysEither() {
		enter("519901002", "2026-01-01", 900);
		enter("519901002", "2026-11-10", 910);

		Api.Answer applied = applied(county(), city(),
				order("SPLIT", codes("519901002"), to("519901002", "") + "," + to("519901003", "北镇"),
						",\"moves\":[{\"from\":\"519901002201\",\"to\":\"519901003201\"}]"));

		assertThat(county().get("/regions/519901002").json().path("population").isNull()).isTrue();
		assertThat(history("519901002")).containsExactly("2026-11-10 null VALID", "2026-11-10 910 CORRECTED",
				"2026-11-01 null VALID", "2026-01-01 900 VALID");
		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(history("519901002")).containsExactly("2026-11-10 910 VALID", "2026-01-01 900 VALID");
	}

	@Test
	void countsGoAlongToAnotherCodeAndBack() {
		enter("519902001", "2026-01-01", 900);
		enter("519902001", "2026-11-10", 910);

		applied(city(), province(), order("RECODE", codes("519902"), to("519903", "丙县"), ""));
		Api.Answer transferred = applied(city(), province(),
				order("TRANSFER", codes("519903001"), to("519901004", ""), "").replace(ON, "2026-11-02"));
		enter("519901004", "2026-11-12", 912);

		assertThat(history("519901004")).containsExactly("2026-11-12 912 VALID", "2026-11-10 910 VALID",
				"2026-01-01 900 VALID");
		assertThat(step(province(), transferred, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(today("519903001")).isEqualTo(912);
	}

	@Test
	void regionsThatAPartLeavesOrComesToAreNotKnown() {
		enter("519901", "2026-01-01", 3000);
		enter("519901", "2026-11-10", 3010);
		enter("519902", "2026-01-01", 2000);
		enter("5199", "2026-01-01", 5000);
		enter("519901002", "2026-01-01", 900);

		Api.Answer transferred = applied(city(), province(),
				order("TRANSFER", codes("519901002"), to("519902002", ""), ""));

		assertThat(history("519901")).containsExactly("2026-11-10 null VALID", "2026-11-10 3010 CORRECTED",
				"2026-11-01 null VALID", "2026-01-01 3000 VALID");
		assertThat(history("519902")).containsExactly("2026-11-01 null VALID", "2026-01-01 2000 VALID");
		assertThat(history("5199")).as("has the same parts").containsExactly("2026-01-01 5000 VALID");
		assertThat(history("519902002")).containsExactly("2026-01-01 900 VALID");
		assertThat(county().get("/regions/519901").json().path("population").isNull()).isTrue();
		String id = county().get("/regions/519901").text("id");
		assertThat(told(id)).isEqualTo("[{\"on\":\"2026-01-01\",\"residents\":3000}]");
		assertThat(sequences(id)).doesNotHaveDuplicates();

		enter("519902", "2026-11-20", 2900);
		assertThat(step(province(), transferred, "UNDONE").text("code")).isEqualTo("change-order-counted-since");
		withdraw("519902", "2026-11-20", "1");
		assertThat(step(province(), transferred, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(history("519901")).containsExactly("2026-11-10 3010 VALID", "2026-01-01 3000 VALID");
		assertThat(history("519902")).contains("2026-01-01 2000 VALID")
			.noneMatch((entry) -> entry.endsWith(" VALID") && entry.startsWith("2026-11"));
		assertThat(told(id)).isEqualTo("""
				[{"on":"2026-01-01","residents":3000},{"on":"2026-11-10","residents":3010}]""");
		assertThat(sequences(id)).doesNotHaveDuplicates();
	}

	@Test
	void ordersAroundOneRegionAreTakenBackInAnyOrder() {
		enter("519901", "2026-01-01", 3000);
		enter("519901", "2026-11-10", 3010);
		Api.Answer first = applied(city(), province(), order("TRANSFER", codes("519901002"), to("519902002", ""), ""));
		Api.Answer second = applied(city(), province(),
				order("TRANSFER", codes("519901001"), to("519902003", ""), "").replace(ON, "2026-11-02"));

		assertThat(step(province(), first, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(history("519901")).filteredOn((entry) -> entry.endsWith(" VALID"))
			.containsExactly("2026-11-10 null VALID", "2026-11-02 null VALID", "2026-01-01 3000 VALID");
		assertThat(step(province(), second, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(history("519901")).containsExactly("2026-11-10 3010 VALID", "2026-01-01 3000 VALID");
	}

	@Test
	void aMergeAcrossABorderLeavesTheParentsUncounted() {
		enter("519901", "2026-01-01", 3000);
		enter("519902", "2026-01-01", 2000);
		enter("519901002", "2026-01-01", 900);
		enter("519902001", "2026-01-01", 800);

		Api.Answer merged = applied(city(), province(),
				order("MERGE", codes("519901002", "519902001"), to("519902001", "西南镇"), ""));

		assertThat(today("519902001")).isEqualTo(1700);
		for (String county : List.of("519901", "519902")) {
			assertThat(city().get("/regions/" + county).json().path("population").isNull()).as(county).isTrue();
		}
		assertThat(step(province(), merged, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(today("519901")).isEqualTo(3000);
		assertThat(today("519902")).isEqualTo(2000);
	}

	/** The count would be one of a region that is no more. */
	@Test
	void isNotTakenBackOverACountOfWhatItBegan() {
		Api.Answer applied = applied(county(), city(),
				MERGE.replace("\"code\":\"519901001\"", "\"code\":\"519901009\""));
		enter("519901009", "2020-11-01", 500);

		Api.Answer refused = step(city(), applied, "UNDONE");

		assertThat(refused.text("code")).isEqualTo("change-order-counted-since");
		assertThat(refused.text("detail")).contains("519901009000", "2020-11-01");
		withdraw("519901009", "2020-11-01", "1");
		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
	}

	/** The count would be taken for that of the smaller region. */
	@Test
	void isNotTakenBackOverACountOfWhatTookOthersIn() {
		enter("519901001", "2026-01-01", 300);
		enter("519901002", "2026-01-01", 200);
		Api.Answer applied = applied(county(), city(), MERGE);
		enter("519901001", "2025-01-01", 290);
		correct("519901001", ON, 505);

		assertThat(step(city(), applied, "UNDONE").text("code")).isEqualTo("change-order-counted-since");
		withdraw("519901001", ON, "2");
		enter("519901001", "2026-11-20", 507);
		assertThat(step(city(), applied, "UNDONE").text("code")).isEqualTo("change-order-counted-since");
		withdraw("519901001", "2026-11-20", "1");

		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(history("519901001")).contains("2026-01-01 300 VALID", "2025-01-01 290 VALID")
			.noneMatch((entry) -> entry.endsWith("VALID") && entry.startsWith("2026-11"));
	}

	private void enter(String region, String on, long residents) {
		Api.Answer answer = city().post("/regions/" + region + "/populations",
				"{\"on\":\"" + on + "\",\"residents\":" + residents + ",\"source\":\"census\"}");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
	}

	private void correct(String region, String on, long residents) {
		Api.Answer answer = city().with("If-Match", "\"1\"")
			.put("/regions/" + region + "/populations/" + on,
					"{\"residents\":" + residents + ",\"source\":\"census\",\"reason\":\"count\"}");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
	}

	private void withdraw(String region, String on, String version) {
		Api.Answer answer = city().with("If-Match", "\"" + version + "\"")
			.post("/regions/" + region + "/populations/" + on + "/withdrawal", "{\"reason\":\"order\"}");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
	}

	private long today(String region) {
		return city().get("/regions/" + region).json().path("population").asLong();
	}

	private List<String> history(String region) {
		return city().get("/regions/" + region + "/populations")
			.json()
			.path("items")
			.valueStream()
			.map((entry) -> entry.path("on").asString() + " " + entry.path("residents").toString() + " "
					+ entry.path("state").asString())
			.toList();
	}

	private List<Long> sequences(String id) {
		return this.jdbc.queryForList(
				"SELECT sequence FROM" + ToldEvents.TABLE + "told WHERE topic = 'region' AND event_key = ?", Long.class,
				id);
	}

	/** All counts, as the region's last event tells them. */
	private String told(String id) {
		String data = this.jdbc
			.queryForList(
					"SELECT data FROM" + ToldEvents.TABLE
							+ "told WHERE topic = 'region' AND event_key = ? ORDER BY id DESC LIMIT 1",
					String.class, id)
			.getFirst();
		return new JsonMapper().readTree(data).path("populations").toString();
	}

}
