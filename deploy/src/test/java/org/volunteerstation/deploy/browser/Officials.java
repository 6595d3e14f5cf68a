package org.volunteerstation.deploy.browser;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Login;
import org.volunteerstation.platform.test.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Officials who prepare over the API what the walks see, and the demo's people. */
final class Officials {

	static final String REGISTRY = "/api/v1/registry";

	static final JsonMapper JSON = new JsonMapper();

	private final TestedPlatform platform;

	Officials(TestedPlatform platform) {
		this.platform = platform;
	}

	Api admin(String region) {
		return this.platform.through(this.platform.tokens().of(TokenSpec.official(region, "tier-admin")));
	}

	Api officer(String region) {
		return this.platform.through(this.platform.tokens().of(TokenSpec.official(region, "tier-officer")));
	}

	/** How one of the demo's people signs in. */
	Map<String, String> account(String username) {
		Login login = this.platform.account(username);
		return Map.of("username", login.username(), "password", login.password());
	}

	/** A station of a name that no other has. */
	String station(String region, String name, Map<String, ?> more) {
		Map<String, Object> body = new HashMap<>(more);
		body.putAll(Map.of("regionCode", region, "name", name, "kind", "STATION"));
		return created(officer(region.substring(0, 6)).post(REGISTRY + "/stations", JSON.writeValueAsString(body)));
	}

	static JsonNode read(Api caller, String path) {
		HttpResponse<String> answer = caller.get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	static String created(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JSON.readTree(answer.body()).path("id").asString();
	}

	/** A name that nothing else has. */
	static String name(String start) {
		return start + Long.toString(System.nanoTime(), 36);
	}

}
