package org.volunteerstation.gateway;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** How much callers may ask, and how large. */
class LimitsIT extends RunningGateway {

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

}
