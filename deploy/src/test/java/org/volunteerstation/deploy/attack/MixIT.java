package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Browser;
import org.volunteerstation.platform.test.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Two hundred at once, of two tiers: nobody sees a row of another's subtree (R7). */
@ExtendWith(RunningPlatform.class)
class MixIT {

	private static final int CALLS = 200;

	@Test
	void sessionsAndTokensOfTwoTiersNeverMixRows(TestedPlatform platform) throws Exception {
		List<Caller> callers = List.of(session(platform, "county", "510104"), session(platform, "street", "510104017"),
				token(platform, "510107"), token(platform, "5107"));
		List<String> paths = List.of("/api/v1/registry/stations?limit=200", "/api/v1/registry/stations?state=RUNNING",
				"/api/session", "/api/v1/registry/regions/%s/children", "/api/v1/registry/regions/%s/station-counts");
		List<Callable<String>> calls = new ArrayList<>();
		for (int call = 0; call < CALLS; call++) {
			Caller caller = callers.get(call % callers.size());
			String path = paths.get(call / callers.size() % paths.size()).formatted(caller.region());
			calls.add(() -> caller.mixed(path));
		}

		AtomicBoolean over = new AtomicBoolean();
		CompletableFuture<Long> inGateway = CompletableFuture.supplyAsync(() -> peak(platform, over));
		AtOnce<String> asked = AtOnce.call(calls);
		over.set(true);

		assertThat(asked.results()).hasSize(CALLS).allMatch(String::isEmpty);
		assertThat(asked.peak()).isGreaterThan(CALLS * 3 / 4);
		assertThat(inGateway.join()).as("requests in the gateway at one moment").isGreaterThan(CALLS / 4);
	}

	/** The most requests that the gateway told it had in hand at one moment. */
	private static long peak(TestedPlatform platform, AtomicBoolean over) {
		Api management = new Api("http://127.0.0.1:" + platform.managementPort("gateway"), "");
		long peak = 0;
		while (!over.get()) {
			peak = Math.max(peak,
					management.get("/actuator/prometheus")
						.body()
						.lines()
						.filter((line) -> line.startsWith("http_server_requests_active_seconds_count"))
						.mapToLong((line) -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
						.sum());
		}
		return peak;
	}

	private static Caller session(TestedPlatform platform, String account, String region) {
		Browser browser = platform.signedIn(account);
		return new Caller(region, (path) -> browser.api("GET", path, false));
	}

	private static Caller token(TestedPlatform platform, String region) {
		Api api = platform.through(platform.tokens().of(TokenSpec.official(region, "tier-viewer")));
		return new Caller(region, (path) -> api.get(path.equals("/api/session") ? "/api/v1/registry/stations" : path));
	}

	/** Asks. */
	private interface Door {

		HttpResponse<String> get(String path);

	}

	/**
	 * Somebody with a subtree.
	 *
	 * @param region first digits of its codes
	 * @param door how they come in
	 */
	private record Caller(String region, Door door) {

		/**
		 * A service that has no connection free for now says so; then it is asked again.
		 */
		private HttpResponse<String> answer(String path) {
			HttpResponse<String> answer = this.door.get(path);
			for (int again = 0; again < 3 && answer.statusCode() == 503; again++) {
				answer = this.door.get(path);
			}
			return answer;
		}

		/** Tells of the first row that is not theirs, nothing when all are. */
		String mixed(String path) {
			HttpResponse<String> answer = answer(path);
			if (answer.statusCode() != 200) {
				return path + ": " + answer.statusCode() + " " + answer.body();
			}
			JsonNode body = new JsonMapper().readTree(answer.body());
			List<JsonNode> rows = new ArrayList<>(List.of(body));
			body.path("items").forEach(rows::add);
			if (body.has("items") && body.path("items").isEmpty()) {
				return path + ": no row at all for " + this.region;
			}
			for (JsonNode row : rows) {
				for (String field : List.of("regionCode", "code")) {
					if (row.has(field) && !row.path(field).asString().startsWith(this.region)) {
						return path + ": " + this.region + " sees " + row;
					}
				}
			}
			return "";
		}

	}

}
