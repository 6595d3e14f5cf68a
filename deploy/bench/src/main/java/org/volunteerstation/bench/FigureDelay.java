package org.volunteerstation.bench;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import tools.jackson.databind.json.JsonMapper;

/**
 * How long after a registration the community's figure has changed, through the gateway.
 */
final class FigureDelay {

	private static final int WARM = 10;

	private static final int MEASURED = 120;

	private static final Duration POLL = Duration.ofMillis(5);

	private static final Duration LIMIT = Duration.ofMinutes(10);

	private static final JsonMapper JSON = new JsonMapper();

	private final Target target;

	private final Report report;

	private final Http http = new Http();

	FigureDelay(Target target, Report report) {
		this.target = target;
		this.report = report;
	}

	void run(int stations) {
		String token = this.target.official("510104000000", "county");
		await("510000000000", () -> this.target.official("510000000000", "province"), stations);
		long[] nanos = new long[MEASURED];
		String community = "510104017001";
		for (int i = -WARM; i < MEASURED; i++) {
			if (i % 40 == 0) {
				token = this.target.official("510104000000", "county");
			}
			long before = stations(community, token);
			String key = "bench-figure-" + Long.toString(System.nanoTime(), 36);
			byte[] body = JSON.writeValueAsBytes(Map.of("regionCode", community, "name", "测速站 " + key, "kind",
					"STATION", "state", "RUNNING", "plaqueOn", "2024-02-01"));
			this.http.body(this.http.post(this.target.gateway() + "/api/v1/registry/stations", token, body, key));
			long begin = System.nanoTime();
			String caller = token;
			await(community, () -> caller, before + 1);
			if (i >= 0) {
				nanos[i] = System.nanoTime() - begin;
			}
		}
		this.report.latencies("registered (201) -> coverage changed", nanos);
	}

	private void await(String region, Supplier<String> token, long least) {
		Until.reached("the figure of " + region, LIMIT, POLL, () -> stations(region, token.get()),
				(stations) -> stations >= least);
	}

	private long stations(String region, String token) {
		String body = this.http
			.body(this.http.get(this.target.gateway() + "/api/v1/analytics/coverage/" + region, token));
		return JSON.readTree(body).path("node").path("stations").asLong();
	}

}
