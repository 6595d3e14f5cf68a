package org.volunteerstation.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists of stations and children of a region, one caller after the other, for an official
 * of each tier: through the gateway and asked of the service itself.
 */
final class Lists {

	private static final Duration WARM_UP = Duration.ofSeconds(120);

	private static final int WARM = 150;

	private static final int MEASURED = 400;

	private static final int PAGES = 20;

	private static final JsonMapper JSON = new JsonMapper();

	private final Target target;

	private final Report report;

	private final Http http = new Http();

	Lists(Target target, Report report) {
		this.target = target;
		this.report = report;
	}

	static Map<String, String> tiers() {
		Map<String, String> tiers = new LinkedHashMap<>();
		tiers.put("province", "510000000000");
		tiers.put("city", "510100000000");
		tiers.put("county", "510104000000");
		tiers.put("street", "510104017000");
		tiers.put("community", "510104017001");
		return tiers;
	}

	void run() {
		warmUp();
		tiers().forEach((tier, region) -> {
			Map<String, String> doors = new LinkedHashMap<>();
			doors.put("gateway", this.target.gateway());
			doors.put("direct", this.target.service(1));
			doors.forEach((door, address) -> {
				stations(tier + ", stations, " + door, address, this.target.official(region, tier));
				children(tier + ", children, " + door, address + "/api/v1/registry/regions/" + region + "/children",
						this.target.official(region, tier));
			});
		});
	}

	/** Until the compilers have seen what is measured: seconds count here, not calls. */
	private void warmUp() {
		Map<String, String> tokens = new LinkedHashMap<>();
		tiers().forEach((tier, region) -> tokens.put(region, this.target.official(region, tier)));
		String registry = this.target.gateway() + "/api/v1/registry";
		long end = System.nanoTime() + WARM_UP.toNanos();
		while (System.nanoTime() < end) {
			tokens.forEach((region, token) -> {
				this.http.body(this.http.get(registry + "/stations?limit=50", token));
				this.http.body(this.http.get(registry + "/regions/" + region + "/children", token));
			});
		}
	}

	/** Pages are followed as a person would, up to the twentieth. */
	private void stations(String what, String address, String token) {
		String first = address + "/api/v1/registry/stations?limit=50";
		long[] nanos = new long[MEASURED];
		String url = first;
		int page = 0;
		for (int i = -WARM; i < MEASURED; i++) {
			long begin = System.nanoTime();
			String body = this.http.body(this.http.get(url, token));
			if (i >= 0) {
				nanos[i] = System.nanoTime() - begin;
			}
			JsonNode next = JSON.readTree(body).path("next");
			page = next.isString() && page < PAGES ? page + 1 : 0;
			url = (page > 0) ? first + "&after=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8) : first;
		}
		this.report.latencies(what, nanos);
	}

	private void children(String what, String url, String token) {
		long[] nanos = new long[MEASURED];
		for (int i = -WARM; i < MEASURED; i++) {
			long begin = System.nanoTime();
			this.http.body(this.http.get(url, token));
			if (i >= 0) {
				nanos[i] = System.nanoTime() - begin;
			}
		}
		this.report.latencies(what, nanos);
	}

}
