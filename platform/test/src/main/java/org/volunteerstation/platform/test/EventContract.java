package org.volunteerstation.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a module promises about its events: the schemas {@code TOPIC.vN.schema.json} that
 * it commits. Each has a frozen copy, what readers were promised last; both are compared
 * by {@link #check()}. What tests really produce is checked against the schemas after
 * each class with {@link RealServers}.
 */
public final class EventContract {

	static final Path COMMITTED = Path.of("src/main/resources/contract");

	static final Path PUBLISHED = Path.of("src/test/resources/contract/published");

	private static final JsonMapper JSON = new JsonMapper();

	private static final Pattern FILE = Pattern.compile("([a-z-]+)\\.v([0-9]+)\\.schema\\.json");

	private static final Pattern TYPE = Pattern.compile("volunteer\\.([a-z-]+)\\.[a-z-]+\\.v([0-9]+)");

	private final Map<String, JsonNode> schemas;

	private final Map<String, Schema> validators = new HashMap<>();

	EventContract(Path folder) {
		this.schemas = read(folder);
	}

	/**
	 * Checks that readers of what was published still understand what is promised now.
	 * @throws AssertionError with each break in words
	 */
	public static void check() {
		List<String> problems = problems(COMMITTED, PUBLISHED);
		if (!problems.isEmpty()) {
			throw new AssertionError("readers of the events break; make a new version of the schema instead:\n"
					+ String.join("\n", problems));
		}
	}

	static List<String> problems(Path committed, Path published) {
		Map<String, JsonNode> now = read(committed);
		Map<String, JsonNode> before = read(published);
		List<String> problems = new ArrayList<>();
		if (now.isEmpty()) {
			problems.add("no schemas in " + committed);
		}
		now.forEach((name, schema) -> {
			JsonNode promised = before.get(name);
			if (promised == null) {
				problems.add(name + ": not published yet, copy it from " + committed + " to " + published);
			}
			else {
				SchemaChange.breaks(promised, schema).forEach((one) -> problems.add(name + one));
				if (!promised.equals(schema) && SchemaChange.breaks(promised, schema).isEmpty()) {
					problems.add(name + ": breaks nobody; publish it, copy it from " + committed + " to " + published);
				}
			}
			if (schema.path("x-events").isEmpty()) {
				problems.add(name + ": names no events (x-events)");
			}
		});
		before.keySet()
			.stream()
			.filter((name) -> !now.containsKey(name) && !now.containsKey(next(name)))
			.forEach((name) -> problems.add(name + ": was published and is gone without a next version"));
		return problems;
	}

	/**
	 * Checks one event.
	 * @param topic its topic without the prefix
	 * @param type its type
	 * @param data its data, JSON
	 * @return what is wrong, in words
	 */
	List<String> problems(String topic, String type, String data) {
		Matcher parts = TYPE.matcher(type);
		if (!parts.matches() || !parts.group(1).equals(topic)) {
			return List.of(type + ": no type of the topic " + topic);
		}
		String name = topic + ".v" + parts.group(2);
		JsonNode schema = this.schemas.get(name);
		if (schema == null) {
			return List.of(type + ": no schema " + name);
		}
		boolean told = schema.path("x-events")
			.valueStream()
			.anyMatch((one) -> type.equals(one.path("type").asString()));
		if (!told) {
			return List.of(type + ": not among the x-events of " + name);
		}
		return this.validators.computeIfAbsent(name, (missing) -> validator(schema))
			.validate(data, InputFormat.JSON,
					(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.map((error) -> type + ": " + error)
			.toList();
	}

	/** Topics that have a schema, without the prefix. */
	Set<String> topics() {
		return this.schemas.keySet()
			.stream()
			.map((name) -> name.substring(0, name.lastIndexOf(".v")))
			.collect(Collectors.toSet());
	}

	boolean isEmpty() {
		return this.schemas.isEmpty();
	}

	private static Schema validator(JsonNode schema) {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(plain(schema.deepCopy()));
	}

	/** Without our own keywords, which the validator does not know. */
	private static JsonNode plain(JsonNode schema) {
		if (schema instanceof ObjectNode object) {
			object.remove(List.of("x-events", "x-open"));
		}
		schema.forEach(EventContract::plain);
		return schema;
	}

	private static String next(String name) {
		int version = name.lastIndexOf(".v") + 2;
		return name.substring(0, version) + (Integer.parseInt(name.substring(version)) + 1);
	}

	/** Schemas by name, for example {@code station.v1}. */
	private static Map<String, JsonNode> read(Path folder) {
		Map<String, JsonNode> schemas = new TreeMap<>();
		if (!Files.isDirectory(folder)) {
			return schemas;
		}
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
				if (name.matches()) {
					schemas.put(name.group(1) + ".v" + name.group(2), JSON.readTree(Files.readString(file)));
				}
			}
			return schemas;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
