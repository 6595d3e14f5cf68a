package org.volunteerstation.analytics;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.OpenApiContract;
import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/** From the owners' events to the figures that each tier reads. */
class CoverageIT extends AnalyticsIT {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	@Test
	void countsAtEachTier() {
		tellRegions("11", "1101", "110101", "110101001", "110101001001", "110101001002", "110101002", "110101002001",
				"110105", "110105001", "110105001001", "1102");
		tellStation("t-a", "110101001001", "STATION", "RUNNING", 1);
		tellStation("t-b", "110101001001", "STATION", "PLAQUED", 1);
		tellStation("t-c", "110101001001", "POINT", "RUNNING", 1);
		tellStation("t-d", "110101001002", "STATION", "BUILDING", 1);
		tellStation("t-e", "110105001001", "STATION", "RECTIFYING", 1);

		awaitCoverage("11", "4 2 4 1 0 0");
		assertThat(coverage("1101")).isEqualTo("4 2 4 1 0 0");
		assertThat(coverage("110101")).isEqualTo("3 1 3 1 0 0");
		assertThat(coverage("110101001")).isEqualTo("2 1 3 1 0 0");
		assertThat(coverage("110101001001")).isEqualTo("1 1 2 1 0 0");
		JsonNode county = read("110101", "/coverage/110101");
		assertThat(county.path("node").path("rate").decimalValue()).isEqualByComparingTo("0.333333");
		assertThat(county.path("node").path("displayName").stringValue()).isEqualTo("地区110101");
		assertThat(county.path("node").path("tier").stringValue()).isEqualTo("county");
		assertThat(county.path("month").stringValue()).isEqualTo(YearMonth.now(ZONE).toString());
		assertThat(county.path("children")).extracting((child) -> child.path("code").stringValue())
			.containsExactly("110101001000", "110101002000");
		JsonNode city = read("11", "/coverage/11").path("children").path(1);
		assertThat(city.path("code").stringValue()).isEqualTo("110200000000");
		assertThat(figures(city)).isEqualTo("0 0 0 0 0 0");
		assertThat(city.path("rate").isNull()).isTrue();
		assertThat(city.path("asOf").isNull()).isTrue();
		assertThat(read("110101001001", "/coverage/110101001001").path("children").isEmpty()).isTrue();
	}

	@Test
	void followsTransitionsProjectsAndActivities() {
		tellRegions("12", "1201", "120101", "120101001", "120101001001", "120101001002");
		tellStation("f-a", "120101001001", "STATION", "RUNNING", 1);
		awaitCoverage("12", "2 1 1 0 0 0");
		tellStation("f-a", "120101001001", "STATION", "RECTIFYING", 2);
		tellStation("f-b", "120101001002", "POINT", "RUNNING", 1);
		awaitCoverage("12", "2 1 1 1 0 0");
		tellStation("f-a", "120101001001", "STATION", "WITHDRAWN", 3);
		awaitCoverage("12", "2 0 0 1 0 0");

		send(List.of(Events.project(prefix(), "f-p", "120101001001", true, 1, Instant.now()),
				Events.activity(prefix(), "f-x", "120101001001", Instant.now().toString(), 1, Instant.now())));
		awaitCoverage("12", "2 0 0 1 1 1");
		assertThat(read("12", "/coverage/12").path("node").path("regularProjects").intValue()).isEqualTo(1);
	}

	@Test
	void duplicatesAndLateEventsChangeNoFigure() {
		Instant now = Instant.now();
		List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
		for (String code : List.of("13", "1301", "130101", "130101001", "130101001001", "130101001002")) {
			records.add(Events.region(prefix(), code, now));
		}
		for (int again = 0; again < 3; again++) {
			records.add(Events.station(prefix(), "d-a", "130101001001", "STATION", "RUNNING", 1, now));
			records.add(Events.station(prefix(), "d-b", "130101001001", "STATION", "RUNNING", 2, now));
			records.add(Events.station(prefix(), "d-b", "130101001001", "STATION", "WITHDRAWN", 1, now));
			records.add(Events.station(prefix(), "d-c", "130101001001", "POINT", "RUNNING", 1, now));
			records.add(Events.station(prefix(), "d-c", "130101001002", "POINT", "RUNNING", 2, now));
		}
		records.add(Events.station(prefix(), "d-z", "130101001002", "STATION", "BUILDING", 1, now));

		send(records);
		awaitCoverage("13", "2 1 3 1 0 0");
		send(records);
		send(List.of(Events.station(prefix(), "d-y", "130101001002", "STATION", "BUILDING", 1, now)));
		awaitCoverage("13", "2 1 4 1 0 0");
		awaitCoverage("130101001001", "1 1 2 0 0 0");
		awaitCoverage("130101001002", "1 0 2 1 0 0");
	}

	@Test
	void leavesOutPseudoTowns() {
		tellRegions("14", "1401", "140101", "140101001", "140101001001", "140101400", "140101400001");
		tellStation("p-a", "140101400001", "STATION", "RUNNING", 1);

		awaitCoverage("14", "2 1 1 0 0 0");
		JsonNode without = read("14", "/coverage/140101?withoutPseudoTowns=true");
		assertThat(figures(without.path("node"))).isEqualTo("1 0 0 0 0 0");
		assertThat(without.path("node").path("rate").decimalValue()).isEqualByComparingTo("0");
	}

	@Test
	void remembersMonths() {
		YearMonth now = YearMonth.now(ZONE);
		Instant before = now.minusMonths(2).atDay(20).atTime(8, 0).atZone(ZONE).toInstant();
		Instant between = now.minusMonths(1).atDay(20).atTime(8, 0).atZone(ZONE).toInstant();
		List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
		for (String code : List.of("15", "1501", "150101", "150101001", "150101001001", "150101001002")) {
			records.add(Events.region(prefix(), code, before));
		}
		records.add(Events.station(prefix(), "m-a", "150101001001", "STATION", "RUNNING", 1, before));
		records.add(Events.station(prefix(), "m-b", "150101001002", "STATION", "RUNNING", 1, between));
		records.add(Events.station(prefix(), "m-a", "150101001001", "STATION", "WITHDRAWN", 2, Instant.now()));
		records.add(Events.activity(prefix(), "m-x", "150101001001", between.toString(), 1, before));
		send(records);

		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(read("15", "/trends/15?months=6").path("items"))
				.extracting((month) -> month.path("month").stringValue() + " " + month.path("covered") + "/"
						+ month.path("communities") + " " + month.path("rate") + " " + month.path("activities"))
				.containsExactly(now.minusMonths(2) + " 1/2 0.5 0", now.minusMonths(1) + " 2/2 1.0 1",
						now + " 1/2 0.5 0"));
		assertThat(figures(read("15", "/coverage/15?month=" + now.minusMonths(1)).path("node")))
			.isEqualTo("2 2 2 0 0 1");
		JsonNode unknown = read("15", "/coverage/15?month=" + now.minusMonths(3)).path("node");
		assertThat(figures(unknown)).isEqualTo("0 0 0 0 0 0");
		assertThat(unknown.path("rate").isNull()).isTrue();
	}

	@Test
	void knowsPopulationsOfARegionOrOfAllItsParts() {
		tellRegions("16", "1601", "160101", "160101001", "160101001001");
		RegionCode city = RegionCode.of("1601");
		String counted = Events.regionData(city, "9999-12-31")
			.replace("{\"id\"", "{\"population\":123456,\"populationOn\":\"2020-11-01\",\"id\"");
		tell("region", Events.idOf(city), "volunteer.region.population-set.v1", "1601", 2, counted);
		tell("region", Events.idOf(city), "volunteer.region.population-set.v1", "1601", 3,
				counted.replace("123456", "130000").replace("2020-11-01", "2030-11-01"));
		tellStation("c-a", "160101001001", "STATION", "RUNNING", 1);
		awaitCoverage("16", "1 1 1 0 0 0");

		JsonNode province = read("16", "/coverage/16");

		assertThat(province.path("node").path("population").longValue()).isEqualTo(123456);
		assertThat(province.path("node").path("volunteersWanted").longValue()).isEqualTo(16_050);
		assertThat(province.path("children").path(0).path("population").longValue()).isEqualTo(123456);
		assertThat(read("16", "/coverage/1601").path("children").path(0).path("population").isNull()).isTrue();
	}

	@Test
	void forgetsCountsThatAreNoneAnyMore() {
		tellRegions("18", "1801", "180101", "180101001", "180101001001");
		awaitCoverage("18", "1 0 0 0 0 0");
		RegionCode city = RegionCode.of("1801");
		String data = Events.regionData(city, "9999-12-31");
		tell("region", Events.idOf(city), "volunteer.region.population-set.v1", "1801", 2, data.replace("{\"id\"",
				"{\"population\":9999,\"populationOn\":\"2020-11-01\",\"populations\":[{\"on\":\"2010-11-01\",\"residents\":"
						+ "1000},{\"on\":\"2020-11-01\",\"residents\":9999}],\"id\""));
		tell("region", Events.idOf(city), "volunteer.region.population-set.v1", "1801", 3, data.replace("{\"id\"",
				"{\"population\":1100,\"populationOn\":\"2010-11-01\",\"populations\":[{\"on\":\"2010-11-01\",\"residents\":"
						+ "1100}],\"id\""));
		tell("region", Events.idOf(city), "volunteer.region.renamed.v1", "1801", 4, data.replace("地区1801", "新名1801"));

		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> read("18", "/coverage/1801").path("node").path("displayName").stringValue(), "新名1801"::equals);
		assertThat(read("18", "/coverage/1801").path("node").path("population").longValue()).isEqualTo(1100);
	}

	@Test
	void showsCompliance() {
		tellRegions("19", "1901", "190101", "190101001", "190101001001", "190101001002");
		Instant now = Instant.now();
		tellStation("g-a", "190101001001", "STATION", "RUNNING", 1);
		tellStation("g-b", "190101001001", "STATION", "RUNNING", 1);
		tellStation("g-c", "190101001002", "STATION", "RUNNING", 1);
		send(List.of(Events.standard(prefix(), "g-a", "190101001001", "STATION", "COMPLIANT", 1, now),
				Events.standard(prefix(), "g-c", "190101001002", "STATION", "NON_COMPLIANT", 1, now)));

		awaitCoverage("19", "2 2 3 0 0 0");
		awaitNode("19", "compliant", 1);
		awaitNode("19", "nonCompliant", 1);
		JsonNode node = read("19", "/coverage/19").path("node");
		assertThat(node.path("coveringStations").intValue()).isEqualTo(3);
		assertThat(node.path("assessed").intValue()).isEqualTo(2);
		assertThat(node.path("complianceRate").decimalValue()).isEqualByComparingTo("0.333333");
		JsonNode none = read("19", "/coverage/190101001002").path("node");
		assertThat(none.path("complianceRate").decimalValue()).isEqualByComparingTo("0");
		JsonNode month = read("19", "/trends/19?months=1").path("items").path(0);
		assertThat(month.path("assessed") + " " + month.path("compliant") + " " + month.path("nonCompliant"))
			.isEqualTo("2 1 1");
	}

	@Test
	void givesEachRegionItsOwnTargetAndWhatWasBuilt() {
		tellRegions("20", "2001", "200101", "200101001", "200101001001", "200101001002", "2002");
		Instant now = Instant.now();
		int year = YearMonth.now(ZONE).getYear();
		send(List.of(Events.plaqued(prefix(), "h-a", "200101001001", year + "-01-02", 1, now),
				Events.plaqued(prefix(), "h-b", "200101001002", (year - 1) + "-01-02", 1, now),
				Events.plaqued(prefix(), "h-c", "200101001002", year + "-01-02", 1, now)));
		String city = "00000000-0000-7000-8000-000000002001";
		tell("plan", city, "volunteer.plan.set.v1", "2001", 1, target(city, "2001", year, 1, "-12-31", false));
		String county = "00000000-0000-7000-8000-000000200101";
		tell("plan", county, "volunteer.plan.set.v1", "200101", 1, target(county, "200101", year, 2, "-01-03", false));
		String old = "00000000-0000-7000-8000-000000000001";
		tell("plan", old, "volunteer.plan.withdrawn.v1", "200101", 4, target(old, "200101", year, 99, "-12-31", true));

		awaitCoverage("20", "2 2 3 0 0 0");
		awaitNode("2001", "built", 1);
		for (String planned : List.of("200101", "2001")) {
			Awaitility.await()
				.atMost(LIMIT)
				.until(() -> read("20", "/coverage/" + planned).path("node").path("plan").isObject());
		}
		JsonNode province = read("20", "/coverage/20");
		assertThat(province.path("node").path("plan").isNull()).isTrue();
		assertThat(province.path("node").path("built").intValue()).isEqualTo(1);
		JsonNode first = province.path("children").path(0).path("plan");
		assertThat(first.path("communities") + " " + first.path("standing").stringValue()).isEqualTo("1 REACHED");
		JsonNode overdue = read("20", "/coverage/200101").path("node").path("plan");
		assertThat(overdue.path("communities") + " " + overdue.path("standing").stringValue())
			.isEqualTo("2 " + (now.isAfter(Instant.parse(year + "-01-04T00:00:00Z")) ? "OVERDUE" : "UNDER_WAY"));
		JsonNode month = read("20", "/trends/2001?months=1").path("items").path(0);
		assertThat(month.path("built") + "/" + month.path("planned")).isEqualTo("1/1");
		String told = ",\"counted\":%s,\"builtByDue\":%s,\"changedAt\"";
		tell("plan", county, "volunteer.plan.measured.v1", "200101", 2,
				target(county, "200101", year, 2, "-01-03", false).replace(",\n\"changedAt\"",
						told.formatted(true, 2)));
		tell("plan", city, "volunteer.plan.measured.v1", "2001", 2, target(city, "2001", year, 0, "-12-31", false)
			.replace(",\n\"changedAt\"", told.formatted(false, null)));
		Awaitility.await().atMost(LIMIT).until(() -> {
			JsonNode plan = read("20", "/coverage/200101").path("node").path("plan");
			return plan.path("built") + " " + plan.path("standing").stringValue();
		}, (is) -> is.equals(now.isAfter(Instant.parse(year + "-01-04T00:00:00Z")) ? "2 REACHED" : "1 UNDER_WAY"));
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> read("20", "/coverage/2001").path("node").path("plan").path("standing").stringValue(),
					(standing) -> standing.equals("UNDER_WAY"));
	}

	private static String target(String id, String code, int year, int communities, String due, boolean withdrawn) {
		return """
				{"id":"%s","regionCode":"%s","year":%d,"communities":%d,"dueOn":"%d%s","setBy":null,"withdrawn":%s,
				"changedAt":"%s"}""".formatted(id, RegionCode.of(code), year, communities, year, due, withdrawn,
				Instant.now());
	}

	private void awaitNode(String region, String field, int value) {
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> read(region, "/coverage/" + region).path("node").path(field).intValue(), (is) -> is == value);
	}

	@Test
	void answersUnchangedFiguresWith304() {
		tellRegions("17", "1701", "170101", "170101001", "170101001001");
		awaitCoverage("17", "1 0 0 0 0 0");
		Api caller = official("17", "tier-viewer");
		HttpResponse<String> first = caller.get("/coverage/17");
		String tag = first.headers().firstValue("ETag").orElseThrow();

		assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("private", "no-cache");
		assertThat(caller.with("If-None-Match", tag).get("/coverage/17").statusCode()).isEqualTo(304);
		tellStation("e-a", "170101001001", "STATION", "RUNNING", 1);
		awaitCoverage("17", "1 1 1 0 0 0");
		assertThat(caller.with("If-None-Match", tag).get("/coverage/17").statusCode()).isEqualTo(200);
	}

	@Test
	void showsEachCallerTheOwnSubtreeAlone() {
		tellRegions("21", "2101", "210101", "210101001", "210101001001", "210102", "210102001", "210102001001");
		awaitCoverage("21", "2 0 0 0 0 0");
		Api county = official("210101", "tier-admin");
		Api community = official("210101001001", "station-manager");

		for (String path : List.of("/coverage/", "/trends/")) {
			for (String foreign : List.of("210102", "210102001001", "2101", "21", "210101999", "220101")) {
				HttpResponse<String> answer = county.get(path + foreign);
				assertThat(answer.statusCode()).as(path + foreign).isEqualTo(404);
				assertThat(json(answer.body()).path("code").stringValue()).isEqualTo("region-not-found");
			}
			assertThat(community.get(path + "210101001001").statusCode()).isEqualTo(200);
			assertThat(community.get(path + "210101001").statusCode()).isEqualTo(404);
			assertThat(api("").get(path + "21").statusCode()).isEqualTo(401);
			assertThat(api(Tokens.forged()).get(path + "21").statusCode()).isEqualTo(401);
			assertThat(json(api(Tokens.withoutScope("tier-admin")).get(path + "21").body()).path("code").stringValue())
				.isEqualTo("scope-missing");
			assertThat(api(Tokens.resident("210101001001")).get(path + "210101001001").statusCode()).isEqualTo(403);
			assertThat(api(Tokens.app("21", "registry.read")).get(path + "21").statusCode()).isEqualTo(403);
			assertThat(api(Tokens.app("21", "analytics.read")).get(path + "21").statusCode()).isEqualTo(200);
			assertThat(county.with("X-Region-Code", "210000000000").get(path + "21").statusCode()).isEqualTo(404);
		}
		assertThat(misses()).isGreaterThanOrEqualTo(12);
	}

	@ParameterizedTest
	@CsvSource({ "/coverage/nonsense,400,invalid-request", "/coverage/11?month=2026-13,400,invalid-request",
			"/coverage/11?month=now,400,invalid-request", "/coverage/11?withoutPseudoTowns=maybe,400,invalid-request",
			"/coverage/11?month=9998-01,422,month-in-future", "/trends/11?months=0,400,invalid-request",
			"/trends/11?months=37,400,invalid-request", "/trends/11?months=x,400,invalid-request" })
	void refusesWrongQuestions(String path, int status, String code) {
		Api caller = official("11", "tier-viewer");

		HttpResponse<String> chinese = caller.get(path);
		HttpResponse<String> english = caller.with("Accept-Language", "en").get(path);

		assertThat(chinese.statusCode()).isEqualTo(status);
		assertThat(json(chinese.body()).path("code").stringValue()).isEqualTo(code);
		assertThat(json(chinese.body()).path("title").stringValue()).matches("[\\u4e00-\\u9fff]+");
		assertThat(json(english.body()).path("title").stringValue()).matches("[A-Za-z ]+");
	}

	@Test
	void brokenRecordsStopNothing() {
		tellRegions("22", "2201", "220101", "220101001", "220101001001");
		send(List.of(
				new ProducerRecord<>(prefix() + ".station", "broken-1", "nonsense".getBytes(StandardCharsets.UTF_8)),
				Events.event(prefix(), "station", "broken-2", "registered", RegionCode.of("220101001001"), 1,
						Instant.now(), "{\"regionCode\":\"12\"}"),
				new ProducerRecord<>(prefix() + ".region", "broken-3", "nonsense".getBytes(StandardCharsets.UTF_8)),
				new ProducerRecord<>(prefix() + ".indicator", "broken-4",
						"nonsense".getBytes(StandardCharsets.UTF_8))));
		for (int each = 0; each < 20; each++) {
			tellStation("after-broken-" + each, "220101001001", "STATION", "RUNNING", 1);
		}

		awaitCoverage("22", "1 1 20 0 0 0");
		for (String topic : List.of("station", "region", "indicator")) {
			try (TopicReader dead = new TopicReader(topic + ".DLT")) {
				assertThat(dead.await((record) -> record.key().startsWith("broken"), 1, LIMIT)).isNotEmpty();
			}
		}
	}

	@Test
	void isReadyWhileItCounts() {
		tellRegions("23", "2301", "230101", "230101001", "230101001001");
		awaitCoverage("23", "1 0 0 0 0 0");

		assertThat(new Api("http://127.0.0.1:" + this.port, "").get("/readyz").statusCode()).isEqualTo(200);
	}

	@Test
	void tellsItsInterface() {
		OpenApiContract.assertCommitted(this.port);
	}

	private JsonNode read(String region, String path) {
		HttpResponse<String> answer = official(region, "tier-viewer").get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return json(answer.body());
	}

	private String prefix() {
		return this.events.topicPrefix();
	}

	private long misses() {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM audit_entry WHERE result <> 'done'", Long.class);
		return (count != null) ? count : 0;
	}

}
