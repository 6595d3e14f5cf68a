package org.volunteerstation.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.servers.PrivateFile;

/**
 * Fills an empty platform: the real regions and populations, and the demo's stations.
 * Each request has a key of its own, so that a start that was interrupted goes on where
 * it was.
 */
final class Province {

	private static final String EDITION = "2023-06-30";

	private static final String PROVINCE = "/api/v1/registry/regions/510000000000";

	private static final int REGISTRY = 1;

	private static final int PROJECT = 2;

	private static final int ACTIVITY = 3;

	private static final int BATCH = 500;

	private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(1));

	/**
	 * Who led the province: since the founding document, and since the opinions of
	 * 2024-04-12, which give volunteer service to the social work departments.
	 */
	private static final List<Map<String, Object>> LEAD_BODIES = List.of(
			Map.of("validFrom", "2020-04-10", "kind", "CIVIL_AFFAIRS", "name", "四川省民政厅"),
			Map.of("validFrom", "2024-04-12", "kind", "SOCIAL_WORK", "name", "中共四川省委社会工作部"));

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
		return this.api.get(REGISTRY, PROVINCE).statusCode() == 200;
	}

	/** Whether each city has its count of residents. */
	boolean hasPopulations() {
		HttpResponse<String> answer = this.api.get(REGISTRY, PROVINCE + "/children?limit=200");
		JsonNode cities = this.json.readTree(answer.body()).path("items");
		return answer.statusCode() == 200 && !cities.isEmpty()
				&& cities.valueStream().allMatch((city) -> city.path("population").isNumber());
	}

	void importRegions() {
		byte[] regions = read("sichuan-regions-2023-06-30.csv.gz").getBytes(StandardCharsets.UTF_8);
		post(REGISTRY, "/api/v1/registry/region-imports?edition=" + EDITION, "text/csv", regions, "regions-" + EDITION);
	}

	void importPopulations() {
		byte[] populations = read("census-2020-sichuan-cities.csv").getBytes(StandardCharsets.UTF_8);
		post(REGISTRY, "/api/v1/registry/population-imports?source=census-2020&on=2020-11-01", "text/csv", populations,
				"populations-2020");
	}

	/** Whether the demo's registration began on this machine, however it ended. */
	static boolean hasDemo(Settings settings) {
		return Files.exists(firstDayFile(settings));
	}

	/**
	 * Registers the demo's stations and points, and what some of them do.
	 * @return what the analytics must say then
	 */
	Figures registerDemo() {
		LocalDate firstDay = firstDay();
		nameLeadBodies();
		List<String> communities = read("sichuan-regions-2023-06-30.csv.gz").lines()
			.map((line) -> line.split(",", 2)[0])
			.filter((code) -> code.matches("[0-9]{12}"))
			.toList();
		List<Map<String, Object>> rows = DemoStations.choose(communities);
		List<String> ids = register("demo-stations-", rows);
		Map<String, String> stations = new TreeMap<>();
		for (int index = 0; index < rows.size(); index++) {
			stations.put(String.valueOf(rows.get(index).get("regionCode")), ids.get(index));
		}
		List<String> points = register("demo-points-", DemoStations.points(stations, rows));
		rows.stream()
			.filter((row) -> !"BUILDING".equals(row.get("state")))
			.map((row) -> String.valueOf(row.get("regionCode")))
			.filter(DemoProjects::offers)
			.forEach((code) -> plan(code, stations.getOrDefault(code, ""), firstDay));
		long covered = rows.stream().filter((row) -> !"BUILDING".equals(row.get("state"))).count();
		return new Figures(communities.size(), covered, ids.size(), points.size());
	}

	/** Each is a change of its own: a start that was interrupted goes on behind it. */
	void nameLeadBodies() {
		String path = PROVINCE + "/lead-body";
		int named = this.json.readTree(accepted(path, () -> this.api.get(REGISTRY, path))).path("version").asInt();
		for (int next = named; next < LEAD_BODIES.size(); next++) {
			int version = next;
			byte[] body = this.json.writeValueAsBytes(LEAD_BODIES.get(next));
			accepted(path, () -> this.api.put(REGISTRY, path, body, version));
		}
	}

	private List<String> register(String key, List<Map<String, Object>> rows) {
		List<String> ids = new ArrayList<>();
		for (int from = 0; from < rows.size(); from += BATCH) {
			List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
			JsonNode answer = create(REGISTRY, "/api/v1/registry/stations/batches",
					Map.of("mode", "ALL_OR_NOTHING", "stations", batch), key + from);
			answer.path("stored").forEach((id) -> ids.add(id.asString()));
			this.progress.count(ids.size(), rows.size());
		}
		return ids;
	}

	private void plan(String code, String station, LocalDate firstDay) {
		for (DemoProjects.Offer offer : DemoProjects.of(code)) {
			String key = "demo-" + code + "-" + Integer.toHexString(offer.name().hashCode());
			String project = create(PROJECT, "/api/v1/project/projects", offer.project(station), key).path("id")
				.asString();
			for (int week = 0; week < 2; week++) {
				create(ACTIVITY, "/api/v1/activity/activities", offer.activity(project, firstDay, week),
						key + "-" + week);
			}
		}
	}

	/** The day of the first start: what is planned stays planned for the same days. */
	private LocalDate firstDay() {
		Path file = firstDayFile(this.settings);
		try {
			if (!Files.exists(file)) {
				PrivateFile.write(file, LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
			}
			return LocalDate.parse(Files.readString(file).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path firstDayFile(Settings settings) {
		return settings.data().resolve("first-day");
	}

	private JsonNode create(int service, String path, Map<String, Object> body, String key) {
		return this.json.readTree(post(service, path, "application/json", this.json.writeValueAsBytes(body), key));
	}

	private String post(int service, String path, String type, byte[] body, String key) {
		return accepted(path, () -> this.api.post(service, path, type, body, key));
	}

	private static String accepted(String path, Supplier<HttpResponse<String>> request) {
		HttpResponse<String> answer = PATIENCE.ask(request, HttpResponse::statusCode);
		if (answer.statusCode() / 100 != 2) {
			throw new Trouble("写入初始数据失败（" + path + "，" + answer.statusCode() + "）：" + answer.body(),
					"The first data cannot be written: " + path + " answers " + answer.statusCode() + ".");
		}
		return answer.body();
	}

	private String read(String name) {
		Path file = this.settings.root().resolve("registry-service/src/main/resources/regions").resolve(name);
		try (InputStream raw = Files.newInputStream(file);
				InputStream text = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
				BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
			return reader.lines().collect(Collectors.joining("\n", "", "\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + name, ex);
		}
	}

}
