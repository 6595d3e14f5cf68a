package org.volunteerstation.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.registry.standard.Standardisation;

import static org.assertj.core.api.Assertions.assertThat;

/** The checklist by HTTP: what is missing, the score, and what the day makes of it. */
class StandardFlowIT extends StationFlow {

	@Autowired
	private Standardisation standardisation;

	@Autowired
	private DataSource database;

	private String station = "";

	@BeforeEach
	void station() {
		this.station = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
		offering(this.station);
	}

	@Test
	void namesEachMissingItemAndWorksOutTheScore() {
		JsonNode before = standard().json();
		assertThat(before.path("compliance").asString()).isEqualTo("UNASSESSED");
		assertThat(before.path("score").isNull()).isTrue();
		assertThat(before.path("items")).hasSize(20);
		assertThat(before.path("items").valueStream().mapToInt((item) -> item.path("weight").asInt()).sum())
			.isEqualTo(100);

		Api.Answer assessed = assess(officer("510104"), "\"0\"", "STANDARD_PLACE", "FUNCTION_NEEDS");

		assertThat(assessed.status()).as(assessed.response().body()).isEqualTo(200);
		assertThat(missing(assessed)).containsExactly("专（兼）职管理人员", "场地", "有场所", "需求收集");
		assertThat(assessed.json().path("score").asInt()).isEqualTo(100 - 10 - 6 - 3 - 4);
		assertThat(assessed.text("compliance")).isEqualTo("NON_COMPLIANT");
		assertThat(assessed.header("ETag")).isEqualTo("\"1\"");
		assertThat(events("standard", this.station, 1)).extracting((event) -> header(event, "ce_type"))
			.contains("volunteer.standard.assessed.v1");
	}

	@Test
	void compliesWithAManagerAndNotTheDayAfterTheLastTerm() {
		add("张晓明", "2020-01-01", yesterday());
		assertThat(assess(officer("510104"), "\"0\"").text("compliance")).isEqualTo("NON_COMPLIANT");
		assertThat(missing(standard())).containsExactly("专（兼）职管理人员");
		assertThat(standing()).isEqualTo("NON_COMPLIANT");

		add("李梅英", "2026-01-01", today());
		assertThat(standard().text("compliance")).isEqualTo("COMPLIANT");
		assertThat(standard().json().path("score").asInt()).isEqualTo(100);
		assertThat(standard().text("turnsOn")).isEqualTo(LocalDate.parse(today()).plusDays(1).toString());
		assertThat(standing()).isEqualTo("COMPLIANT");

		aDayPasses();

		assertThat(standard().text("compliance")).isEqualTo("NON_COMPLIANT");
		assertThat(missing(standard())).containsExactly("专（兼）职管理人员");
		assertThat(standing()).isEqualTo("NON_COMPLIANT");
		assertThat(listed("COMPLIANT")).isEmpty();
		assertThat(listed("NON_COMPLIANT")).containsExactly(this.station);
		assertThat(this.standardisation.tellTurned(10)).isOne();
		assertThat(this.standardisation.tellTurned(10)).isZero();
		assertThat(events("standard", this.station, 4).getLast().value()).contains("\"compliance\":\"NON_COMPLIANT\"",
				"\"managers\":0");
	}

	@Test
	void isNotCompliantWhenTheLastManagerLeavesThoughNobodyHasAssessedIt() {
		assertThat(standing()).isEqualTo("UNASSESSED");
		String tomorrow = LocalDate.parse(today()).plusDays(1).toString();
		add("张晓明", "2026-01-01", tomorrow);

		assertThat(standard().text("compliance")).isEqualTo("UNASSESSED");
		assertThat(standard().text("turnsOn")).isEqualTo(LocalDate.parse(today()).plusDays(2).toString());
		assertThat(this.jdbc.queryForList("SELECT CONCAT(from_on, ' ', compliance) FROM station_compliance"
				+ " WHERE station_id = ? ORDER BY from_on", String.class, this.station))
			.containsExactly(today() + " UNASSESSED", LocalDate.parse(today()).plusDays(2) + " NON_COMPLIANT");
		assertThat(standing()).isEqualTo("UNASSESSED");

		aDayPasses();
		assertThat(standing()).isEqualTo("UNASSESSED");
		aDayPasses();
		assertThat(standing()).isEqualTo("NON_COMPLIANT");
		assertThat(standard().text("compliance")).isEqualTo("NON_COMPLIANT");
		assertThat(standard().json().path("score").isNull()).isTrue();
		assertThat(missing(standard())).contains("专（兼）职管理人员");
		assertThat(listed("NON_COMPLIANT")).containsExactly(this.station);
		assertThat(listed("UNASSESSED")).isEmpty();
		JsonNode county = officer("5101").get("/regions/510104/compliance").json().path("node");
		assertThat(county.path("nonCompliant").asInt()).isOne();
		assertThat(county.path("unassessed").asInt()).isZero();
		assertThat(officer("510104").get("/regions/510104/standings").items("compliance"))
			.containsExactly("NON_COMPLIANT");
		assertThat(officer("510104").get("/regions/510104/station-counts").items("nonCompliant")).containsExactly("1");
		assertThat(this.standardisation.tellTurned(10)).isOne();
		assertThat(events("standard", this.station, 2).getLast().value()).contains("\"compliance\":\"NON_COMPLIANT\"",
				"\"managers\":0", "\"score\":null");

		add("李梅英", today(), "");
		assertThat(standard().text("compliance")).isEqualTo("UNASSESSED");
		assertThat(standing()).isEqualTo("UNASSESSED");
		assertThat(events("standard", this.station, 3).getLast().value()).contains("\"compliance\":\"UNASSESSED\"");
	}

	/** What was kept before that was a rule. */
	@Test
	void looksAgainAtStationsThatLostTheirManagersBefore() throws IOException {
		add("张晓明", "2026-01-01", yesterday());
		this.jdbc.update("UPDATE station_compliance SET compliance = 'UNASSESSED' WHERE station_id = ?", this.station);
		assertThat(this.standardisation.tellTurned(10)).isZero();

		this.jdbc.execute(
				new ClassPathResource("db/migration/V45__managers_lost.sql").getContentAsString(StandardCharsets.UTF_8)
					.replaceAll("(?m)^--.*\\R", "")
					.replace(";", ""));

		assertThat(this.standardisation.tellTurned(10)).isOne();
		assertThat(standing()).isEqualTo("NON_COMPLIANT");
		assertThat(this.standardisation.tellTurned(10)).isZero();
	}

	@Test
	void listsByComplianceAndCountsByRegion() {
		String other = registered("510104017002", "崇德里站", "PLAQUED");
		assertThat(officer("510104")
			.post("/stations", station("510104017002", "在建站", "BUILDING").replace(",\"plaqueOn\":\"2026-01-02\"", ""))
			.status()).isEqualTo(201);
		assess(officer("510104"), "\"0\"");

		assertThat(listed("UNASSESSED")).containsExactly(other);
		assertThat(listed("NON_COMPLIANT")).containsExactly(this.station);
		assertThat(officer("510107").get("/stations?compliance=UNASSESSED").items("id")).isEmpty();
		assertThat(officer("510104").get("/stations?compliance=PERFECT").status()).isEqualTo(400);
		JsonNode county = officer("5101").get("/regions/5101/compliance").json();
		assertThat(county.path("node").path("stations").asInt()).isEqualTo(2);
		assertThat(county.path("node").path("unassessed").asInt()).isOne();
		assertThat(county.path("node").path("rate").asDouble()).isZero();
		assertThat(county.path("children")).hasSize(20);
		assertThat(county.path("children").path(0).path("rate").isNull()
				|| county.path("children").path(1).path("rate").isNull())
			.isTrue();
		assertThat(officer("510104").get("/regions/510107/compliance").status()).isEqualTo(404);
		String seen = officer("5101").get("/regions/5101/compliance").header("ETag");
		assertThat(officer("5101").with("If-None-Match", seen).get("/regions/5101/compliance").status()).isEqualTo(304);
	}

	@Test
	void tellsARecountHowStationsStandAndWhenTheyWerePlaqued() {
		String other = registered("510104017002", "别站", "RUNNING");
		assess(officer("510104"), "\"0\"");

		JsonNode counts = officer("510104").get("/regions/510104/station-counts").json().path("items");
		assertThat(counts).extracting((count) -> count.path("nonCompliant").asInt()).containsExactly(1, 0);
		assertThat(counts).extracting((count) -> count.path("compliant").asInt()).containsExactly(0, 0);
		boolean thisYear = today().startsWith("2026");
		assertThat(counts).extracting((count) -> count.path(thisYear ? "plaquedInYear" : "plaquedBefore").asInt())
			.containsExactly(1, 1);
		JsonNode told = officer("510104").get("/regions/510104/standings").json().path("items");
		assertThat(told).extracting((one) -> one.path("stationId").asString("")).doesNotContain(other);
		assertThat(told.path(0).path("compliance").asString("")).isEqualTo("NON_COMPLIANT");
		assertThat(told.path(0).path("sequence").asLong()).isEqualTo(1);
		assertThat(officer("510105").get("/regions/510104/standings").status()).isEqualTo(404);
		assertThat(officer("510104").get("/regions/510104/standings?after=x").text("code")).isEqualTo("wrong-page");
	}

	@Test
	void pagesThroughAComplianceByKey() {
		String second = registered(SHUIJINGFANG, "二站", "RUNNING");
		String third = registered("510104017002", "崇德里站", "RUNNING");

		Api.Answer first = officer("510104").get("/stations?compliance=UNASSESSED&limit=1");
		Api.Answer rest = officer("510104").get("/stations?compliance=UNASSESSED&after=" + first.text("next"));

		assertThat(first.items("id")).containsExactly(this.station);
		assertThat(rest.items("id")).containsExactly(second, third);
		assertThat(rest.items("compliance")).containsOnly("UNASSESSED");
		assertThat(officer("510104").get("/stations?compliance=UNASSESSED&kind=POINT").items("id")).isEmpty();
		assertThat(officer("510104").get("/stations?compliance=UNASSESSED&q=" + encoded("崇德")).items("id"))
			.containsExactly(third);
	}

	@Test
	void leavesTheListsWhenItCoversNoMore() {
		add("张晓明", "2026-01-01", "");
		assess(officer("510104"), "\"0\"");
		assertThat(listed("COMPLIANT")).containsExactly(this.station);

		officer("510104").with("If-Match", "\"1\"")
			.post("/stations/" + this.station + "/transitions", "{\"to\":\"RECTIFYING\",\"on\":\"" + today() + "\"}");
		assertThat(listed("COMPLIANT")).containsExactly(this.station);
		officer("510104").with("If-Match", "\"2\"")
			.post("/stations/" + this.station + "/transitions", "{\"to\":\"WITHDRAWN\",\"on\":\"" + today() + "\"}");

		assertThat(listed("COMPLIANT")).isEmpty();
		assertThat(standard().json().path("compliance").isNull()).isTrue();
		assertThat(assess(officer("510104"), "\"1\"").text("code")).isEqualTo("standard-not-covering");
	}

	@Test
	void takesOneOfManyAtOnceAndKeepsWhoSaidWhat() throws Exception {
		List<Integer> answers = Concurrently.call(6, () -> assess(officer("510104"), "\"0\"").status());
		assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);

		String first = standard().json().path("items").path(2).path("by").asString();
		Api.Answer second = assess(official(SHUIJINGFANG, "station-manager"), "\"1\"", "STANDARD_LEDGER");

		assertThat(second.status()).as(second.response().body()).isEqualTo(200);
		assertThat(item(second, "STANDARD_PLACE").path("by").asString()).isEqualTo(first);
		assertThat(item(second, "STANDARD_LEDGER").path("by").asString()).isNotEqualTo(first);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM station_assessment", Integer.class)).isEqualTo(2);
	}

	@Test
	void staysRightWhenManagersEndAtOnce() throws Exception {
		Api.Answer first = add("张晓明", "2026-01-01", "");
		Api.Answer second = add("李梅英", "2026-01-01", "");
		assess(officer("510104"), "\"0\"");

		List<Api.Answer> both = List.of(first, second);
		AtomicInteger next = new AtomicInteger();
		Concurrently.call(2,
				() -> officer("510104").with("If-Match", "\"1\"")
					.post("/managers/" + both.get(next.getAndIncrement()).text("id") + "/end",
							"{\"on\":\"" + yesterday() + "\"}")
					.status());

		assertThat(standing()).isEqualTo("NON_COMPLIANT");
	}

	@Test
	void takesFilesOfTheStationAlone() {
		String other = registered("510104017002", "别站", "RUNNING");
		String own = file(this.station, SHUIJINGFANG, "STORED");
		String good = findings();

		for (String id : List.of(file(other, "510104017002", "STORED"), file(this.station, SHUIJINGFANG, "LEAVING"),
				"00000000-0000-7000-8000-00000000ffff")) {
			Api.Answer refused = put(officer("510104"), "\"0\"", naming(good, id));
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.text("code")).isEqualTo("standard-file-unknown");
			assertThat(refused.json().path("errors").path(0).path("pointer").asString("")).isEqualTo("/items/0/files");
		}
		Api.Answer taken = put(officer("510104"), "\"0\"", naming(good, own));
		assertThat(taken.status()).as(taken.response().body()).isEqualTo(200);
		assertThat(item(taken, "STANDARD_PLACE").path("files").path(0).asString("")).isEqualTo(own);
	}

	@Test
	void keepsAFileThatTheAssessmentNames() {
		String file = file(this.station, SHUIJINGFANG, "STORED");
		assertThat(put(officer("510104"), "\"0\"", naming(findings(), file)).status()).isEqualTo(200);

		for (String language : List.of("zh", "en")) {
			Api.Answer refused = delete(officer("510104").with("Accept-Language", language), file);
			assertThat(refused.status()).as(refused.response().body()).isEqualTo(409);
			assertThat(refused.text("code")).isEqualTo("station-file-named");
			JsonNode place = item(standard(), "STANDARD_PLACE");
			assertThat(refused.text("detail"))
				.contains(place.path(language.equals("zh") ? "name" : "nameEn").asString());
		}
		assertThat(officer("510104").get("/files/" + file).status()).isEqualTo(200);

		assertThat(assess(officer("510104"), "\"1\"").status()).isEqualTo(200);
		assertThat(delete(officer("510104"), file).status()).isEqualTo(204);
	}

	@Test
	void keepsTheMarkOfAFileThatIsGone() {
		String file = file(this.station, SHUIJINGFANG, "STORED");
		put(officer("510104"), "\"0\"", naming(findings(), file));
		assertThat(officer("510104").get("/checks/evidence-gone/findings").items("id")).isEmpty();

		this.jdbc.update("DELETE FROM stored_file WHERE id = ?", file);

		assertThat(item(standard(), "STANDARD_PLACE").path("files").path(0).asString()).isEqualTo(file);
		Api.Answer found = officer("510104").get("/checks/evidence-gone/findings");
		assertThat(found.items("id")).containsExactly(this.station);
		assertThat(found.items("evidence")).containsExactly("STANDARD_PLACE");
		assess(officer("510104"), "\"1\"");
		assertThat(officer("510104").get("/checks/evidence-gone/findings").items("id")).isEmpty();
	}

	/** Whoever comes first wins; both wait for the station. */
	@Test
	void namesNoFileThatIsDeletedMeanwhile() throws Exception {
		String file = file(this.station, SHUIJINGFANG, "STORED");
		String naming = naming(findings(), file);
		ExecutorService workers = Executors.newFixedThreadPool(2);

		try (Connection keeper = this.database.getConnection(); Statement keeping = keeper.createStatement()) {
			keeper.setAutoCommit(false);
			keeping.execute("SELECT id FROM station WHERE id = '" + this.station + "' FOR UPDATE");
			Future<Api.Answer> assessed = workers.submit(() -> put(officer("510104"), "\"0\"", naming));
			awaitWaiting(1);
			Future<Api.Answer> deleted = workers.submit(() -> delete(officer("510104"), file));
			awaitWaiting(2);
			keeper.commit();

			assertThat(List.of(assessed.get().status(), deleted.get().status())).isIn(List.of(200, 409),
					List.of(422, 204));
		}
		finally {
			workers.shutdown();
		}
		assertThat(officer("510104").get("/checks/evidence-gone/findings").items("id")).isEmpty();
	}

	private void awaitWaiting(int transactions) {
		Awaitility.await()
			.atMost(SOON)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> Objects.requireNonNull(this.jdbc.queryForObject(
					"SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE"
							+ " '%SELECT * FROM station WHERE%FOR UPDATE%' AND id <> CONNECTION_ID()",
					Integer.class)) >= transactions);
	}

	private static Api.Answer delete(Api caller, String file) {
		return caller.send("DELETE", "/files/" + file, "", "application/json");
	}

	@Test
	void standsByTheEditionInForceOnceItHasCome() {
		String other = registered("510104017002", "别站", "RUNNING");
		add("张晓明", "2026-01-01", "");
		assess(officer("510104"), "\"0\"");
		officer("510104").with("If-Match", "\"0\"").put("/stations/" + other + "/standard", findings());
		assertThat(listed("COMPLIANT")).containsExactly(this.station);
		this.jdbc.update("INSERT INTO checklist (edition, valid_from) VALUES (3, ?)", today());
		this.jdbc.update("INSERT INTO checklist_item SELECT 3, code, position, weight, derivation, same_as, list_code,"
				+ " name, name_en, site_kind, wanted, within_days, regular_only, counted_states FROM checklist_item"
				+ " WHERE edition = 2");
		this.jdbc
			.update("INSERT INTO checklist_item (edition, code, position, weight, derivation, list_code, name, name_en)"
					+ " VALUES (3, 'NEW_ITEM', 999, 5, 'ENTERED', 'six-haves', '新项', 'New item')");
		try {
			assertThat(this.standardisation.renewByEdition(1)).isEqualTo(1);
			assertThat(this.standardisation.renewByEdition(1)).isEqualTo(1);
			assertThat(this.standardisation.renewByEdition(1)).isZero();

			assertThat(listed("COMPLIANT")).isEmpty();
			assertThat(listed("NON_COMPLIANT")).containsExactlyInAnyOrder(this.station, other);
			assertThat(events("standard", this.station, 3).getLast().value()).contains("\"edition\":3")
				.contains("NEW_ITEM");
		}
		finally {
			this.jdbc.update("DELETE FROM checklist_item WHERE edition = 3");
			this.jdbc.update("DELETE FROM checklist WHERE edition = 3");
		}
	}

	@Test
	void refusesWhatIsNotTheChecklist() {
		Api caller = officer("510104");
		String good = findings();

		assertThat(put(caller, "\"0\"", good.replace("\"edition\":2", "\"edition\":9")).text("code"))
			.isEqualTo("standard-edition-old");
		assertThat(put(caller, "\"0\"", good.replaceFirst("\\{\"code\":\"STANDARD_PLACE\"[^}]*\\},", "")).text("code"))
			.isEqualTo("standard-item-missing");
		assertThat(put(caller, "\"0\"", good.replaceFirst("\\[", "[{\"code\":\"STANDARD_MANAGER\",\"met\":true},"))
			.text("code")).isEqualTo("standard-item-foreign");
		assertThat(put(caller, "\"0\"", good.replaceFirst("\\[", "[{\"code\":\"STANDARD_PLACE\",\"met\":true},"))
			.text("code")).isEqualTo("standard-item-twice");
		assertThat(put(caller, "\"0\"", good.replaceFirst("\"met\":true", "\"met\":true,\"on\":\"2099-01-01\""))
			.text("code")).isEqualTo("date-in-future");
		assertThat(put(caller, "\"0\"", good.replaceFirst("\"met\":true", "\"met\":true,\"files\":[\"../x\"]"))
			.text("code")).isEqualTo("standard-files-invalid");
		assertThat(caller.put("/stations/" + this.station + "/standard", good).status()).isEqualTo(428);
		assertThat(put(officer("510107"), "\"0\"", good).text("code")).isEqualTo("station-not-found");
		assertThat(officer("510107").get("/stations/" + this.station + "/standard").status()).isEqualTo(404);
		assertThat(put(official("510104", "tier-viewer"), "\"0\"", good).status()).isEqualTo(403);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM station_assessment", Integer.class)).isZero();
	}

	/** What the register holds is a day older. */
	private void aDayPasses() {
		this.jdbc.update("UPDATE station_manager SET term_from = term_from - INTERVAL 1 DAY,"
				+ " term_to = term_to - INTERVAL 1 DAY");
		this.jdbc.update("UPDATE station_compliance SET from_on = from_on - INTERVAL 1 DAY,"
				+ " until_on = IF(until_on = '9999-12-31', until_on, until_on - INTERVAL 1 DAY) ORDER BY from_on");
		this.jdbc.update("UPDATE station_standing SET turns_on = turns_on - INTERVAL 1 DAY");
	}

	private String file(String station, String region, String state) {
		String id = java.util.UUID.randomUUID().toString();
		this.jdbc
			.update("INSERT INTO stored_file (id, region_code, owner_type, owner_id, purpose, name, media_type, size,"
					+ " sha256, state, created_by, created_at) VALUES (?, ?, 'station', ?, 'EVIDENCE', 'x.png', 'image/png',"
					+ " 1, '', ?, 'test', NOW(6))", id, region, station, state);
		return id;
	}

	private static String naming(String findings, String file) {
		return findings.replaceFirst("\"met\":true", "\"met\":true,\"files\":[\"" + file + "\"]");
	}

	private Api.Answer add(String name, String from, String to) {
		Api.Answer answer = officer("510104").post("/stations/" + this.station + "/managers",
				manager(name, "13800138000", from, to));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		return answer;
	}

	private Api.Answer standard() {
		return officer("510104").get("/stations/" + this.station + "/standard");
	}

	private String standing() {
		return officer("510104").get("/stations/" + this.station).text("compliance");
	}

	private List<String> listed(String compliance) {
		return officer("510104").get("/stations?compliance=" + compliance).items("id");
	}

	private Api.Answer assess(Api caller, String seen, String... without) {
		return put(caller, seen, findings(without));
	}

	private Api.Answer put(Api caller, String seen, String body) {
		return caller.with("If-Match", seen).put("/stations/" + this.station + "/standard", body);
	}

	private String findings(String... without) {
		return standard().json()
			.path("items")
			.valueStream()
			.filter((item) -> item.path("derivation").asString().equals("ENTERED"))
			.map((item) -> item.path("code").asString())
			.map((code) -> "{\"code\":\"" + code + "\",\"met\":" + !List.of(without).contains(code) + "}")
			.collect(Collectors.joining(",", "{\"edition\":2,\"items\":[", "]}"));
	}

	private static JsonNode item(Api.Answer standard, String code) {
		return standard.json()
			.path("items")
			.valueStream()
			.filter((item) -> item.path("code").asString().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> missing(Api.Answer standard) {
		return standard.json().path("missing").valueStream().map((item) -> item.path("name").asString()).toList();
	}

	private static String yesterday() {
		return LocalDate.parse(today()).minusDays(1).toString();
	}

}
