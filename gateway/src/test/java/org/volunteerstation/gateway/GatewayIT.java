package org.volunteerstation.gateway;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.volunteerstation.platform.servers.Ports;
import org.volunteerstation.platform.test.Browser;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.TokenSpec;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@RealServers
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "management.server.port=0",
		"volunteer.gateway.client-id=test", "volunteer.gateway.limits.app-per-minute=60" })
class GatewayIT {

	private static final UpstreamServer REGISTRY = UpstreamServer.REGISTRY;

	@LocalServerPort
	private int port;

	@Autowired
	private CircuitBreakerRegistry breakers;

	@DynamicPropertySource
	static void services(DynamicPropertyRegistry registry) {
		registry.add("VOLUNTEER_REGISTRY_URL", REGISTRY::url);
		registry.add("VOLUNTEER_PROJECT_URL", () -> "http://127.0.0.1:" + Ports.free());
		registry.add("VOLUNTEER_ACTIVITY_URL", () -> "http://127.0.0.1:" + Ports.free());
		registry.add("VOLUNTEER_ANALYTICS_URL", () -> "http://127.0.0.1:" + Ports.free());
	}

	@BeforeEach
	void clean() {
		REGISTRY.requests.clear();
		REGISTRY.failures.set(0);
		this.breakers.circuitBreaker("registry").reset();
	}

	@Test
	void aBrowserSignsInAndNeverHoldsAToken() {
		Browser browser = browser();

		HttpResponse<String> page = browser.signIn(Tokens.login(TokenSpec.official("5101", "tier-officer")));
		HttpResponse<String> session = browser.api("GET", "/api/session", false);
		HttpResponse<String> stations = browser.api("GET", "/api/v1/registry/stations?limit=5", false);

		assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/stations");
		assertThat(session.body()).contains("\"regionCode\":\"510100000000\"", "\"tier\":\"city\"", "tier-officer")
			.doesNotContain("eyJ");
		assertThat(stations.statusCode()).isEqualTo(200);
		assertThat(stations.body()).isEqualTo("{\"path\":\"/api/v1/registry/stations?limit=5\"}");
		HttpExchange seen = REGISTRY.requests.getLast();
		assertThat(seen.getRequestHeaders().getFirst("Authorization")).startsWith("Bearer eyJ");
		assertThat(seen.getRequestHeaders()).doesNotContainKey("Cookie");
		assertThat(browser.cookie("VSSESSION")).isNotEmpty();
	}

	@Test
	void aChangeFromABrowserNeedsItsCsrfToken() {
		Browser browser = browser();
		browser.signIn(Tokens.login(TokenSpec.official("5101", "tier-officer")));
		browser.api("GET", "/api/session", false);

		HttpResponse<String> without = browser.api("POST", "/api/v1/registry/stations", false);
		HttpResponse<String> with = browser.api("POST", "/api/v1/registry/stations", true);

		assertThat(without.statusCode()).isEqualTo(403);
		assertThat(without.body()).contains("\"code\":\"csrf\"");
		assertThat(with.statusCode()).isEqualTo(200);
		assertThat(REGISTRY.requests).hasSize(1);
	}

	@Test
	void nobodyPassesWithoutSigningIn() {
		HttpResponse<String> api = browser().api("GET", "/api/v1/registry/stations", false);
		HttpResponse<String> change = browser().api("POST", "/api/v1/registry/stations", false);
		HttpResponse<String> page = browser().open("/stations");

		assertThat(api.statusCode()).isEqualTo(401);
		assertThat(change.statusCode()).isEqualTo(401);
		assertThat(change.body()).contains("\"code\":\"unauthenticated\"");
		assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(page.uri().getPath()).contains("/protocol/openid-connect/auth");
		assertThat(REGISTRY.requests).isEmpty();
	}

	@Test
	void signingOutEndsTheSession() {
		Browser browser = browser();
		browser.signIn(Tokens.login(TokenSpec.official("5101", "tier-officer")));
		browser.api("GET", "/api/session", false);

		HttpResponse<String> out = browser.api("POST", "/logout", true);

		assertThat(out.statusCode()).isEqualTo(204);
		assertThat(out.headers().firstValue("Location")).get()
			.asString()
			.contains("/protocol/openid-connect/logout", "id_token_hint=");
		assertThat(browser.api("GET", "/api/session", false).statusCode()).isEqualTo(401);
	}

	@Test
	void whoIsNotSignedInGetsAPageThatOffersIt() {
		HttpResponse<String> failed = browser().open("/login/oauth2/code/keycloak?error=access_denied&state=stale");
		HttpResponse<String> out = browser().open("/signed-out");

		assertThat(failed.uri().getPath()).isEqualTo("/sign-in-failed");
		assertThat(failed.body()).contains("登录未完成", "href=\"/\"");
		assertThat(out.statusCode()).isEqualTo(200);
		assertThat(out.body()).contains("您已退出登录");
		assertThat(out.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(browser().open("/sign-in.css").headers().firstValue("Content-Type"))
			.hasValue("text/css;charset=UTF-8");
	}

	@Test
	void everyAnswerForbidsForeignContent() {
		HttpResponse<String> app = app("GET", "/api/v1/registry/stations", Tokens.app("510118", "registry.read"));
		HttpResponse<String> browser = browser().api("GET", "/api/session", false);

		for (HttpResponse<String> answer : List.of(app, browser)) {
			assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement()
				.asString()
				.contains("default-src 'self'");
			assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
			assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
		}
	}

	@Test
	void anAppComesWithItsToken() {
		HttpResponse<String> answer = app("GET", "/api/v1/registry/stations", Tokens.app("510104", "registry.read"));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(app("GET", "/api/v1/registry/stations", Tokens.forged()).statusCode()).isEqualTo(401);
	}

	@Test
	void identityHeadersStayOutside() {
		browser().send(request("/api/v1/registry/stations", Tokens.app("510105", "registry.read"))
			.header("from-source", "inner")
			.header("From", "Y")
			.header("X-User-Name", "admin")
			.header("X-Forwarded-For", "10.0.0.1")
			.header("X-Client-Address", "10.0.0.1")
			.header("Cookie", "VSSESSION=stolen")
			.GET());

		assertThat(REGISTRY.requests.getLast().getRequestHeaders().keySet()).doesNotContain("From-source", "From",
				"X-user-name", "Cookie");
		assertThat(String.valueOf(REGISTRY.requests.getLast().getRequestHeaders().getFirst("X-Forwarded-For")))
			.doesNotContain("10.0.0.1");
		assertThat(REGISTRY.requests.getLast().getRequestHeaders().get("X-Client-Address"))
			.containsExactly("127.0.0.1");
	}

	@Test
	void beginsATraceThatGoesOnBehindIt(CapturedOutput output) {
		String foreign = "4bf92f3577b34da6a3ce929d0e0e4736";

		HttpResponse<String> answer = browser()
			.send(request("/api/v1/registry/stations", Tokens.app("510116", "registry.read"))
				.header("traceparent", "00-" + foreign + "-00f067aa0ba902b7-01")
				.header("baggage", "who=me")
				.GET());
		HttpResponse<String> refused = app("GET", "/api/v1/project/projects", Tokens.app("510117", "project.read"));
		HttpResponse<String> stranger = app("GET", "/api/v1/registry/stations", Tokens.forged());

		List<String> told = answer.headers().allValues("X-Trace-Id");
		assertThat(told).singleElement().asString().matches("[0-9a-f]{32}").isNotEqualTo(foreign);
		assertThat(REGISTRY.requests.getLast().getRequestHeaders().get("traceparent")).singleElement()
			.asString()
			.startsWith("00-" + told.getFirst());
		assertThat(REGISTRY.requests.getLast().getRequestHeaders()).doesNotContainKey("baggage");
		assertThat(refused.headers().firstValue("X-Trace-Id")).hasValueSatisfying((trace) -> {
			assertThat(refused.body()).contains("\"traceId\":\"" + trace + "\"");
			assertThat(output.getAll()).containsPattern("\\[" + trace + "-[0-9a-f]{16}\\].*project does not answer");
		});
		assertThat(stranger.statusCode()).isEqualTo(401);
		assertThat(stranger.headers().firstValue("X-Trace-Id")).isPresent();
	}

	@Test
	void onlyWhatIsHarmlessIsTriedAgain() {
		String token = Tokens.app("510106", "registry.read");
		REGISTRY.failures.set(1);
		HttpResponse<String> read = app("GET", "/api/v1/registry/stations", token);
		int reads = REGISTRY.requests.size();
		REGISTRY.requests.clear();
		REGISTRY.failures.set(1);
		HttpResponse<String> change = app("POST", "/api/v1/registry/stations", token);

		assertThat(read.statusCode()).isEqualTo(200);
		assertThat(reads).isEqualTo(2);
		assertThat(change.statusCode()).isEqualTo(503);
		assertThat(change.body()).contains("\"code\":\"unavailable\"", "没有丢失");
		assertThat(REGISTRY.requests).hasSize(1);
	}

	@Test
	void aDeadServiceIsLeftAlone() {
		String token = Tokens.app("510107", "project.read");
		for (int i = 0; i < 12; i++) {
			assertThat(app("GET", "/api/v1/project/projects", token).statusCode()).isEqualTo(503);
		}

		assertThat(this.breakers.circuitBreaker("project").getState().name()).isEqualTo("OPEN");
		assertThat(app("GET", "/api/v1/registry/stations", token).statusCode()).isEqualTo(200);
	}

	@Test
	void aCallersMinuteHasAnEnd() {
		String token = Tokens.app("510108", "registry.read");
		List<Integer> answers = java.util.stream.IntStream.range(0, 80)
			.mapToObj((i) -> app("GET", "/api/v1/registry/stations", token).statusCode())
			.toList();

		HttpResponse<String> refused = app("GET", "/api/v1/registry/stations", token);

		assertThat(answers).contains(200, 429);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(app("GET", "/api/v1/registry/stations", Tokens.app("510112", "registry.read")).statusCode())
			.isEqualTo(200);
	}

	@Test
	void aStrangersMinuteHasAnEnd() throws Exception {
		try (HttpClient elsewhere = HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.2")).build()) {
			assertThat(untilRefused(elsewhere, "/oauth2/authorization/keycloak", "")).isEqualTo(302);
			assertThat(untilRefused(elsewhere, "/login/oauth2/code/keycloak?code=x&state=y", "")).isIn(0, 302);
			assertThat(untilRefused(elsewhere, "/api/session", "")).isIn(0, 401);
			assertThat(untilRefused(elsewhere, "/api/v1/registry/stations", Tokens.forged())).isIn(0, 401);

			HttpRequest.Builder signedIn = request("/api/v1/registry/stations", Tokens.app("510116", "registry.read"));
			assertThat(elsewhere.send(signedIn.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
				.isEqualTo(200);
		}
		assertThat(browser().api("GET", "/api/session", false).statusCode()).isEqualTo(401);
	}

	@Test
	void largeBodiesStopHere() {
		HttpResponse<String> answer = browser()
			.send(request("/api/v1/registry/stations", Tokens.app("510113", "registry.write"))
				.POST(HttpRequest.BodyPublishers.ofString("x".repeat(300_000))));

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(REGISTRY.requests).isEmpty();
	}

	@Test
	void showsOneInterfaceOfAllServices() {
		REGISTRY.documents.put("/v3/api-docs", """
				{"paths":{"/api/v1/registry/stations":{"get":{"operationId":"list","responses":{}}}}}""");
		Browser browser = browser();
		assertThat(browser.api("GET", "/api/docs/openapi.json", false).statusCode()).isEqualTo(401);
		assertThat(browser.open("/api/docs").uri().getPath()).contains("/protocol/openid-connect/auth");
		browser.signIn(Tokens.login(TokenSpec.official("5101", "tier-officer")));

		HttpResponse<String> page = browser.open("/api/docs");
		HttpResponse<String> document = browser.api("GET", "/api/docs/openapi.json", false);

		assertThat(page.body()).contains("接口文档").doesNotContain("<script>", "@SWAGGER_UI@");
		assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty();
		Matcher files = Pattern.compile("(?:src|href)=\"(/api/docs/(?:ui|files)/[^\"]+)\"").matcher(page.body());
		assertThat(files.results().map((file) -> browser.open(file.group(1)).statusCode())).hasSize(4)
			.containsOnly(200);
		assertThat(document.body()).contains("\"registry_list\"", "activity, analytics, project");
		assertThat(app("GET", "/api/docs/openapi.json", Tokens.app("510114", "registry.read")).body())
			.isEqualTo(document.body());
	}

	@Test
	void showsTheConsoleToAPersonWhoMistypesAnAddress() {
		Browser browser = browser();
		browser.signIn(Tokens.login(TokenSpec.official("5101", "tier-officer")));

		HttpResponse<String> page = browser.open("/nowhere");
		HttpResponse<String> answer = browser.api("GET", "/api/nowhere", false);

		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("<div id=\"app\"");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("\"code\":\"not-found\"");
	}

	@Test
	void showsTheEventsOfAllServices() {
		String schema = "{\"$id\":\"urn:volunteer:schema:station:v1\",\"x-events\":[{\"type\":\"volunteer.station.registered.v1\"}]}";
		REGISTRY.documents.put("/v3/event-schemas", "{\"station.v1\":" + schema + "}");
		String token = Tokens.app("510115", "registry.read");

		HttpResponse<String> document = app("GET", "/api/docs/asyncapi.json", token);

		assertThat(document.body()).contains("\"asyncapi\":\"3.0.0\"", "volunteer.station.registered.v1",
				"activity, analytics, project");
		assertThat(app("GET", "/api/docs/events/station.v1.schema.json", token).body()).isEqualTo(schema);
		assertThat(app("GET", "/api/docs/events/other.v1.schema.json", token).statusCode()).isEqualTo(404);
		assertThat(app("GET", "/api/docs/events", token).body()).contains("事件文档").doesNotContain("<script>");
		assertThat(app("GET", "/api/docs/files/events.js", token).statusCode()).isEqualTo(200);
		assertThat(browser().api("GET", "/api/docs/asyncapi.json", false).statusCode()).isEqualTo(401);
	}

	@Test
	void aBodyWithoutAnEndIsNoFailureOfTheService() {
		String token = Tokens.app("510114", "registry.write");
		byte[] large = new byte[300_000];

		for (int i = 0; i < 12; i++) {
			HttpResponse<String> answer = browser().send(request("/api/v1/registry/stations", token)
				.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
			assertThat(answer.statusCode()).isEqualTo(413);
			assertThat(answer.body()).contains("\"code\":\"too-large\"");
		}

		assertThat(this.breakers.circuitBreaker("registry").getState().name()).isEqualTo("CLOSED");
		assertThat(app("GET", "/api/v1/registry/stations", token).statusCode()).isEqualTo(200);
	}

	@Test
	void opensNothingElse() {
		Browser browser = browser();

		assertThat(browser.api("GET", "/actuator/env", false).statusCode()).isIn(401, 404);
		assertThat(browser.api("GET", "/actuator/health", false).statusCode()).isIn(401, 404);
		assertThat(browser.api("GET", "/livez", false).statusCode()).isEqualTo(200);
		browser.signIn(Tokens.login(TokenSpec.official("51", "tier-admin")));
		assertThat(browser.api("GET", "/actuator/env", false).statusCode()).isIn(403, 404);
	}

	/** Asks until the answer is 429. Returns what the answers were before, 0 for none. */
	private int untilRefused(HttpClient client, String path, String token) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		if (!token.isEmpty()) {
			request.header("Authorization", "Bearer " + token);
		}
		int before = 0;
		for (int i = 0; i < 400; i++) {
			HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() == 429) {
				assertThat(answer.headers().firstValue("Retry-After")).isPresent();
				assertThat(answer.body()).contains("\"code\":\"too-many-requests\"");
				return before;
			}
			before = answer.statusCode();
		}
		throw new AssertionError("never refused: " + path);
	}

	private Browser browser() {
		return new Browser("http://127.0.0.1:" + this.port);
	}

	private HttpResponse<String> app(String method, String path, String token) {
		return browser().send(request(path, token).method(method, method.equals("GET")
				? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}")));
	}

	private HttpRequest.Builder request(String path, String token) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json");
	}

}
