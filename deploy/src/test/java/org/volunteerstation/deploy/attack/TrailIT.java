package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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

	private static final String AUDIT = "/api/v1/registry/audit";

	@Test
	void showsWhoReachedForWhat(TestedPlatform platform) {
		String missing = "/api/v1/registry/stations/" + Fixture.name("missing-");

		ask(platform, TokenSpec.official(Rights.COUNTY, "tier-officer"), missing);

		assertThat(shows(platform, "510104", "station-not-found", missing)).isTrue();
		assertThat(shows(platform, "51", "station-not-found", missing)).isTrue();
		assertThat(shows(platform, "510107", "station-not-found", missing)).isFalse();
	}

	@Test
	void showsWhatResidentsWereRefused(TestedPlatform platform) {
		String path = "/api/v1/registry/regions/510104/children";

		ask(platform, Rights.atHome("resident", "510104017006"), path);

		assertThat(shows(platform, "510104017006", "scope-missing", path)
				|| shows(platform, "510104017006", "forbidden", path))
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

	private static boolean shows(TestedPlatform platform, String region, String result, String object) {
		HttpResponse<String> answer = platform.through(platform.tokens().of(TokenSpec.official(region, "auditor")))
			.get(AUDIT + "?limit=200&result=" + result);
		assertThat(answer.statusCode()).isEqualTo(200);
		for (JsonNode entry : new JsonMapper().readTree(answer.body()).path("items")) {
			if (entry.path("objectId").asString().equals(object)) {
				return true;
			}
		}
		return false;
	}

}
