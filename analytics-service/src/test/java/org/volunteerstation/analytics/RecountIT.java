package org.volunteerstation.analytics;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Stored figures against what the owners count. */
class RecountIT extends AnalyticsIT {

	private final Map<String, StringBuilder> owned = new TreeMap<>();

	@AfterEach
	void mend() {
		OWNERS.breakDown(false);
	}

	@Test
	void agreesWithTheOwners() {
		province("31");
		tellStation("r-a", "310101001001", "STATION", "RUNNING", 1);
		tellStation("r-b", "310101001001", "STATION", "WITHDRAWN", 1);
		awaitCoverage("31", "2 1 1 0 0 0");
		owns("station-counts", counts("310101001001", 1, 0, 1));

		JsonNode outcome = recount("31", "31");

		assertThat(outcome.toString())
			.isEqualTo("{\"communities\":2,\"differing\":0,\"repaired\":0,\"differences\":[]}");
	}

	@Test
	void repairsARowThatSomebodyChanged() {
		province("32");
		tellStation("s-a", "320101001001", "STATION", "RUNNING", 1);
		awaitCoverage("32", "2 1 1 0 0 0");
		owns("station-counts", counts("320101001001", 1, 0, 1));
		owns("stations", station("s-a", "320101001001", "STATION", "RUNNING", 1));
		this.jdbc.update("UPDATE indicator SET stations = 7, covering = 0 WHERE region_code = '320101001001'");
		assertThat(coverage("32")).isEqualTo("2 0 7 0 0 0");
		long seen = sequence("320101001001");

		JsonNode outcome = recount("32", "3201");

		assertThat(outcome.path("differing").intValue()).isEqualTo(1);
		assertThat(outcome.path("repaired").intValue()).isEqualTo(1);
		assertThat(outcome.path("differences"))
			.extracting((one) -> one.path("regionCode").stringValue() + " " + one.path("indicator").stringValue() + " "
					+ one.path("stored") + " " + one.path("recounted"))
			.containsExactly("320101001001 stations 7 1", "320101001001 covering 0 1");
		assertThat(coverage("32")).isEqualTo("2 1 1 0 0 0");
		Awaitility.await().atMost(LIMIT).until(() -> sequence("320101001001") > seen);
		assertThat(coverage("32")).isEqualTo("2 1 1 0 0 0");
		tellStation("s-b", "320101001001", "POINT", "RUNNING", 1);
		awaitCoverage("32", "2 1 1 1 0 0");
	}

	@Test
	void bringsBackARowThatWasLost() {
		province("33");
		tellStation("l-a", "330101001001", "STATION", "RUNNING", 1);
		awaitCoverage("33", "2 1 1 0 0 0");
		owns("station-counts", counts("330101001001", 1, 0, 1));
		owns("stations", station("l-a", "330101001001", "STATION", "RUNNING", 1));
		this.jdbc.update("DELETE FROM indicator WHERE region_code >= '33' AND region_code < '34'");

		JsonNode outcome = recount("33", "33");

		assertThat(outcome.path("differing").intValue()).isEqualTo(2);
		assertThat(coverage("33")).isEqualTo("2 1 1 0 0 0");
		Awaitility.await().atMost(LIMIT).until(() -> sequence("330101001001") > 0 && sequence("330101001002") > 0);
		assertThat(coverage("33")).isEqualTo("2 1 1 0 0 0");
	}

	@Test
	void teachesTheStreamsWhatTheyMissed() {
		province("34");
		tellStation("n-a", "340101001001", "STATION", "RUNNING", 1);
		awaitCoverage("34", "2 1 1 0 0 0");
		owns("station-counts", counts("340101001001", 2, 0, 2));
		owns("stations", station("n-a", "340101001001", "STATION", "RUNNING", 1));
		owns("stations", station("n-missed", "340101001001", "STATION", "PLAQUED", 4));
		owns("project-counts", "{\"regionCode\":\"340101001002\",\"projects\":1,\"regularProjects\":1}");
		owns("projects",
				"{\"id\":\"n-p\",\"regionCode\":\"340101001002\",\"regular\":true,\"version\":2,\"updatedAt\":\"%s\"}"
					.formatted(Instant.now()));
		owns("activity-counts", "{\"regionCode\":\"340101001002\",\"activities\":1}");
		owns("activities",
				"{\"id\":\"n-x\",\"regionCode\":\"340101001002\",\"startsAt\":\"%1$s\",\"state\":\"PLANNED\","
					.formatted(Instant.now()) + "\"version\":1,\"updatedAt\":\"%s\"}".formatted(Instant.now()));

		JsonNode outcome = recount("34", "34");

		assertThat(outcome.path("repaired").intValue()).isEqualTo(2);
		assertThat(coverage("34")).isEqualTo("2 1 2 0 1 1");
		tellStation("n-b", "340101001001", "POINT", "RUNNING", 1);
		awaitCoverage("34", "2 1 2 1 1 1");
		tellStation("n-missed", "340101001001", "STATION", "RUNNING", 3);
		tellStation("n-c", "340101001002", "POINT", "RUNNING", 1);
		awaitCoverage("34", "2 1 2 2 1 1");
		tellStation("n-missed", "340101001001", "STATION", "WITHDRAWN", 5);
		awaitCoverage("34", "2 1 1 2 1 1");
	}

	@Test
	void teachesTheStreamsHowStationsStandAndWhenTheyWerePlaqued() {
		province("38");
		tellStation("v-a", "380101001001", "STATION", "RUNNING", 1);
		awaitCoverage("38", "2 1 1 0 0 0");
		owns("station-counts", counts("380101001001", 1, 0, 1,
				"\"compliant\":1,\"nonCompliant\":0,\"plaquedInYear\":0,\"plaquedBefore\":1"));
		owns("stations", station("v-a", "380101001001", "STATION", "RUNNING", 1).replace("\"version\"",
				"\"plaqueOn\":\"2021-05-01\",\"version\""));
		owns("standings", "{\"stationId\":\"v-a\",\"regionCode\":\"380101001001\",\"kind\":\"STATION\","
				+ "\"compliance\":\"COMPLIANT\",\"sequence\":3}");
		owns("standings", "{\"stationId\":\"v-b\",\"regionCode\":\"380101001001\",\"kind\":\"STATION\","
				+ "\"compliance\":null,\"sequence\":3}");
		long seen = sequence("380101001001");

		JsonNode outcome = recount("38", "38");

		assertThat(outcome.path("differences")).extracting((one) -> one.path("indicator").stringValue())
			.containsExactly("compliant", "plaquedBefore");
		Awaitility.await().atMost(LIMIT).until(() -> sequence("380101001001") > seen);
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> this.jdbc.queryForObject(
					"SELECT compliant + 10 * plaqued_before FROM indicator WHERE region_code = '380101001001'",
					Integer.class), Integer.valueOf(11)::equals);
	}

	@Test
	void asksForTheProvincesAdministrator() {
		province("35");
		awaitCoverage("35", "2 0 0 0 0 0");
		owns("station-counts", counts("350101001001", 0, 0, 0));
		long audited = audited();

		assertThat(post(Tokens.official("3501", "tier-admin"), "3501").statusCode()).isEqualTo(403);
		assertThat(post(Tokens.official("35", "tier-officer"), "35").statusCode()).isEqualTo(403);
		assertThat(post(Tokens.withoutScope("tier-admin"), "35").statusCode()).isEqualTo(403);
		assertThat(post(Tokens.resident("350101001001"), "35").statusCode()).isEqualTo(403);
		assertThat(post("", "35").statusCode()).isEqualTo(401);
		for (String foreign : List.of("36", "nonsense", "350199")) {
			assertThat(post(Tokens.official("35", "tier-admin"), foreign).statusCode()).as(foreign).isEqualTo(404);
		}
		assertThat(api(Tokens.official("35", "tier-admin")).post("/recounts", "{}").statusCode()).isEqualTo(400);
		assertThat(
				api(Tokens.official("35", "tier-admin")).post("/recounts", "{\"region\":\"35\",\"x\":1}").statusCode())
			.isEqualTo(400);
		assertThat(audited()).isEqualTo(audited);
		assertThat(post(Tokens.official("35", "tier-admin"), "350101001").statusCode()).isEqualTo(200);
		assertThat(audited()).isEqualTo(audited + 1);
	}

	@Test
	void anOutageOfAnOwnerIsNoDifference() {
		province("37");
		awaitCoverage("37", "2 0 0 0 0 0");
		OWNERS.breakDown(true);

		HttpResponse<String> answer = post(Tokens.official("37", "tier-admin"), "37");

		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(coverage("37")).isEqualTo("2 0 0 0 0 0");
	}

	private void province(String code) {
		tellRegions(code, code + "01", code + "0101", code + "0101001", code + "0101001001", code + "0101001002");
		for (String list : List.of("station-counts", "stations", "standings", "project-counts", "projects",
				"activity-counts", "activities")) {
			this.owned.put(list, new StringBuilder());
			publish(list, code);
		}
	}

	private void owns(String list, String item) {
		StringBuilder items = this.owned.getOrDefault(list, new StringBuilder());
		items.append(items.isEmpty() ? "" : ",").append(item);
		publish(list, item.replaceAll(".*\"regionCode\":\"([0-9]{2}).*", "$1"));
	}

	/** The region behind the items is for the stand-in, which shows what it may. */
	private void publish(String list, String province) {
		OWNERS.put(list, "{\"items\":[" + this.owned.get(list) + "],\"next\":null,\"regionCode\":\"" + province
				+ "0101001001\"}");
	}

	private static String counts(String region, int stations, int points, int covering) {
		return counts(region, stations, points, covering,
				"\"compliant\":0,\"nonCompliant\":0,\"plaquedInYear\":0,\"plaquedBefore\":0");
	}

	private static String counts(String region, int stations, int points, int covering, String standing) {
		return "{\"regionCode\":\"%s\",\"stations\":%d,\"points\":%d,\"covering\":%d,%s}".formatted(region, stations,
				points, covering, standing);
	}

	private static String station(String id, String region, String kind, String state, long version) {
		return "{\"id\":\"%s\",\"regionCode\":\"%s\",\"kind\":\"%s\",\"state\":\"%s\",\"version\":%d,\"updatedAt\":\"%s\"}"
			.formatted(id, region, kind, state, version, Instant.now());
	}

	private JsonNode recount(String province, String region) {
		HttpResponse<String> answer = post(Tokens.official(province, "tier-admin"), region);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return json(answer.body());
	}

	private HttpResponse<String> post(String token, String region) {
		Api caller = api(token);
		return caller.post("/recounts", "{\"region\":\"" + region + "\"}");
	}

	private long sequence(String community) {
		Long sequence = this.jdbc.queryForObject("SELECT MAX(sequence) FROM indicator WHERE region_code = ?",
				Long.class, community);
		return (sequence != null) ? sequence : 0;
	}

	private long audited() {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM audit_entry WHERE action = 'figures.recount'",
				Long.class);
		return (count != null) ? count : 0;
	}

}
