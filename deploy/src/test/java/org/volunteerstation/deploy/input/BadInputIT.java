package org.volunteerstation.deploy.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.deploy.attack.Problems;
import org.volunteerstation.deploy.attack.Stored;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Input that is broken, too large or meant for another interpreter (R76). */
@ExtendWith(RunningPlatform.class)
class BadInputIT {

	private static final String STATIONS = "/api/v1/registry/stations";

	private static final String JSON = "application/json";

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final String COMMUNITY = "510104017001";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"regionCode\":|400|malformed-json",
			"`` |400|malformed-json", "null|400|malformed-json", "{}{}|400|malformed-json",
			"[1]|400|malformed-json,invalid-request", "\"x\"|400|malformed-json,invalid-request",
			"{\"kind\":\"STATION\",\"state\":\"RUNNING\"}|400|invalid-request",
			"{\"regionCode\":\"510104017001\",\"kind\":\"STATION\",\"state\":\"BUILDING\",\"admin\":true}|400|unknown-field",
			"{\"regionCode\":\"510104017001\",\"kind\":\"CASTLE\",\"state\":\"BUILDING\"}|400|invalid-request",
			"{\"regionCode\":\"510104017001\",\"kind\":0,\"state\":\"BUILDING\"}|400|invalid-request",
			"{\"regionCode\":\"510104017001\",\"kind\":\"0\",\"state\":\"BUILDING\"}|400|invalid-request",
			"{\"regionCode\":\"510104017001\",\"kind\":\"STATION\",\"state\":\"GONE\"}|400|invalid-request",
			"{\"regionCode\":{\"a\":1},\"kind\":\"STATION\",\"state\":\"BUILDING\"}|400|invalid-request",
			"{\"regionCode\":\"510104017001\",\"kind\":\"STATION\",\"state\":\"RUNNING\",\"plaqueOn\":\"2026-13-40\"}|400|invalid-request",
			"{\"regionCode\":\"510104017001\",\"kind\":\"STATION\",\"state\":\"RUNNING\",\"plaqueOn\":\"2999-01-01\"}|422|date-in-future",
			"{\"regionCode\":\"510104017001\",\"kind\":\"STATION\",\"state\":\"BUILDING\",\"longitude\":\"x\"}|400|invalid-request",
			"{\"regionCode\":\"510104017001\",\"kind\":\"STATION\",\"state\":\"BUILDING\",\"longitude\":500,\"latitude\":30}|422|coordinates-invalid",
			"{\"regionCode\":\"510104017001\",\"kind\":\"STATION\",\"state\":\"BUILDING\",\"longitude\":1e999,\"latitude\":30}|400,422|coordinates-invalid,invalid-request,malformed-json",
			"{\"regionCode\":\"5101040170\",\"kind\":\"STATION\",\"state\":\"BUILDING\"}|404|region-not-found",
			"{\"regionCode\":\"51010401700x\",\"kind\":\"STATION\",\"state\":\"BUILDING\"}|404|region-not-found",
			"{\"regionCode\":\"510104017\",\"kind\":\"STATION\",\"state\":\"BUILDING\"}|422|station-region-tier",
			"{\"regionCode\":\"510104017001\",\"kind\":\"POINT\",\"state\":\"BUILDING\"}|422|point-without-station",
			"{\"regionCode\":\"510104017001\",\"kind\":\"POINT\",\"state\":\"BUILDING\",\"parentStationId\":\"../../x\"}|404|station-not-found" })
	void refusesWhatIsWrong(String body, String statuses, String codes, TestedPlatform platform) {
		Map<String, String> before = stored(platform);

		HttpResponse<String> answer = county(platform).post(STATIONS, body);

		assertThat(statuses.split(",")).as(answer.body()).contains(Integer.toString(answer.statusCode()));
		Problems.assertProblem(answer, answer.statusCode(), codes.split(","));
		assertThat(stored(platform)).isEqualTo(before);
	}

	/** In a body a malformed code names no region, as the cases above show. */
	@ParameterizedTest
	@CsvSource({ "/registry/regions/*,code", "/registry/regions/*/children,code",
			"/registry/regions/*/station-counts,code", "/registry/stations?region=*,region",
			"/project/regions/*/project-counts,code", "/project/projects?region=*,region",
			"/activity/regions/*/activity-counts?month=2026-11,code", "/activity/activities?region=*,region",
			"/analytics/coverage/*,code", "/analytics/trends/*,code" })
	void everyServiceTellsAMalformedCodeFromAForeignOne(String path, String field, TestedPlatform platform) {
		for (String code : List.of("51010x", "5101041", "510004", "5101040170010")) {
			HttpResponse<String> answer = county(platform).get("/api/v1" + path.replace("*", code));
			Problems.assertProblem(answer, 400, "invalid-request");
			assertThat(MAPPER.readTree(answer.body()).path("errors").path(0).path("pointer").asString())
				.isEqualTo("/" + field);
		}
		for (String code : List.of("510105", "51", "999999999999")) {
			Problems.assertProblem(county(platform).get("/api/v1" + path.replace("*", code)), 404, "region-not-found");
		}
	}

	@Test
	void refusesControlCharactersAndTextsWithoutAnEnd(TestedPlatform platform) {
		Map<String, String> before = stored(platform);
		for (String text : List.of("一\u0000二", "一\r\n二", "一\u001b[31m二", "字".repeat(101))) {
			Problems.assertProblem(county(platform).post(STATIONS, station(text, "")), 422, "text-invalid");
		}
		Problems.assertProblem(county(platform).post(STATIONS, station("名", "址".repeat(201))), 422, "text-invalid");

		assertThat(stored(platform)).isEqualTo(before);
	}

	@Test
	void refusesNestingWithoutAnEnd(TestedPlatform platform) {
		Map<String, String> before = stored(platform);
		String deep = "{\"regionCode\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";

		Problems.assertProblem(county(platform).post(STATIONS, deep), 400, "malformed-json", "invalid-request");

		assertThat(stored(platform)).isEqualTo(before);
	}

	@Test
	void refusesTooMuch(TestedPlatform platform) throws IOException, InterruptedException {
		Map<String, String> before = stored(platform);
		String large = station("大", "x".repeat(300_000));
		Api county = county(platform);

		Problems.assertProblem(county.post(STATIONS, large), 413, "too-large");
		Problems.assertProblem(county.post(STATIONS + "/batches",
				"{\"mode\":\"GOOD_ROWS\",\"stations\":[" + "x".repeat(1_100_000) + "]}"), 413, "too-large");
		HttpRequest chunked = HttpRequest.newBuilder(URI.create(platform.gateway() + STATIONS))
			.header("Authorization", "Bearer " + token(platform))
			.header("Content-Type", JSON)
			.POST(HttpRequest.BodyPublishers
				.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
			.build();
		try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
			for (int i = 0; i < 15; i++) {
				Problems.assertProblem(client.send(chunked, HttpResponse.BodyHandlers.ofString()), 413, "too-large");
			}
		}
		String rows = String.join(",", java.util.Collections.nCopies(501, station("多", "")));
		Problems.assertProblem(
				county.post(STATIONS + "/batches", "{\"mode\":\"GOOD_ROWS\",\"stations\":[" + rows + "]}"), 400,
				"invalid-request");
		assertThat(county.with("X-Much", "x".repeat(20_000)).get(STATIONS).statusCode()).isIn(400, 431);

		assertThat(stored(platform)).isEqualTo(before);
	}

	@Test
	void refusesOtherContentAndConditions(TestedPlatform platform) {
		Api county = county(platform);
		String body = station("内容", "");
		Map<String, String> before = stored(platform);

		for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded",
				"multipart/form-data; boundary=x")) {
			Problems.assertProblem(county.send("POST", STATIONS, type, body), 415, "unsupported-media-type");
		}
		Problems.assertProblem(county.with("Accept", "application/xml").get(STATIONS), 406, "not-acceptable");
		Problems.assertProblem(county.with("Idempotency-Key", "a b").post(STATIONS, body), 422,
				"idempotency-key-wrong");
		Problems.assertProblem(county.with("Idempotency-Key", "k".repeat(65)).post(STATIONS, body), 422,
				"idempotency-key-wrong");
		assertThat(stored(platform)).isEqualTo(before);
		String id = text(created(county, station(name(), "河边")), "id");
		Map<String, String> made = stored(platform);
		String change = "{\"name\":\"" + name() + "\"}";
		Problems.assertProblem(county.put(STATIONS + "/" + id, change), 428, "if-match-required");
		Problems.assertProblem(county.with("If-Match", "\"7\"").put(STATIONS + "/" + id, change), 412, "stale");
		Problems.assertProblem(county.with("If-Match", "nonsense").put(STATIONS + "/" + id, change), 412, "stale");
		assertThat(stored(platform)).isEqualTo(made);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'); DROP TABLE station;--", "\" OR \"1\"=\"1", "<script>alert(1)</script>",
			"<img src=x onerror=alert(1)>", "${jndi:ldap://127.0.0.1:1/x}", "#{T(java.lang.Runtime).getRuntime()}",
			"{{constructor.constructor('return 1')()}}", "%0d%0aSet-Cookie: a=b", "../../etc/passwd", "\\u0000\\r\\n",
			"=cmd|' /C calc'!A0", "𠀀𠮷👨‍👩‍👧", "\u202ereversed" })
	void keepsTextsAsTheyAre(String text, TestedPlatform platform) {
		Api county = county(platform);
		String name = name() + text;
		long before = stations(platform);

		String id = text(created(county, station(name, text)), "id");
		JsonNode shown = MAPPER.readTree(county.get(STATIONS + "/" + id).body());
		JsonNode found = MAPPER
			.readTree(county.get(STATIONS + "?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).body());

		assertThat(shown.path("name").asString()).isEqualTo(name);
		assertThat(shown.path("address").asString()).isEqualTo(text);
		assertThat(found.path("items").path(0).path("id").asString()).isEqualTo(id);
		assertThat(found.path("items").size()).isEqualTo(1);
		assertThat(stations(platform)).as("no statement was altered").isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "' OR 1=1 --", "%", "_", "x' UNION SELECT 1", "\\" })
	void searchesForLettersNotForPatterns(String text, TestedPlatform platform) {
		String q = URLEncoder.encode(text + "没有", StandardCharsets.UTF_8);

		for (String path : List.of(STATIONS + "?q=" + q, "/api/v1/registry/regions?q=" + q)) {
			HttpResponse<String> answer = county(platform).get(path);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			assertThat(MAPPER.readTree(answer.body()).path("items").size()).as(path).isZero();
		}
	}

	@Test
	void writesNothingIntoLogsThatDoesNotBelongThere(TestedPlatform platform) throws IOException {
		Api county = county(platform);
		for (String path : List.of(STATIONS + "/x%0d%0aINJECTED-LINE", STATIONS + "?after=%0d%0aINJECTED-LINE",
				STATIONS + "?region=%0aINJECTED-LINE", "/%0d%0aINJECTED-LINE", STATIONS + "?state=%0aINJECTED-LINE")) {
			HttpResponse<String> answer = county.get(path);
			assertThat(answer.statusCode()).as(path).isIn(400, 401, 404, 422);
			assertThat(answer.headers().map()).doesNotContainKey("injected-line");
		}
		created(county, station(name(), "13800138000 某人 INJECTED-ADDRESS"));

		List<String> secrets = platform.secrets();
		String token = token(platform).split("\\.")[1];
		for (Map.Entry<String, Path> log : platform.logs().entrySet()) {
			for (String line : Files.readAllLines(log.getValue())) {
				assertThat(line).as(log.getKey()).doesNotStartWith("INJECTED-LINE").doesNotContain("INJECTED-ADDRESS");
				assertThat(line.contains(token)).as("a token in the log of " + log.getKey()).isFalse();
				assertThat(secrets.stream().anyMatch(line::contains)).as("a secret in the log of " + log.getKey())
					.isFalse();
			}
		}
	}

	/** All that registry-service keeps. */
	private static Map<String, String> stored(TestedPlatform platform) {
		return Stored.of(platform.database(), List.of("registry"));
	}

	private static long stations(TestedPlatform platform) {
		return platform.database().number("SELECT COUNT(*) FROM registry.station");
	}

	private static Api county(TestedPlatform platform) {
		return platform.through(token(platform));
	}

	private static String token(TestedPlatform platform) {
		return platform.tokens().of(TokenSpec.official("510104", "tier-officer"));
	}

	private static HttpResponse<String> created(Api caller, String body) {
		HttpResponse<String> answer = caller.post(STATIONS, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	private static String text(HttpResponse<String> answer, String field) {
		return MAPPER.readTree(answer.body()).path(field).asString();
	}

	private static String name() {
		return "输入" + Long.toString(System.nanoTime(), 36);
	}

	private static String station(String name, String address) {
		return MAPPER.writeValueAsString(Map.of("regionCode", COMMUNITY, "name", name, "kind", "STATION", "state",
				"BUILDING", "address", address));
	}

}
