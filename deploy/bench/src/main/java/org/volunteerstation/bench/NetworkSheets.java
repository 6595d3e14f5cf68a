package org.volunteerstation.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 100,000 points given out as a sheet, with the heap that registry-service uses
 * meanwhile, and 30,000 stations taken in from one. What is taken in stays: each run adds
 * its own.
 */
final class NetworkSheets {

	private static final int ROWS = 30_000;

	private static final Duration LIMIT = Duration.ofMinutes(15);

	private static final Duration POLL = Duration.ofMillis(100);

	/** A look at all metrics costs the service a tenth of a second on a slow machine. */
	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E+]+)");

	private static final Pattern MOST = Pattern.compile("jvm_memory_max_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E+]+)");

	private static final JsonMapper JSON = new JsonMapper();

	private final Target target;

	private final Report report;

	private final Http http = new Http();

	private final KeptToken token;

	NetworkSheets(Target target, Report report) {
		this.target = target;
		this.report = report;
		this.token = new KeptToken(() -> target.official("510000000000", "province"));
	}

	void run(List<String> communities) {
		String registry = this.target.service(1) + "/api/v1/registry";
		String key = Long.toString(System.nanoTime(), 36);
		byte[] points = "{\"kind\":\"POINT\"}".getBytes(StandardCharsets.UTF_8);
		measure("100,000 points given out", () -> this.http
			.body(this.http.post(registry + "/stations/exports", this.token.get(), points, "export-" + key)));
		byte[] sheet = Sheet.stations(communities.subList(0, ROWS), "入库" + key);
		measure("30,000 stations taken in", () -> this.http
			.body(this.http.sheet(registry + "/stations/imports?mode=GOOD_ROWS", this.token.get(), sheet)));
	}

	private void measure(String what, Supplier<String> order) {
		double before = heap(HEAP);
		double most = before;
		long begin = System.nanoTime();
		long looked = begin;
		JsonNode job = JSON.readTree(order.get());
		String url = this.target.service(1) + "/api/v1/registry/jobs/" + job.path("id").asString();
		while (!List.of("DONE", "FAILED", "CANCELLED").contains(job.path("state").asString())) {
			if (System.nanoTime() - begin > LIMIT.toNanos()) {
				throw new IllegalStateException(what + " does not end");
			}
			LockSupport.parkNanos(POLL.toNanos());
			if (System.nanoTime() - looked > LOOK.toNanos()) {
				most = Math.max(most, heap(HEAP));
				looked = System.nanoTime();
			}
			job = JSON.readTree(this.http.body(this.http.get(url, this.token.get())));
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("state", job.path("state").asString());
		row.put("done", job.path("done").asLong());
		row.put("failed", job.path("failed").asLong());
		row.put("seconds", Math.round(seconds * 10) / 10.0);
		row.put("heapBeforeMiB", mib(before));
		row.put("heapMostMiB", mib(most));
		row.put("heapLimitMiB", mib(heap(MOST)));
		this.report.add(what, row);
	}

	/** All parts of the heap together, garbage included. */
	private double heap(Pattern part) {
		String metrics = this.http.body(this.http.get(this.target.service(21) + "/actuator/prometheus", ""));
		Matcher found = part.matcher(metrics);
		double bytes = 0;
		while (found.find()) {
			bytes += Math.max(0, Double.parseDouble(found.group(1)));
		}
		return bytes;
	}

	private static long mib(double bytes) {
		return Math.round(bytes / (1 << 20));
	}

}
