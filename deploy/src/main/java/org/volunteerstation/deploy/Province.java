package org.volunteerstation.deploy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.json.JsonMapper;

/** Fills an empty platform: the real regions and populations, and the demo's stations. */
final class Province {

	private static final String EDITION = "2023-06-30";

	private static final int REGISTRY = 1;

	private static final int BATCH = 500;

	private final Api api;

	private final Settings settings;

	private final Progress progress;

	private final JsonMapper json = new JsonMapper();

	Province(Api api, Settings settings, Progress progress) {
		this.api = api;
		this.settings = settings;
		this.progress = progress;
	}

	boolean hasRegions() {
		return this.api.get(REGISTRY, "/api/v1/registry/regions/510000000000").statusCode() == 200;
	}

	void importRegions() {
		post("/api/v1/registry/region-imports?edition=" + EDITION, "text/csv", regions(), "regions-" + EDITION);
		post("/api/v1/registry/population-imports?source=census-2020&on=2020-11-01", "text/csv", populations(),
				"populations-2020");
	}

	void registerDemoStations() {
		List<String> communities = new String(regions(), StandardCharsets.UTF_8).lines()
			.map((line) -> line.split(",", 2)[0])
			.filter((code) -> code.matches("[0-9]{12}"))
			.toList();
		List<Map<String, Object>> rows = DemoStations.choose(communities);
		for (int from = 0; from < rows.size(); from += BATCH) {
			List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
			byte[] body = this.json.writeValueAsBytes(Map.of("mode", "ALL_OR_NOTHING", "stations", batch));
			post("/api/v1/registry/stations/batches", "application/json", body, "demo-stations-" + from);
			this.progress.count(Math.min(rows.size(), from + BATCH), rows.size());
		}
	}

	private void post(String path, String type, byte[] body, String key) {
		HttpResponse<String> answer = this.api.post(REGISTRY, path, type, body, key);
		if (answer.statusCode() / 100 != 2) {
			throw new Trouble("导入失败：" + answer.body(), "An import failed with " + answer.statusCode() + ".");
		}
	}

	private byte[] regions() {
		return read("sichuan-regions-2023-06-30.csv.gz");
	}

	private byte[] populations() {
		return read("census-2020-sichuan-cities.csv");
	}

	private byte[] read(String name) {
		Path file = this.settings.root().resolve("registry-service/src/main/resources/regions").resolve(name);
		try (InputStream raw = Files.newInputStream(file);
				InputStream text = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
				BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			for (String line : reader.lines().toList()) {
				bytes.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
			}
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + name, ex);
		}
	}

}
