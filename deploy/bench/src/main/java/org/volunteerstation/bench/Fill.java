package org.volunteerstation.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.json.JsonMapper;

/** Gives each of the province's communities a station, once. */
final class Fill {

	private static final int BATCH = 500;

	private final Target target;

	private final PrintStream out;

	private final Http http = new Http();

	private final JsonMapper json = new JsonMapper();

	Fill(Target target, PrintStream out) {
		this.target = target;
		this.out = out;
	}

	/** The communities. */
	List<String> run() {
		List<String> communities = communities();
		Path stamp = this.target.data().resolve("bench-filled");
		if (Files.exists(stamp)) {
			return communities;
		}
		String url = this.target.service(1) + "/api/v1/registry/stations/batches";
		for (int from = 0; from < communities.size(); from += BATCH) {
			List<Map<String, String>> rows = communities.subList(from, Math.min(communities.size(), from + BATCH))
				.stream()
				.map(Fill::row)
				.toList();
			byte[] body = this.json.writeValueAsBytes(Map.of("mode", "ALL_OR_NOTHING", "stations", rows));
			this.http.body(this.http.post(url, this.target.setupToken(), body, "bench-" + from));
			if (from % (BATCH * 10) == 0) {
				this.out.println("  stations: " + (from + rows.size()) + " / " + communities.size());
			}
		}
		try {
			Files.createFile(stamp);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return communities;
	}

	private static Map<String, String> row(String code) {
		return Map.of("regionCode", code, "kind", "STATION", "origin", "DEMO", "state", "RUNNING", "plaqueOn",
				"2024-01-15");
	}

	private List<String> communities() {
		Path file = this.target.root()
			.resolve("registry-service/src/main/resources/regions/sichuan-regions-2023-06-30.csv.gz");
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
			return lines.lines()
				.map((line) -> line.split(",", 2)[0])
				.filter((code) -> code.matches("[0-9]{12}"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
