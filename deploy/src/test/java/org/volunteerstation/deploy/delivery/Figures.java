package org.volunteerstation.deploy.delivery;

import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.TokenSpec;

/**
 * A region's figures, as one of the two sides that count them tells.
 *
 * @param stations stations not withdrawn
 * @param points points not withdrawn
 * @param covered communities with a station that covers
 */
record Figures(long stations, long points, long covered) {

	private static final JsonMapper JSON = new JsonMapper();

	/** What the register counts, page by page. */
	static Figures ofRegister(TestedPlatform platform, String region) {
		long stations = 0;
		long points = 0;
		long covered = 0;
		String next = "";
		do {
			JsonNode page = JSON
				.readTree(body(platform, "/api/v1/registry/regions/" + region + "/station-counts?limit=200" + next));
			for (JsonNode community : page.path("items")) {
				stations += community.path("stations").asLong();
				points += community.path("points").asLong();
				covered += (community.path("covering").asLong() > 0) ? 1 : 0;
			}
			next = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
		}
		while (!next.isEmpty());
		return new Figures(stations, points, covered);
	}

	/** What analytics made of the events. */
	static Figures ofAnalytics(TestedPlatform platform, String region) {
		JsonNode node = JSON.readTree(body(platform, "/api/v1/analytics/coverage/" + region)).path("node");
		return new Figures(node.path("stations").asLong(), node.path("points").asLong(), node.path("covered").asLong());
	}

	/** Communities whose figures differ from what their owners count. */
	static JsonNode recounted(TestedPlatform platform, String region) {
		HttpResponse<String> answer = platform.through(token(platform))
			.post("/api/v1/analytics/recounts", "{\"region\":\"" + region + "\"}");
		if (answer.statusCode() != 200) {
			throw new AssertionError("no recount: " + answer.statusCode() + " " + answer.body());
		}
		return JSON.readTree(answer.body());
	}

	private static String body(TestedPlatform platform, String path) {
		HttpResponse<String> answer = platform.through(token(platform)).get(path);
		if (answer.statusCode() != 200) {
			throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
		}
		return answer.body();
	}

	private static String token(TestedPlatform platform) {
		return platform.tokens().of(TokenSpec.official("51", "tier-admin"));
	}

}
