package org.volunteerstation.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.CreditCode;

/**
 * Makes the network of a large province, once and always the same: 35,000 stations and
 * 100,000 points, every tenth station assessed, every twentieth managed and every
 * hundredth with projects and activities, so that each compliance has rows.
 */
final class NetworkFill {

	static final int STATIONS = 35_000;

	static final int POINTS = 100_000;

	private static final int BATCH = 500;

	private static final List<String> ESTATES = List.of("锦绣花园", "阳光家园", "翠湖苑", "金色家园", "学府花园", "枫丹雅居", "滨江苑", "和润家园",
			"桂花园", "云栖小区", "绿洲小区", "安居苑");

	private static final List<String> ITEMS = List.of("STANDARD_PLACE", "STANDARD_COMPUTER", "STANDARD_RULES",
			"STANDARD_PLAN", "STANDARD_LEDGER", "STANDARD_ARCHIVE", "SIX_TEAM", "FUNCTION_NEEDS",
			"FUNCTION_RECRUITMENT", "FUNCTION_RECORDS", "FUNCTION_DISPLAY");

	private final Target target;

	private final PrintStream out;

	private final Http http = new Http();

	private final JsonMapper json = new JsonMapper();

	NetworkFill(Target target, PrintStream out) {
		this.target = target;
		this.out = out;
	}

	/**
	 * Fills, unless it was done before.
	 * @param communities codes of all communities, each of which has a station
	 */
	void run(List<String> communities) {
		Path stamp = this.target.data().resolve("bench-network");
		if (Files.exists(stamp)) {
			return;
		}
		register("stations",
				communities.subList(0, STATIONS - communities.size()).stream().map(NetworkFill::second).toList());
		Map<String, String> parents = parents();
		List<Map<String, Object>> points = new ArrayList<>(POINTS);
		for (int number = 0; number < POINTS; number++) {
			points.add(point(communities.get((int) ((number * 7919L) % communities.size())), number, parents));
		}
		register("points", points);
		assess(parents);
		try {
			Files.createFile(stamp);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Registers points, so many in each community.
	 * @param communities where
	 * @param each in each of them
	 */
	void points(List<String> communities, int each) {
		Map<String, String> parents = parents();
		register("points",
				communities.stream()
					.flatMap((code) -> IntStream.range(0, each).mapToObj((number) -> point(code, number, parents)))
					.toList());
	}

	private void register(String what, List<Map<String, Object>> rows) {
		String url = this.target.service(1) + "/api/v1/registry/stations/batches";
		for (int from = 0; from < rows.size(); from += BATCH) {
			List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
			byte[] body = this.json.writeValueAsBytes(Map.of("mode", "ALL_OR_NOTHING", "stations", batch));
			this.http.body(this.http.post(url, this.target.setupToken(), body, "network-" + what + "-" + from));
			if (from % (BATCH * 20) == 0) {
				this.out.println("  " + what + ": " + (from + batch.size()) + " / " + rows.size());
			}
		}
	}

	/** The first station of each community. */
	private Map<String, String> parents() {
		String url = this.target.service(1) + "/api/v1/registry/stations?kind=STATION&limit=200";
		Map<String, String> parents = new HashMap<>();
		String after = "";
		do {
			JsonNode page = this.json.readTree(this.http.body(this.http.get(url + after, this.target.setupToken())));
			page.path("items")
				.forEach((station) -> parents.putIfAbsent(station.path("regionCode").asString(),
						station.path("id").asString()));
			after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
		}
		while (!after.isEmpty());
		return parents;
	}

	private void assess(Map<String, String> parents) {
		List<String> stations = parents.keySet().stream().sorted().map(parents::get).toList();
		byte[] findings = ITEMS.stream()
			.map((code) -> "{\"code\":\"" + code + "\",\"met\":true}")
			.collect(Collectors.joining(",", "{\"edition\":2,\"items\":[", "]}"))
			.getBytes(StandardCharsets.UTF_8);
		new NetworkOffers(this.target, this.http, this.json).make(stations);
		String token = this.target.setupToken();
		for (int number = 0; number < stations.size(); number += 10) {
			if (number % 2000 == 0) {
				token = this.target.setupToken();
				this.out.println("  assessed: " + number / 10 + " / " + stations.size() / 10);
			}
			String station = this.target.service(1) + "/api/v1/registry/stations/" + stations.get(number);
			if (number % 20 == 0) {
				this.http.body(this.http.post(
						station + "/managers", token, this.json.writeValueAsBytes(Map.of("name", "张晓明", "phone",
								"13800138000", "engagement", "FULL_TIME", "from", "2024-01-01")),
						"network-manager-" + number));
			}
			this.http.send(this.http.put(station + "/standard", token, findings, 0));
		}
	}

	private static Map<String, Object> second(String community) {
		return Map.of("regionCode", community, "kind", "STATION", "origin", "DEMO", "name", "第二志愿服务站", "state",
				"PLAQUED", "plaqueOn", "2024-06-01");
	}

	private static Map<String, Object> point(String community, int number, Map<String, String> parents) {
		Map<String, Object> row = new HashMap<>();
		row.put("regionCode", community);
		row.put("kind", "POINT");
		row.put("origin", "DEMO");
		row.put("name", ESTATES.get(number % ESTATES.size()) + number + "号志愿服务点");
		row.put("parentStationId", parents.getOrDefault(community, ""));
		row.put("state", (number % 50 == 0) ? "RECTIFYING" : "RUNNING");
		row.put("plaqueOn", "2024-03-01");
		row.put("hostName", "蜀居物业服务有限公司");
		row.put("hostCreditCode", CreditCode.complete("91510000MA6D00001").value());
		return row;
	}

}
