package org.volunteerstation.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * What a change of an event's schema does to those who read its topic. The topic keeps
 * old events for ever, and old readers go on reading: old and new schema have to agree on
 * every event of either. So properties may be added that need not be there, and values to
 * a list that was open from the start ({@code x-open}); nothing else may change but
 * words.
 */
final class SchemaChange {

	/** Words for people, and keywords that are compared for themselves. */
	private static final Set<String> APART = Set.of("title", "description", "examples", "$comment", "$schema", "type",
			"required", "enum", "properties", "items", "$defs", "x-events", "x-open");

	private final List<String> breaks = new ArrayList<>();

	private SchemaChange() {
	}

	/**
	 * Compares a published schema with the one in its place now.
	 * @param published what readers were promised
	 * @param current what is promised now
	 * @return what breaks readers, in words; empty when nothing does
	 */
	static List<String> breaks(JsonNode published, JsonNode current) {
		SchemaChange change = new SchemaChange();
		change.events(published, current);
		change.schema("", published, current);
		return List.copyOf(change.breaks);
	}

	private void events(JsonNode published, JsonNode current) {
		Set<String> told = new TreeSet<>();
		current.path("x-events").forEach((event) -> told.add(event.path("type").asString("")));
		published.path("x-events").forEach((event) -> {
			String type = event.path("type").asString("");
			if (!told.contains(type)) {
				this.breaks.add("event type " + type + " is no longer told");
			}
		});
	}

	private void schema(String path, JsonNode published, JsonNode current) {
		if (!texts(published.path("type")).equals(texts(current.path("type")))) {
			this.breaks.add(path + ": type was " + published.path("type") + ", is " + current.path("type"));
		}
		required(path, texts(published.path("required")), texts(current.path("required")));
		values(path, published, current);
		children(path + "/", published.path("properties"), current.path("properties"));
		children(path + "/$defs/", published.path("$defs"), current.path("$defs"));
		if (published.path("items").isObject() && current.path("items").isObject()) {
			schema(path + "/*", published.path("items"), current.path("items"));
		}
		else if (!published.path("items").equals(current.path("items"))) {
			this.breaks.add(path + ": items changed");
		}
		Set<String> keywords = new TreeSet<>(published.propertyNames());
		keywords.addAll(current.propertyNames());
		keywords.removeAll(APART);
		for (String keyword : keywords) {
			if (!published.path(keyword).equals(current.path(keyword))) {
				this.breaks
					.add(path + ": " + keyword + " was " + published.path(keyword) + ", is " + current.path(keyword));
			}
		}
	}

	private void children(String path, JsonNode published, JsonNode current) {
		published.properties().forEach((child) -> {
			if (current.has(child.getKey())) {
				schema(path + child.getKey(), child.getValue(), current.path(child.getKey()));
			}
			else {
				this.breaks.add(path + child.getKey() + ": removed");
			}
		});
	}

	private void required(String path, Set<String> published, Set<String> current) {
		for (String name : published) {
			if (!current.contains(name)) {
				this.breaks.add(path + "/" + name + ": may be absent now");
			}
		}
		for (String name : current) {
			if (!published.contains(name)) {
				this.breaks.add(path + "/" + name + ": required now, events in the topic lack it");
			}
		}
	}

	private void values(String path, JsonNode published, JsonNode current) {
		if (published.has("enum") != current.has("enum")) {
			this.breaks.add(path + ": a list of values came or went");
			return;
		}
		Set<String> before = texts(published.path("enum"));
		Set<String> now = texts(current.path("enum"));
		boolean open = published.path("x-open").asBoolean(false);
		if (!now.containsAll(before)) {
			this.breaks.add(path + ": values were removed, had " + before + ", has " + now);
		}
		if (!before.containsAll(now) && !open) {
			this.breaks.add(path + ": values were added to a closed list, had " + before + ", has " + now);
		}
		if (!open && current.path("x-open").asBoolean(false)) {
			this.breaks.add(path + ": a closed list was opened");
		}
	}

	/** The texts of an array, or the one text. */
	private static Set<String> texts(JsonNode node) {
		Set<String> texts = new TreeSet<>();
		if (node.isArray()) {
			node.forEach((one) -> texts.add(one.asString(one.toString())));
		}
		else if (!node.isMissingNode()) {
			texts.add(node.asString(node.toString()));
		}
		return texts;
	}

}
