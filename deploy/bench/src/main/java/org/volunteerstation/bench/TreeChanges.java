package org.volunteerstation.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tree of a full province changes: two towns with 50,000 points become one and are
 * two again, then another edition takes the place of the whole tree. Each needs the tree
 * as it was imported, so the data is new for each run.
 */
final class TreeChanges {

	/** Points in the two towns together. */
	private static final int POINTS = 50_000;

	private static final String COUNTY = "510104";

	/** 锦官驿街道 and 东湖街道, and the code of the town that they become. */
	private static final List<String> TOWNS = List.of("510104017", "510104018");

	private static final String TOWN = "510104099";

	private static final Duration LIMIT = Duration.ofMinutes(15);

	private static final Duration POLL = Duration.ofMillis(100);

	private static final JsonMapper JSON = new JsonMapper();

	private final Target target;

	private final Report report;

	private final PrintStream out;

	private final Http http = new Http();

	private final String registry;

	TreeChanges(Target target, Report report, PrintStream out) {
		this.target = target;
		this.report = report;
		this.out = out;
		this.registry = target.service(1) + "/api/v1/registry";
	}

	void run(List<String> communities) {
		List<String> merging = communities.stream().filter((code) -> TOWNS.contains(code.substring(0, 9))).toList();
		new NetworkFill(this.target, this.out).points(merging, Math.ceilDiv(POINTS, merging.size()));
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		merge(today.minusDays(1));
		edition(today);
	}

	private void merge(LocalDate on) {
		Supplier<String> city = new KeptToken(() -> this.target.administrator("city-admin", "510100000000", "city"));
		String county = this.target.administrator("county-admin", COUNTY + "000000", "county");
		JsonNode order = JSON.readTree(this.http
			.body(this.http.post(this.registry + "/change-orders", county, json(Map.of("kind", "MERGE", "on",
					on.toString(), "from", TOWNS, "to", List.of(Map.of("code", TOWN, "name", "锦东街道")))), "merge")));
		order = step("change-orders", order, "SUBMITTED", county);

		long begin = System.nanoTime();
		JsonNode applied = step("change-orders", order, "APPROVED", city.get());
		expect("APPLIED", applied);
		double registered = seconds(begin);
		followed(order, city);
		this.report.add("two towns with 50,000 points merged",
				Map.of("seconds", registered, "allServicesSeconds", seconds(begin)));

		begin = System.nanoTime();
		expect("UNDONE", step("change-orders", applied, "UNDONE", city.get()));
		registered = seconds(begin);
		followed(order, city);
		this.report.add("the merge taken back", Map.of("seconds", registered, "allServicesSeconds", seconds(begin)));
	}

	private void edition(LocalDate on) {
		Supplier<String> first = new KeptToken(
				() -> this.target.administrator("province-admin", "510000000000", "province"));
		Supplier<String> second = new KeptToken(
				() -> this.target.administrator("province-second", "510000000000", "province"));
		long begin = System.nanoTime();
		String id = JSON
			.readTree(this.http.body(this.http.csv(this.registry + "/edition-imports?on=" + on, first.get(), file())))
			.path("id")
			.asString();
		until("/jobs/" + id, first, (job) -> job.path("finishedAt").isString());
		double compared = seconds(begin);
		TreeCopies copies = new TreeCopies(this.target, second);
		Map<String, Object> before = copies.sums();
		JsonNode submitted = step("editions", read("/editions/" + id, first.get()), "SUBMITTED", first.get());

		begin = System.nanoTime();
		step("editions", submitted, "APPROVED", second.get());
		JsonNode edition = until("/editions/" + id, second, (view) -> view.path("state").asString().equals("APPLIED"));
		double applied = seconds(begin);
		until("/editions/" + id, second, (view) -> view.path("followed").asLong() == view.path("steps").asLong());
		this.report.add("37,728 regions become 37,710", Map.of("comparedSeconds", compared, "appliedSeconds", applied,
				"allServicesSeconds", seconds(begin), "steps", edition.path("steps").asLong()));
		this.report.add("counted before", before);
		this.report.add("counted after", copies.sums());
		this.report.add("the same in registry and analytics", Map.of("regions", copies.compare()));
	}

	private void followed(JsonNode order, Supplier<String> official) {
		until("/change-orders/" + order.path("id").asString() + "/followers", official,
				(view) -> view.path("settled").asBoolean());
	}

	private JsonNode step(String what, JsonNode seen, String to, String token) {
		String id = seen.path("id").asString();
		return JSON.readTree(this.http.body(this.http.post(this.registry + "/" + what + "/" + id + "/transitions",
				token, json(Map.of("to", to)), id + to, seen.path("version").asLong())));
	}

	private JsonNode read(String path, String token) {
		return JSON.readTree(this.http.body(this.http.get(this.registry + path, token)));
	}

	private JsonNode until(String path, Supplier<String> official, Predicate<JsonNode> reached) {
		return Until.reached(path, LIMIT, POLL, () -> read(path, official.get()), reached);
	}

	private static void expect(String state, JsonNode seen) {
		if (!seen.path("state").asString().equals(state)) {
			throw new IllegalStateException("the order is not " + state + ": " + seen);
		}
	}

	private byte[] file() {
		Path file = this.target.root()
			.resolve("registry-service/src/test/resources/regions/sichuan-regions-2022-10-31.csv.gz");
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] json(Map<String, Object> values) {
		return JSON.writeValueAsString(values).getBytes(StandardCharsets.UTF_8);
	}

	private static double seconds(long begin) {
		return Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
	}

}
