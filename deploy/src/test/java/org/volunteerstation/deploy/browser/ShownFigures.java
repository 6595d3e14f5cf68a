package org.volunteerstation.deploy.browser;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;

/**
 * Figures of a region and of those one tier below, as a person reads them.
 *
 * @param own the region's own
 * @param rows the rows of the ranking: code, name and figures, the best first
 */
record ShownFigures(List<String> own, List<List<String>> rows) {

	/** What the browser read on the page. */
	static ShownFigures seen(JsonNode level) {
		JsonNode own = level.path("own");
		List<List<String>> rows = new ArrayList<>();
		for (JsonNode row : level.path("rows")) {
			List<String> texts = new ArrayList<>(
					List.of(row.path("code").asString(), row.path("name").asString(), row.path("rate").asString()));
			row.path("counts").forEach((count) -> texts.add(count.asString()));
			rows.add(texts);
		}
		return new ShownFigures(List.of(own.path("rate").asString(), count(own, "covered"), count(own, "communities"),
				own.path("communitiesCard").asString(), own.path("stations").asString(), own.path("points").asString(),
				own.path("projects").asString()), rows);
	}

	/** What the interface tells. */
	static ShownFigures told(JsonNode report) {
		JsonNode node = report.path("node");
		List<JsonNode> children = new ArrayList<>();
		report.path("children").forEach(children::add);
		children.sort(Comparator.comparing((JsonNode child) -> child.path("rate").asDouble(-1))
			.reversed()
			.thenComparing((child) -> child.path("code").asString()));
		boolean ranked = !node.path("tier").asString().equals("community");
		List<List<String>> rows = children.stream()
			.map((child) -> List.of(child.path("code").asString(), child.path("displayName").asString(), rate(child),
					count(child, "covered"), count(child, "communities"), count(child, "stations"),
					count(child, "points")))
			.toList();
		return new ShownFigures(
				List.of(rate(node), count(node, "covered"), count(node, "communities"), count(node, "communities"),
						count(node, "stations"), count(node, "points"), count(node, "projects")),
				ranked ? rows : List.of());
	}

	private static String count(JsonNode node, String figure) {
		return String.format(Locale.ROOT, "%,d", node.path(figure).asLong());
	}

	/** Cut off, not rounded: what is not all is not shown as all. */
	private static String rate(JsonNode node) {
		return node.path("rate").isNull() ? "暂无数据"
				: node.path("rate").decimalValue().setScale(3, RoundingMode.FLOOR).movePointRight(2) + "%";
	}

}
