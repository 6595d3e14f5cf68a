package org.volunteerstation.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Callers reach for what is not theirs: sibling, above, nothing at all (R7). */
class ScopeAttackIT extends RegistryIT {

	private static final String OURS = "510104017001";

	private static final String SIBLING = "510105";

	private String foreign = "";

	private String own = "";

	private String foreignCommunity = "";

	@BeforeEach
	void registerBoth() {
		emptyRegister();
		this.foreignCommunity = String.valueOf(this.jdbc.queryForObject(
				"SELECT MIN(code) FROM region_version WHERE tier = 5 AND code >= ? AND code < ?", String.class,
				"510105000000", "510106000000"));
		this.foreign = system().post("/stations", station(this.foreignCommunity)).text("id");
		this.own = system().post("/stations", station(OURS)).text("id");
		assertThat(this.foreign).isNotEmpty();
		assertThat(this.own).isNotEmpty();
	}

	@Test
	void hidesForeignStationInPathFromReadersAndWritersAndAuditsIt() {
		long before = misses();
		Api ours = officer("510104").with("If-Match", "\"1\"");

		assertThat(ours.get("/stations/" + this.foreign).text("code")).isEqualTo("station-not-found");
		assertThat(ours.get("/stations/" + this.foreign).status()).isEqualTo(404);
		assertThat(ours.put("/stations/" + this.foreign, "{\"name\":\"新名\",\"plaqueOn\":\"2026-01-02\"}").status())
			.isEqualTo(404);
		assertThat(
				ours.post("/stations/" + this.foreign + "/transitions", "{\"to\":\"WITHDRAWN\",\"on\":\"2026-11-01\"}")
					.status())
			.isEqualTo(404);
		assertThat(ours.get("/stations/00000000-0000-7000-8000-000000000000")
			.response()
			.body()
			.replaceAll("\"traceId\":\"[^\"]*\"", "")).isEqualTo(
					ours.get("/stations/" + this.foreign).response().body().replaceAll("\"traceId\":\"[^\"]*\"", ""));
		assertThat(misses()).isGreaterThanOrEqualTo(before + 6);
		assertThat(system().get("/stations/" + this.foreign).json().path("version").asInt()).isEqualTo(1);
	}

	@Test
	void hidesForeignRegionInPathAndQuery() {
		Api ours = officer("510104");

		for (String region : List.of(SIBLING, "5103", "5101", "51", this.foreignCommunity, "50")) {
			assertThat(ours.get("/regions/" + region).status()).as(region).isEqualTo(404);
			assertThat(ours.get("/regions/" + region + "/children").status()).as(region).isEqualTo(404);
			assertThat(ours.get("/regions/" + region + "/station-counts").status()).as(region).isEqualTo(404);
			assertThat(ours.get("/stations?region=" + region).status()).as(region).isEqualTo(404);
			assertThat(ours.get("/uncovered-communities?region=" + region).status()).as(region).isEqualTo(404);
		}
		assertThat(ours.get("/regions?q=" + SIBLING).items("code")).isEmpty();
		assertThat(ours.get("/regions/510104/children?after=000000000000").items("code"))
			.allMatch((code) -> code.startsWith("510104"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/regions/51010x", "/regions/5101041/children", "/regions/510004/station-counts",
			"/stations?region=51010x", "/stations?region=", "/uncovered-communities?region=51010x" })
	void namesMalformedRegionInPathAndQuery(String path) {
		Api.Answer answer = officer("510104").get(path);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("code")).isEqualTo("invalid-request");
		assertThat(answer.json().path("errors").path(0).path("pointer").asString(""))
			.isEqualTo(path.contains("?") ? "/region" : "/code");
	}

	@Test
	void hidesForeignRegionAndParentInBody() {
		Api ours = officer("510104");

		assertThat(ours.post("/stations", station(this.foreignCommunity)).text("code")).isEqualTo("region-not-found");
		assertThat(ours.post("/stations", station("510104017999")).status()).isEqualTo(404);
		Api.Answer point = ours.post("/stations", "{\"regionCode\":\"" + OURS
				+ "\",\"kind\":\"POINT\",\"state\":\"BUILDING\",\"parentStationId\":\"" + this.foreign + "\"}");
		assertThat(point.status()).isEqualTo(404);
		assertThat(point.json().path("errors").path(0).path("pointer").asString("")).isEqualTo("/parentStationId");
	}

	@Test
	void refusesForeignRowOfBatch() {
		long stations = stations();
		String rows = "\"stations\":[" + station("510104017002") + ","
				+ station(this.foreignCommunity).replace("\"STATION\",", "\"STATION\",\"name\":\"别名\",") + "]}";

		Api.Answer all = officer("510104").post("/stations/batches", "{\"mode\":\"ALL_OR_NOTHING\"," + rows);
		assertThat(all.status()).isEqualTo(404);
		assertThat(all.json().path("errors").path(0).path("pointer").asString("")).isEqualTo("/stations/1/regionCode");
		assertThat(stations()).isEqualTo(stations);
		long before = misses();
		Api.Answer good = officer("510104").post("/stations/batches", "{\"mode\":\"GOOD_ROWS\"," + rows);
		assertThat(good.status()).isEqualTo(200);
		assertThat(good.json().path("stored").size()).isEqualTo(1);
		assertThat(good.json().path("refused").path(0).path("code").asString("")).isEqualTo("region-not-found");
		assertThat(stations()).isEqualTo(stations + 1);
		assertThat(misses()).isEqualTo(before + 1);
	}

	@Test
	void refusesTokensWithoutScopeOrWithAnyMistake() {
		for (String path : List.of("/stations", "/stations/" + this.own, "/regions/51", "/regions/51/children",
				"/regions?q=51", "/regions/51/station-counts", "/code-lists", "/code-lists/six-haves",
				"/uncovered-communities")) {
			assertThat(caller("").get(path).status()).as(path).isEqualTo(401);
			assertThat(caller(Tokens.forged()).get(path).status()).as(path).isEqualTo(401);
			assertThat(caller(Tokens.foreignAudience()).get(path).status()).as(path).isEqualTo(401);
			assertThat(caller(Tokens.withoutScope("tier-admin")).get(path).text("code")).as(path)
				.isEqualTo("scope-missing");
			assertThat(caller(Tokens.resident(OURS)).get(path).status()).as(path).isEqualTo(403);
		}
	}

	@Test
	void trustsNoHeader() {
		Api nobody = caller("").with("from-source", "inner").with("From", "Y").with("X-Region-Code", "510000000000");

		assertThat(nobody.get("/stations").status()).isEqualTo(401);
		assertThat(officer("510104").with("X-Region-Code", "510000000000").get("/stations").items("regionCode"))
			.containsExactly(OURS);
	}

	@Test
	void grantsRolesNoMoreThanTheirActions() {
		assertThat(official("510104", "tier-viewer").post("/stations", station("510104017002")).status())
			.isEqualTo(403);
		Api manager = official(OURS, "station-manager");
		assertThat(manager.post("/stations", station(OURS)).status()).isEqualTo(403);
		assertThat(manager.with("If-Match", "\"1\"")
			.put("/stations/" + this.own, "{\"name\":\"新名\",\"plaqueOn\":\"2026-01-02\"}")
			.status()).isEqualTo(200);
		assertThat(manager.get("/stations/" + this.foreign).status()).isEqualTo(404);
		Api reader = caller(Tokens.app("510104", "registry.read"));
		assertThat(reader.get("/stations").items("id")).containsExactly(this.own);
		assertThat(reader.post("/stations", station("510104017002")).status()).isEqualTo(403);
		assertThat(caller(Tokens.app("510104")).get("/stations").status()).isEqualTo(403);
		assertThat(caller(Tokens.app("510104", "registry.write")).post("/stations", station("510104017002")).status())
			.isEqualTo(201);
		assertThat(officer("510104").post("/stations", station("510104017003").replace("{", "{\"origin\":\"DEMO\","))
			.text("code")).isEqualTo("station-origin-refused");
	}

	@Test
	void keepsHandMadePlaceWithinScope() {
		String place = this.foreignCommunity + "." + this.foreign;

		assertThat(official("510106", "tier-viewer").get("/stations?after=" + place).items("id")).isEmpty();
		assertThat(
				officer("510104").get("/stations?after=510101001001.00000000-0000-0000-0000-000000000000").items("id"))
			.containsExactly(this.own);
	}

	@Test
	void mixesNoRowsOfTwoHundredRequestsAtOnce() throws Exception {
		String county = Tokens.official("510104", "tier-viewer");
		String community = Tokens.official(this.foreignCommunity, "tier-viewer");
		List<Callable<List<String>>> calls = new ArrayList<>();
		for (int call = 0; call < 200; call++) {
			String token = (call % 2 == 0) ? county : community;
			calls.add(() -> caller(token).get("/stations").items("id"));
		}

		try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
			List<Future<List<String>>> answers = threads.invokeAll(calls);
			for (int call = 0; call < answers.size(); call++) {
				assertThat(answers.get(call).get()).containsExactly((call % 2 == 0) ? this.own : this.foreign);
			}
		}
	}

	private long misses() {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM audit_entry WHERE result <> 'done'", Long.class);
		return (count != null) ? count : 0;
	}

	private long stations() {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM station", Long.class);
		return (count != null) ? count : 0;
	}

	private static String station(String region) {
		return "{\"regionCode\":\"" + region
				+ "\",\"kind\":\"STATION\",\"state\":\"RUNNING\",\"plaqueOn\":\"2026-01-02\"}";
	}

}
