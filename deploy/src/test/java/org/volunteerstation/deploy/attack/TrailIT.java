package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Auditors see who reached for what, inside their own subtree, in a trail that is whole
 * (R74).
 */
@ExtendWith(RunningPlatform.class)
class TrailIT {

	/** A thing that nobody has, by service: the path's start and the refusal's code. */
	@ParameterizedTest
	@CsvSource({ "registry,/api/v1/registry/stations/,station-not-found",
			"project,/api/v1/project/projects/,project-not-found",
			"activity,/api/v1/activity/activities/,activity-not-found",
			"analytics,/api/v1/analytics/coverage/,region-not-found" })
	void showsWhoReachedForWhatToTheirOwnAuditorsAlone(String service, String start, String result,
			TestedPlatform platform) {
		// No part of a region's code may be zero in front of one that is not.
		String missing = start + "99%010d".formatted(System.nanoTime() % 10_000_000_000L).replace('0', '7');

		ask(platform, TokenSpec.official("510104017", "tier-officer"), missing);

		for (String auditor : List.of("510104017", "510104", "5101", "51")) {
			assertThat(shows(platform, service, auditor, result, missing)).as(auditor).isTrue();
		}
		for (String auditor : List.of("510104017001", "510104018", "510107", "5107", "52")) {
			assertThat(shows(platform, service, auditor, result, missing)).as(auditor).isFalse();
		}
	}

	@Test
	void showsWhatResidentsWereRefused(TestedPlatform platform) {
		String path = "/api/v1/registry/regions/510104/children";

		ask(platform, Rights.atHome("resident", "510104017006"), path);

		assertThat(shows(platform, "registry", "510104017006", "scope-missing", path)
				|| shows(platform, "registry", "510104017006", "forbidden", path))
			.isTrue();
	}

	@Test
	void isWholeAfterAllAttacks(TestedPlatform platform) {
		for (String service : platform.services()) {
			HttpResponse<String> answer = platform.through(platform.tokens().of(TokenSpec.official("51", "auditor")))
				.get("/api/v1/" + service + "/audit/verification");
			assertThat(new JsonMapper().readTree(answer.body()).path("intact").asBoolean()).as(service).isTrue();
		}
	}

	private static void ask(TestedPlatform platform, TokenSpec caller, String path) {
		assertThat(platform.through(platform.tokens().of(caller)).get(path).statusCode()).isIn(403, 404);
	}

	private static boolean shows(TestedPlatform platform, String service, String auditor, String result,
			String object) {
		for (JsonNode entry : entries(platform, service, auditor, "&result=" + result)) {
			// Callers without a place are the province's.
			assertThat(entry.path("callerRegion").asString(auditor)).as(entry.toString()).startsWith(auditor);
			if (entry.path("objectId").asString().equals(object)) {
				return true;
			}
		}
		return false;
	}

	private static JsonNode entries(TestedPlatform platform, String service, String auditor, String query) {
		HttpResponse<String> answer = platform.through(platform.tokens().of(TokenSpec.official(auditor, "auditor")))
			.get("/api/v1/" + service + "/audit?limit=200" + query);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return new JsonMapper().readTree(answer.body()).path("items");
	}

}
