package org.volunteerstation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.platform.test.TopicReader;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts of residents entered by hand: history, value on a day, who may. */
class PopulationFlowIT extends StationFlow {

	private static final String STREET = "510104017000";

	private static final String BOOK = "/regions/" + STREET + "/populations";

	@BeforeEach
	@AfterEach
	void noCounts() {
		this.jdbc.update("DELETE FROM region_population_past");
		this.jdbc.update("DELETE FROM region_population");
	}

	@Test
	void showsTheCountThatIsValidOnADayAndThe13Percent() {
		assertThat(enter("2010-11-01", 41_000).status()).isEqualTo(201);
		assertThat(enter("2020-11-01", 52_001).status()).isEqualTo(201);

		Api reader = official(STREET, "tier-viewer");
		JsonNode between = reader.get("/regions/" + STREET + "/population?on=2015-01-01").json();
		assertThat(between.path("residents").asLong()).isEqualTo(41_000);
		assertThat(between.path("countedOn").asString("")).isEqualTo("2010-11-01");
		assertThat(between.path("volunteersWanted").asLong()).isEqualTo(5330);
		JsonNode now = reader.get("/regions/" + STREET + "/population").json();
		assertThat(now.path("residents").asLong()).isEqualTo(52_001);
		assertThat(now.path("volunteersWanted").asLong()).isEqualTo(6761);
		JsonNode before = reader.get("/regions/" + STREET + "/population?on=2010-10-31").json();
		assertThat(before.path("residents").isNull()).isTrue();
		assertThat(before.path("volunteersWanted").isNull()).isTrue();
		assertThat(reader.get("/regions/" + STREET).json().path("population").asLong()).isEqualTo(52_001);
	}

	@Test
	void keepsNoMoreDaysThanAnybodyNeeds() {
		this.jdbc.batchUpdate(
				"""
						INSERT INTO region_population (region_id, counted_on, residents, counted_by, revision, entered_by, entered_at)
						SELECT v.region_id, ?, 1, 'test', 1, 'test', UTC_TIMESTAMP(6) FROM region_version v
						WHERE v.code = ? AND v.valid_to = '9999-12-31'""",
				IntStream.range(1, 200)
					.mapToObj((days) -> new Object[] { LocalDate.of(2000, 1, 1).plusDays(days), STREET })
					.toList());

		assertThat(enter("2010-11-01", 41_000).status()).isEqualTo(201);
		assertThat(enter("2010-11-02", 41_000).text("code")).isEqualTo("population-too-many");
		assertThat(correct("2010-11-01", "\"1\"", 41_001).status()).isEqualTo(200);
	}

	@Test
	void keepsWhatWasCorrectedWithWhoAndWhy() {
		Api.Answer entered = enter("2020-11-01", 52_010);
		assertThat(entered.header("ETag")).isEqualTo("\"1\"");
		assertThat(entered.header("Location")).isEqualTo("/api/v1/registry" + BOOK + "/2020-11-01");

		Api.Answer corrected = correct("2020-11-01", "\"1\"", 52_001);

		assertThat(corrected.status()).as(corrected.response().body()).isEqualTo(200);
		assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
		JsonNode history = admin().get(BOOK).json().path("items");
		assertThat(history).extracting((entry) -> entry.path("state").asString(""))
			.containsExactly("VALID", "CORRECTED");
		assertThat(history).extracting((entry) -> entry.path("residents").asLong()).containsExactly(52_001L, 52_010L);
		assertThat(history.path(1).path("reason").asString("")).isEqualTo("录入笔误");
		assertThat(history.path(1).path("endedBy").asString("")).isNotEmpty();
		assertThat(admin().get(BOOK + "/2020-11-01").header("ETag")).isEqualTo("\"2\"");
		assertThat(this.jdbc.queryForList(
				"SELECT action FROM audit_entry WHERE action LIKE 'population.%' AND object_id = ? ORDER BY id",
				String.class, STREET))
			.endsWith("population.enter", "population.correct");
	}

	@Test
	void takesACountBackSoThatTheOneBeforeIsValidAgain() {
		enter("2010-11-01", 41_000);
		enter("2020-11-01", 5_200_100);

		Api.Answer withdrawn = admin().with("If-Match", "\"1\"")
			.post(BOOK + "/2020-11-01/withdrawal", "{\"reason\":\"误用市级数据\"}");

		assertThat(withdrawn.text("state")).as(withdrawn.response().body()).isEqualTo("WITHDRAWN");
		assertThat(admin().get("/regions/" + STREET + "/population").json().path("residents").asLong())
			.isEqualTo(41_000);
		assertThat(admin().get(BOOK + "/2020-11-01").text("code")).isEqualTo("population-not-found");
		assertThat(enter("2020-11-01", 52_001).header("ETag")).isEqualTo("\"2\"");
	}

	@Test
	void refusesTheSameDayTwiceAndAStaleCorrection() {
		enter("2020-11-01", 52_001);

		assertThat(enter("2020-11-01", 52_001).text("code")).isEqualTo("population-exists");
		assertThat(admin().put(BOOK + "/2020-11-01", correcting(1)).status()).isEqualTo(428);
		assertThat(correct("2020-11-01", "\"7\"", 1).status()).isEqualTo(412);
		assertThat(correct("2019-11-01", "\"1\"", 1).text("code")).isEqualTo("population-not-found");
		assertThat(enter("2099-01-01", 1).text("code")).isEqualTo("date-in-future");
		assertThat(enter("2019-01-01", -1).status()).isEqualTo(400);
		assertThat(admin().post(BOOK, entering("2018-01-01", 1).replace("第七次全国人口普查", " ")).text("code"))
			.isEqualTo("text-invalid");
	}

	@Test
	void entersADayOnceHoweverManyAskAtOnce() throws Exception {
		List<Integer> answers = Concurrently.call(6, () -> enter("2020-11-01", 52_001).status());

		assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
	}

	@Test
	void keepsWhatAFileReplaces() {
		enter("2020-11-01", 52_010);

		Api.Answer file = system().csv("/population-imports?source=census-2020&on=2020-11-01",
				"code,name,population\n510104017," + name() + ",52001\n");

		assertThat(file.json().path("stored").asInt()).as(file.response().body()).isEqualTo(1);
		JsonNode history = admin().get(BOOK).json().path("items");
		assertThat(history).extracting((entry) -> entry.path("residents").asLong()).containsExactly(52_001L, 52_010L);
		assertThat(history).extracting((entry) -> entry.path("version").asInt()).containsExactly(2, 1);
	}

	@Test
	void pagesTheHistory() {
		for (int year = 2015; year < 2020; year++) {
			enter(year + "-12-31", year);
		}

		Api.Answer first = admin().get(BOOK + "?limit=2");
		Api.Answer second = admin().get(BOOK + "?limit=2&after=" + first.text("next"));
		Api.Answer third = admin().get(BOOK + "?limit=2&after=" + second.text("next"));

		assertThat(first.items("on")).containsExactly("2019-12-31", "2018-12-31");
		assertThat(second.items("on")).containsExactly("2017-12-31", "2016-12-31");
		assertThat(third.items("on")).containsExactly("2015-12-31");
		assertThat(third.json().path("next").isNull()).isTrue();
		assertThat(admin().get(BOOK + "?after=yesterday").text("code")).isEqualTo("wrong-page");
	}

	@Test
	void tellsAllCountsInOrder() {
		String id = official(STREET, "tier-viewer").get("/regions/" + STREET).text("id");
		enter("2010-11-01", 41_000);
		enter("2020-11-01", 52_001);

		correct("2010-11-01", "\"1\"", 41_500);

		JsonNode data = new JsonMapper().readTree(told(id, "41500").value());
		assertThat(data.path("population").asLong()).isEqualTo(52_001);
		assertThat(data.path("populations")).extracting((count) -> count.path("residents").asLong())
			.containsExactly(41_500L, 52_001L);
	}

	@Test
	void letsAdministratorsOfTheOwnSubtreeAlone() {
		enter("2020-11-01", 52_001);
		String body = entering("2019-11-01", 1);

		assertThat(officer("510104").post(BOOK, body).status()).isEqualTo(403);
		assertThat(official(STREET, "station-manager").post(BOOK, body).status()).isEqualTo(403);
		assertThat(caller(Tokens.app("510104", "registry.write")).post(BOOK, body).status()).isEqualTo(403);
		assertThat(official("510105", "tier-admin").post(BOOK, body).text("code")).isEqualTo("region-not-found");
		assertThat(official("510105", "tier-admin").get(BOOK).status()).isEqualTo(404);
		assertThat(official("510105", "tier-admin").get(BOOK + "/2020-11-01").status()).isEqualTo(404);
		assertThat(official("510105", "tier-admin").get("/regions/" + STREET + "/population").status()).isEqualTo(404);
		assertThat(official("510105", "tier-admin").with("If-Match", "\"1\"")
			.put(BOOK + "/2020-11-01", correcting(1))
			.status()).isEqualTo(404);
		assertThat(official(STREET, "tier-admin").post(BOOK, body).status()).isEqualTo(201);
	}

	private static ConsumerRecord<String, String> told(String id, String part) {
		try (TopicReader reader = new TopicReader("region")) {
			return reader.await((event) -> id.equals(event.key()) && event.value().contains(part), 1, SOON).getLast();
		}
	}

	private String name() {
		return official(STREET, "tier-viewer").get("/regions/" + STREET).text("name");
	}

	private Api.Answer enter(String on, long residents) {
		return admin().post(BOOK, entering(on, residents));
	}

	private Api.Answer correct(String on, String seen, long residents) {
		return admin().with("If-Match", seen).put(BOOK + "/" + on, correcting(residents));
	}

	private static String entering(String on, long residents) {
		return "{\"on\":\"" + on + "\",\"residents\":" + residents + ",\"source\":\"第七次全国人口普查\"}";
	}

	private static String correcting(long residents) {
		return "{\"residents\":" + residents + ",\"source\":\"第七次全国人口普查\",\"reason\":\"录入笔误\"}";
	}

	private Api admin() {
		return official("510104", "tier-admin");
	}

}
