package org.volunteerstation.gateway;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.system.CapturedOutput;

import org.volunteerstation.platform.test.Browser;
import org.volunteerstation.platform.test.TokenSpec;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** What the gateway passes on, and what it shows of the services. */
class GatewayIT extends RunningGateway {

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
	void aBusyServiceIsAskedOn() {
		String token = Tokens.app("510108", "registry.read");
		REGISTRY.status.set(503);
		for (int i = 0; i < 12; i++) {
			HttpResponse<String> busy = app("GET", "/api/v1/registry/stations", token);
			assertThat(busy.statusCode()).isEqualTo(503);
			assertThat(busy.body()).as("its own words").contains("/api/v1/registry/stations");
		}
		REGISTRY.status.set(200);

		assertThat(this.breakers.circuitBreaker("registry").getState().name()).isEqualTo("CLOSED");
		assertThat(app("GET", "/api/v1/registry/stations", token).statusCode()).isEqualTo(200);
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

}
