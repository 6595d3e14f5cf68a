package org.volunteerstation.deploy.attack;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Browser;
import org.volunteerstation.platform.test.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What got through elsewhere (PEERS 4): open management, errors as 200, lists without an
 * end.
 */
@ExtendWith(RunningPlatform.class)
class DoorsIT {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String STATIONS = "/api/v1/registry/stations";

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/configprops",
			"/actuator/prometheus", "/actuator/health", "/actuator/loggers", "/actuator/deadletters", "/actuator/beans",
			"/actuator/mappings", "/actuator/shutdown", "/env", "/h2-console", "/swagger-resources",
			"/druid/index.html", "/api/v1/registry/actuator/env", "/api/v1/registry/..;/actuator/env",
			"/api/v1/registry/%2e%2e/actuator/env", "/.env", "/WEB-INF/web.xml" })
	void managementStaysInside(String path, TestedPlatform platform) {
		String county = platform.tokens().of(TokenSpec.official("51", "tier-admin"));
		List<Api> callers = new ArrayList<>();
		for (String token : List.of("", county)) {
			callers.add(platform.through(token));
			platform.services().forEach((service) -> callers.add(platform.at(service, token)));
		}

		for (Api caller : callers) {
			HttpResponse<String> answer = caller.get(path);
			assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isIn(400, 401, 403, 404);
			Problems.assertNothingInside(answer);
			assertNoSecret(platform, answer);
		}
	}

	@Test
	void managementPortTellsNoSettings(TestedPlatform platform) {
		List<String> processes = new ArrayList<>(platform.services());
		processes.add("gateway");

		for (String process : processes) {
			Api management = new Api("http://127.0.0.1:" + platform.managementPort(process), "");
			for (String path : List.of("/actuator/env", "/actuator/heapdump", "/actuator/configprops",
					"/actuator/beans", "/actuator/loggers")) {
				assertThat(management.get(path).statusCode()).as(process + path).isEqualTo(404);
			}
			assertNoSecret(platform, management.get("/actuator/prometheus"));
			assertNoSecret(platform, management.get("/actuator/info"));
		}
	}

	@Test
	void sessionOfNobodyIsRefused(TestedPlatform platform) {
		Problems.assertProblem(platform.through("").get("/api/session"), 401, "unauthenticated");
		Problems.assertProblem(platform.through("").with("Cookie", "VSSESSION=bm90LWEtc2Vzc2lvbg").get(STATIONS), 401,
				"unauthenticated");
	}

	@ParameterizedTest
	@ValueSource(strings = { "100000", "201", "0", "-1", "1e3", "２００", "" })
	void listsHaveAnEnd(String limit, TestedPlatform platform) {
		Api province = platform.through(platform.tokens().of(TokenSpec.official("51", "tier-viewer")));

		HttpResponse<String> answer = province
			.get(STATIONS + "?limit=" + java.net.URLEncoder.encode(limit, java.nio.charset.StandardCharsets.UTF_8));

		Problems.assertProblem(answer, 422, "wrong-page");
	}

	@Test
	void deepPagesAreFoundByTheirKey(TestedPlatform platform) {
		Api province = platform.through(platform.tokens().of(TokenSpec.official("51", "tier-viewer")));
		Set<String> ids = new HashSet<>();
		int rows = 0;
		String next = "";
		do {
			JsonNode page = JSON.readTree(province.get(STATIONS + "?limit=200" + next).body());
			for (JsonNode item : page.path("items")) {
				ids.add(item.path("id").asString());
				rows++;
			}
			next = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
		}
		while (!next.isEmpty());

		assertThat(ids).hasSize(rows).hasSizeGreaterThan(17_000);
		assertThat(explained(platform)).as("the last page reads no more rows than the first")
			.doesNotContain("ALL", "Using filesort");
	}

	/** How the database finds a page far behind: by the range, not by counting rows. */
	private static String explained(TestedPlatform platform) {
		return platform.database()
			.rows("EXPLAIN SELECT * FROM registry.station WHERE region_code >= '510000000000'"
					+ " AND region_code < '520000000000' AND (region_code > '513437204202' OR region_code = '513437204202'"
					+ " AND id > '0') ORDER BY region_code, id LIMIT 201")
			.toString();
	}

	@Test
	void refusalsAreNoSuccesses(TestedPlatform platform) {
		Api county = platform.through(platform.tokens().of(TokenSpec.official("510104", "tier-officer")));

		for (String path : List.of(STATIONS + "/0", STATIONS + "/x/y/z", "/api/v1/registry/nothing",
				"/api/v1/nothing/here", "/api/nothing", STATIONS + "?limit=x", STATIONS + "?state=NONE",
				STATIONS + "?region=x", "/api/v1/registry/regions", "/api/v1/project/projects/0",
				"/api/v1/activity/activities/0")) {
			HttpResponse<String> answer = county.get(path);
			assertThat(answer.statusCode()).as(path).isIn(400, 404, 422);
			Problems.assertProblem(answer, answer.statusCode(), "station-not-found", "not-found", "invalid-request",
					"wrong-page", "region-not-found", "project-not-found", "activity-not-found");
		}
		Problems.assertProblem(county.send("DELETE", STATIONS, "application/json", ""), 405, "method-not-allowed");
	}

	@Test
	void browserOfOneSiteCannotWriteForAnother(TestedPlatform platform) {
		Browser county = platform.signedIn("county");

		Problems.assertProblem(county.api("POST", STATIONS, false), 403, "csrf");
		HttpResponse<String> foreign = county
			.send(java.net.http.HttpRequest.newBuilder(URI.create(platform.gateway() + "/api/session"))
				.header("Origin", "https://evil.example")
				.header("Accept", "application/json"));
		assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void anotherCallersKeyGivesNotItsAnswer(TestedPlatform platform) {
		Api county = platform.through(platform.tokens().of(TokenSpec.official("510104", "tier-officer")));
		Api sibling = platform.through(platform.tokens().of(TokenSpec.official("510107", "tier-officer")));
		String key = Fixture.name("key-");
		String body = Cases.station(Rights.HOME, "");

		HttpResponse<String> first = county.with("Idempotency-Key", key).post(STATIONS, body);
		HttpResponse<String> again = county.with("Idempotency-Key", key).post(STATIONS, body);
		HttpResponse<String> stolen = sibling.with("Idempotency-Key", key).post(STATIONS, body);

		assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
		assertThat(JSON.readTree(again.body())).isEqualTo(JSON.readTree(first.body()));
		Problems.assertProblem(stolen, 404, "region-not-found");
	}

	private static void assertNoSecret(TestedPlatform platform, HttpResponse<String> answer) {
		for (String secret : platform.secrets()) {
			assertThat(answer.body().contains(secret)).as("a secret at " + answer.uri()).isFalse();
		}
	}

}
