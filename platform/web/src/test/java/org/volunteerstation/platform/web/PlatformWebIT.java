package org.volunteerstation.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;

import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.TokenSpec;
import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.web.security.Revocations;

import static org.assertj.core.api.Assertions.assertThat;

@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.application.name=sample-service", "management.server.port=0" })
class PlatformWebIT {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@Autowired
	private Revocations revocations;

	@Autowired
	private SampleApplication.Refused refused;

	@Test
	void readsTheScopeFromTheToken() {
		HttpResponse<String> answer = get("/sample/scope", Tokens.official("5101", "tier-viewer"));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("{\"root\":\"510100000000\"}");
	}

	@Test
	void givesPagesOfABrowserNothingOnTheManagementPort() {
		URI metrics = URI.create("http://127.0.0.1:" + this.managementPort + "/actuator/metrics");

		assertThat(send(HttpRequest.newBuilder(metrics)).statusCode()).isEqualTo(200);
		for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:" + this.managementPort)) {
			HttpRequest.Builder change = HttpRequest.newBuilder(metrics).POST(HttpRequest.BodyPublishers.noBody());
			assertThat(send(change.header("Origin", origin)).statusCode()).as(origin).isEqualTo(403);
		}
	}

	@Test
	void refusesWithoutAToken() {
		HttpResponse<String> answer = send(request("/sample/scope").GET());

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"code\":\"unauthenticated\"", "请先登录");
		assertThat(answer.headers().firstValue("X-Trace-Id"))
			.hasValueSatisfying((trace) -> assertThat(answer.body()).contains("\"traceId\":\"" + trace + "\""));
	}

	@Test
	void refusesEveryForgedToken() {
		String valid = Tokens.official("5101", "tier-viewer");
		String none = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

		assertThat(get("/sample/scope", Tokens.forged()).statusCode()).isEqualTo(401);
		assertThat(get("/sample/scope", Tokens.foreignAudience()).statusCode()).isEqualTo(401);
		assertThat(get("/sample/scope", none + "." + valid.split("\\.")[1] + ".").statusCode()).isEqualTo(401);
		assertThat(get("/sample/scope", "x").statusCode()).isEqualTo(401);
		assertThat(get("/sample/scope", valid).statusCode()).isEqualTo(200);
	}

	@Test
	void believesNoHeader() {
		HttpResponse<String> answer = send(request("/sample/scope").header("from-source", "inner")
			.header("from", "Y")
			.header("X-User-Name", "admin")
			.header("X-Forwarded-User", "admin")
			.GET());

		assertThat(answer.statusCode()).isEqualTo(401);
	}

	@Test
	void failsClosedWithoutAScope() {
		HttpResponse<String> missing = get("/sample/scope", Tokens.withoutScope("tier-admin"));
		HttpResponse<String> contradiction = get("/sample/scope", Tokens
			.of(new TokenSpec("510104000000", "province", "", java.util.List.of("tier-admin"), java.util.List.of())));

		assertThat(missing.statusCode()).isEqualTo(403);
		assertThat(missing.body()).contains("\"code\":\"scope-missing\"");
		assertThat(contradiction.statusCode()).isEqualTo(403);
		assertThat(contradiction.body()).contains("\"code\":\"scope-invalid\"");
	}

	@ParameterizedTest
	@CsvSource({ "5101,200", "510104,200", "5102,404", "51,404", "99,404", "5101999,400", "abc,400" })
	void hidesWhatLiesOutside(String region, int status) {
		HttpResponse<String> answer = get("/sample/regions/" + region, Tokens.official("5101", "tier-viewer"));

		assertThat(answer.statusCode()).isEqualTo(status);
		if (status == 404) {
			assertThat(this.refused.entries()).contains("region-not-found GET /sample/regions/" + region);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/51010x", "/5101041", "/510004", "/00", "?region=51010x", "?region=5101041",
			"?region=510104017001000001", "?region=", "?region=%20" })
	void namesAMalformedCode(String code) {
		HttpResponse<String> answer = get("/sample/regions" + code, Tokens.official("5101", "tier-viewer"));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"code\":\"invalid-request\"",
				"\"pointer\":\"/" + (code.startsWith("/") ? "code" : "region") + "\"",
				"\"code\":\"region-code-malformed\"", "行政区划代码须为");
	}

	@ParameterizedTest
	@CsvSource({ "'',200", "?region=510104,200", "?region=5102,404", "?region=51,404", "?region=999999999999,404" })
	void filtersByRegion(String query, int status) {
		HttpResponse<String> answer = get("/sample/regions" + query, Tokens.official("5101", "tier-viewer"));

		assertThat(answer.statusCode()).isEqualTo(status);
	}

	@Test
	void asksForTheRole() {
		assertThat(post("/sample/things", "{\"name\":\"x\",\"count\":1}", Tokens.official("5101", "tier-viewer"))
			.statusCode()).isEqualTo(403);
		assertThat(get("/sample/scope", Tokens.official("5101", "auditor")).statusCode()).isEqualTo(403);
		assertThat(get("/sample/scope", Tokens.app("5101", "sample.read")).statusCode()).isEqualTo(200);
		assertThat(get("/sample/scope", Tokens.app("5101", "other.read")).statusCode()).isEqualTo(403);
		assertThat(post("/sample/imports", "", Tokens.official("5101", "tier-admin")).statusCode()).isEqualTo(403);
		assertThat(post("/sample/imports", "", Tokens.official("51", "tier-admin")).statusCode()).isEqualTo(200);
		assertThat(post("/sample/imports", "", Tokens.system()).statusCode()).isEqualTo(200);
	}

	@Test
	void residentsHaveAHomeAndNoScope() {
		String resident = Tokens.resident("510104017001");

		assertThat(get("/sample/home", resident).body()).isEqualTo("{\"root\":\"510104017001\"}");
		assertThat(get("/sample/scope", resident).statusCode()).isEqualTo(403);
		assertThat(get("/sample/home", Tokens.official("51", "tier-admin")).statusCode()).isEqualTo(403);
	}

	@Test
	void revokedTokensDie() {
		String token = Tokens.official("5103", "tier-viewer");
		assertThat(get("/sample/scope", token).statusCode()).isEqualTo(200);

		this.revocations.revokeSubject(subject(token));

		assertThat(get("/sample/scope", token).statusCode()).isEqualTo(401);
	}

	@Test
	void noTokenOfAHeldSubjectCountsUntilItIsReleased() {
		String token = Tokens.official("5108", "tier-viewer");
		String subject = subject(token);

		this.revocations.holdSubjects(Map.of(subject, 7L));
		this.revocations.revokeSubject(subject);

		assertThat(this.revocations.isRevoked(jwt(subject, Duration.ofHours(5)))).as("however late").isTrue();
		assertThat(get("/sample/scope", token).statusCode()).isEqualTo(401);
		assertThat(this.revocations.heldSubjects()).containsEntry(subject, 7L);

		this.revocations.releaseSubject(subject, 6);
		assertThat(this.revocations.isRevoked(jwt(subject, Duration.ofHours(5)))).as("a later change").isTrue();

		this.revocations.releaseSubject(subject, 7);
		assertThat(this.revocations.heldSubjects()).doesNotContainKey(subject);
		assertThat(this.revocations.isRevoked(jwt(subject, Duration.ofMinutes(1)))).isFalse();
		assertThat(get("/sample/scope", token).statusCode()).as("of before").isEqualTo(401);
	}

	@Test
	void holdsThousandsWithAFewCalls() {
		Map<String, Long> many = new HashMap<>();
		for (int number = 0; number < 2500; number++) {
			many.put("many-" + number, 1L);
		}
		this.revocations.holdSubjects(many);

		assertThat(this.revocations.heldSubjects()).containsAllEntriesOf(many);
		assertThat(this.revocations.isRevoked(jwt("many-2499", Duration.ofHours(5)))).isTrue();
		many.keySet().forEach((subject) -> this.revocations.releaseSubject(subject, 1));
		assertThat(this.revocations.heldSubjects()).doesNotContainKey("many-0");
	}

	private static Jwt jwt(String subject, Duration later) {
		Instant issued = Instant.now().plus(later);
		return Jwt.withTokenValue("later")
			.header("alg", "none")
			.subject(subject)
			.claim("sid", "none")
			.issuedAt(issued)
			.expiresAt(issued.plusSeconds(300))
			.build();
	}

	@Test
	void tokensOfARevokedSessionDieAlone() {
		String token = Tokens.official("5106", "tier-viewer");
		String other = Tokens.official("5107", "tier-viewer");
		assertThat(get("/sample/scope", token).statusCode()).isEqualTo(200);

		this.revocations.revokeSession(claim(token, "sid"));

		assertThat(get("/sample/scope", token).statusCode()).isEqualTo(401);
		assertThat(get("/sample/scope", other).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"name\":\"x\",|400|malformed-json|",
					"{\"name\":\"x\",\"count\":1,\"z\":1}|400|unknown-field|/z",
					"{\"name\":\"x\",\"count\":\"many\"}|400|invalid-request|/count",
					"{\"name\":\"x\",\"count\":\"1\"}|400|invalid-request|/count",
					"{\"name\":\"x\",\"count\":1.5}|400|invalid-request|/count",
					"{\"name\":\"x\",\"count\":1,\"tier\":0}|400|invalid-request|/tier",
					"{\"name\":\"x\",\"count\":1,\"tier\":\"0\"}|400|invalid-request|/tier",
					"{\"name\":\" \",\"count\":-1}|400|invalid-request|/name",
					"{\"name\":\"\\ud800x\",\"count\":1}|400|invalid-request|/name",
					"{\"name\":\"x\",\"name\":\"y\",\"count\":1}|400|malformed-json|", "[]|400|malformed-json|",
					"{\"name\":\"x\",\"count\":1}|201||" })
	void readsStrictly(String body, int status, String code, String pointer) {
		HttpResponse<String> answer = post("/sample/things", body, Tokens.official("5101", "tier-officer"));

		assertThat(answer.statusCode()).isEqualTo(status);
		if (code != null) {
			assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
		}
		if (pointer != null) {
			assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
		}
	}

	@Test
	void refusesLargeBodiesToldOrNot() {
		String large = "{\"name\":\"" + "x".repeat(300_000) + "\",\"count\":1}";
		String token = Tokens.official("5101", "tier-officer");

		HttpResponse<String> chunked = send(request("/sample/things").header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));

		assertThat(post("/sample/things", large, token).statusCode()).isEqualTo(413);
		assertThat(chunked.statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@CsvSource({ ",428", "\"1\",200", "\"2\",412", "*,412", "x,412" })
	void asksForTheVersion(String match, int status) {
		HttpRequest.Builder request = request("/sample/things")
			.header("Authorization", "Bearer " + Tokens.official("5101", "tier-officer"))
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\",\"count\":1}"));
		if (match != null) {
			request.header("If-Match", match);
		}

		assertThat(send(request).statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=201", "limit=x", "limit=-1", "after=" })
	void limitsThePage(String query) {
		HttpResponse<String> answer = get("/sample/page?" + query, Tokens.official("5101", "tier-viewer"));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"code\":\"wrong-page\"");
	}

	@Test
	void hidesWhatFailed() {
		HttpResponse<String> answer = get("/sample/failure", Tokens.official("5101", "tier-viewer"));

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("\"code\":\"internal\"", "\"traceId\":\"").doesNotContain("secret");
	}

	@Test
	void speaksTheCallersLanguage() {
		HttpResponse<String> answer = send(request("/sample/scope").header("Accept-Language", "en").GET());

		assertThat(answer.body()).contains("Sign in first");
	}

	@ParameterizedTest
	@CsvSource({ "/livez,200", "/readyz,200", "/actuator/env,401", "/actuator/health,401", "/nothing,401" })
	void opensNothingButHealth(String path, int status) {
		assertThat(send(request(path).GET()).statusCode()).isEqualTo(status);
		if (status == 401) {
			assertThat(get(path, Tokens.official("51", "tier-admin")).statusCode()).isIn(403, 404);
		}
	}

	private static String subject(String token) {
		return claim(token, "sub");
	}

	private static String claim(String token, String name) {
		String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
		return claims.replaceAll(".*\"" + name + "\":\"([^\"]+)\".*", "$1");
	}

	private HttpResponse<String> get(String path, String token) {
		return send(request(path).header("Authorization", "Bearer " + token).GET());
	}

	private HttpResponse<String> post(String path, String body, String token) {
		return send(request(path).header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
