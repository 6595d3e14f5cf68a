package org.volunteerstation.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures of one measurement, as a table and as JSON. */
final class Report {

	private final String name;

	private final Path folder;

	private final PrintStream out;

	private final List<Map<String, Object>> rows = new ArrayList<>();

	private final double loadBefore = load();

	Report(String name, Path folder, PrintStream out) {
		this.name = name;
		this.folder = folder;
		this.out = out;
		out.println();
		out.printf(Locale.ROOT, "%s (%d cores, load %.1f)%n", name, Runtime.getRuntime().availableProcessors(),
				this.loadBefore);
	}

	/** A row of latencies. */
	void latencies(String what, long[] nanos) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("n", sorted.length);
		row.put("p50ms", millis(sorted, 50));
		row.put("p95ms", millis(sorted, 95));
		row.put("maxms", millis(sorted, 100));
		add(what, row);
	}

	void add(String what, Map<String, Object> figures) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("what", what);
		row.putAll(figures);
		this.rows.add(row);
		StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-44s", what));
		figures.forEach((key, value) -> line.append(String.format(Locale.ROOT, "  %s %8s", key, value)));
		this.out.println(line);
	}

	void write() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("measurement", this.name);
		all.put("at", Instant.now().toString());
		all.put("cores", Runtime.getRuntime().availableProcessors());
		all.put("loadBefore", this.loadBefore);
		all.put("loadAfter", load());
		all.put("java", Runtime.version().toString());
		all.put("rows", this.rows);
		try {
			Files.createDirectories(this.folder);
			Path file = this.folder.resolve(this.name + ".json");
			Files.writeString(file,
					JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(all));
			this.out.println("  -> " + file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static double millis(long[] sorted, int percent) {
		int index = Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
		return Math.round(sorted[index] / 10_000.0) / 100.0;
	}

	private static double load() {
		return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

}
