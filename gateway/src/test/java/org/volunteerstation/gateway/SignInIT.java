package org.volunteerstation.gateway;

import java.net.http.HttpResponse;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.Browser;
import org.volunteerstation.platform.test.TokenSpec;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The door for people: signing in and out, and what a browser gets. */
class SignInIT extends RunningGateway {

	@Test
	void aBrowserSignsInAndNeverHoldsAToken() {
		Browser browser = browser();

		HttpResponse<String> page = browser.signIn(Tokens.login(TokenSpec.official("5101", "tier-officer")));
		HttpResponse<String> session = browser.api("GET", "/api/session", false);
		HttpResponse<String> stations = browser.api("GET", "/api/v1/registry/stations?limit=5", false);

		assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/stations");
		assertThat(session.body()).contains("\"regionCode\":\"510100000000\"", "\"tier\":\"city\"", "tier-officer")
			.containsPattern("\"subject\":\"[0-9a-f-]{36}\"")
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
	void opensNothingElse() {
		Browser browser = browser();

		assertThat(browser.api("GET", "/actuator/env", false).statusCode()).isIn(401, 404);
		assertThat(browser.api("GET", "/actuator/health", false).statusCode()).isIn(401, 404);
		assertThat(browser.api("GET", "/livez", false).statusCode()).isEqualTo(200);
		browser.signIn(Tokens.login(TokenSpec.official("51", "tier-admin")));
		assertThat(browser.api("GET", "/actuator/env", false).statusCode()).isIn(403, 404);
	}

}
