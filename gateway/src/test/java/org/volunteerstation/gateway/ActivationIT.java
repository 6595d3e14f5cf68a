package org.volunteerstation.gateway;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The door for people who have no password yet. */
class ActivationIT extends RunningGateway {

	@Test
	void takesACodeFromWhoIsNotSignedInAndNothingElse() throws Exception {
		try (HttpClient stranger = at("127.0.0.5")) {
			HttpResponse<String> answer = stranger
				.send(post("/api/v1/registry/activation").header("Cookie", "VSSESSION=stolen")
					.header("X-Client-Address", "10.0.0.1")
					.build(), HttpResponse.BodyHandlers.ofString());

			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			assertThat(REGISTRY.requests.getLast().getRequestHeaders()).doesNotContainKeys("Authorization", "Cookie");
			assertThat(REGISTRY.requests.getLast().getRequestHeaders().get("X-Client-Address"))
				.containsExactly("127.0.0.5");
			for (String path : List.of("/api/v1/registry/accounts", "/api/v1/registry/activation/x",
					"/api/v1/registry/activation;x")) {
				assertThat(stranger.send(post(path).build(), HttpResponse.BodyHandlers.ofString()).statusCode())
					.as(path)
					.isIn(400, 401);
			}
			assertThat(stranger
				.send(HttpRequest.newBuilder(uri("/api/v1/registry/activation")).build(),
						HttpResponse.BodyHandlers.ofString())
				.statusCode()).isEqualTo(401);
			assertThat(REGISTRY.requests).hasSize(1);
		}
	}

	@Test
	void letsFewTriesThroughFromOneAddress() throws Exception {
		List<Integer> answers = new ArrayList<>();
		try (HttpClient stranger = at("127.0.0.6")) {
			for (int i = 0; i < 2 * ActivationDoor.PER_MINUTE; i++) {
				answers.add(
						stranger.send(post("/api/v1/registry/activation").build(), HttpResponse.BodyHandlers.ofString())
							.statusCode());
			}
		}

		assertThat(answers).contains(200).endsWith(429);
		assertThat(REGISTRY.requests).hasSizeBetween(ActivationDoor.PER_MINUTE, ActivationDoor.PER_MINUTE + 5);
	}

	@Test
	void showsThePageToAnybody() throws Exception {
		try (HttpClient stranger = at("127.0.0.7")) {
			for (String path : List.of("/activation", "/activation.js")) {
				HttpResponse<String> page = stranger.send(
						HttpRequest.newBuilder(uri(path)).header("Accept", "text/html, */*").build(),
						HttpResponse.BodyHandlers.ofString());
				assertThat(page.statusCode()).isEqualTo(200);
				assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
					.contains("script-src 'self'");
			}
		}
	}

	private static HttpClient at(String address) throws Exception {
		return HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
	}

	private HttpRequest.Builder post(String path) {
		return HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"x\",\"password\":\"y\"}"));
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
