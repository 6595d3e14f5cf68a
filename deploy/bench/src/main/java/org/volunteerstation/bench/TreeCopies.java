package org.volunteerstation.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the tree that analytics-service counts by against that of registry-service, from
 * the province down to each community: codes and names.
 */
final class TreeCopies {

	private static final String PROVINCE = "510000000000";

	private static final int PAGE = 200;

	private static final JsonMapper JSON = new JsonMapper();

	private final Http http = new Http();

	private final String registry;

	private final String analytics;

	private final Supplier<String> official;

	TreeCopies(Target target, Supplier<String> official) {
		this.registry = target.service(1) + "/api/v1/registry/regions/";
		this.analytics = target.service(4) + "/api/v1/analytics/coverage/";
		this.official = official;
	}

	/** What the province has, as it is counted. */
	Map<String, Object> sums() {
		JsonNode node = read(this.analytics + PROVINCE).path("node");
		return Map.of("communities", node.path("communities").asLong(), "stations", node.path("stations").asLong(),
				"points", node.path("points").asLong());
	}

	/**
	 * Walks both trees.
	 * @return the number of regions, all of them the same in both
	 * @throws IllegalStateException when a region has other regions below it, or other
	 * names, in one than in the other
	 */
	long compare() {
		long regions = 1;
		Deque<String> open = new ArrayDeque<>();
		open.add(PROVINCE);
		while (!open.isEmpty()) {
			String code = open.remove();
			Map<String, String> registered = registered(code);
			Map<String, String> counted = names(read(this.analytics + code).path("children"), new TreeMap<>());
			if (!registered.equals(counted)) {
				throw new IllegalStateException(code + ": " + registered + " is counted as " + counted);
			}
			regions += registered.size();
			registered.keySet().stream().filter((below) -> below.endsWith("000")).forEach(open::add);
		}
		return regions;
	}

	private Map<String, String> registered(String code) {
		Map<String, String> found = new TreeMap<>();
		String after = "";
		do {
			JsonNode slice = read(this.registry + code + "/children?limit=" + PAGE + after);
			names(slice.path("items"), found);
			after = slice.path("next").isString() ? "&after=" + slice.path("next").asString() : "";
		}
		while (!after.isEmpty());
		return found;
	}

	private static Map<String, String> names(JsonNode regions, Map<String, String> into) {
		regions.forEach((region) -> into.put(region.path("code").asString(), region.path("name").asString()));
		return into;
	}

	private JsonNode read(String url) {
		return JSON.readTree(this.http.body(this.http.get(url, this.official.get())));
	}

}
