package org.volunteerstation.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.volunteerstation.platform.servers.Ports;
import org.volunteerstation.platform.test.Browser;
import org.volunteerstation.platform.test.RealServers;

import static org.assertj.core.api.Assertions.assertThat;

/** A gateway before a registry of the test, and those who come to it. */
@RealServers
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "management.server.port=0",
		"volunteer.gateway.client-id=test", "volunteer.gateway.limits.app-per-minute=60" })
abstract class RunningGateway {

	static final UpstreamServer REGISTRY = UpstreamServer.REGISTRY;

	@LocalServerPort
	int port;

	@Autowired
	CircuitBreakerRegistry breakers;

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
		REGISTRY.status.set(200);
		this.breakers.circuitBreaker("registry").reset();
	}

	/** Asks until the answer is 429. Returns what the answers were before, 0 for none. */
	int untilRefused(HttpClient client, String path, String token) throws Exception {
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

	Browser browser() {
		return new Browser("http://127.0.0.1:" + this.port);
	}

	HttpResponse<String> app(String method, String path, String token) {
		return browser().send(request(path, token).method(method, method.equals("GET")
				? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}")));
	}

	HttpRequest.Builder request(String path, String token) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json");
	}

}
