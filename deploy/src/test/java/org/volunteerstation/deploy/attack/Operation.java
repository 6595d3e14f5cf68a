package org.volunteerstation.deploy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service offers, as its OpenAPI document tells.
 *
 * @param service short name, the part of the path behind the version
 * @param method HTTP method
 * @param path the path with the names of its variables
 */
record Operation(String service, String method, String path) {

	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options",
			"trace");

	/**
	 * Reads a document.
	 * @param service whose document it is
	 * @param json the document
	 * @return its operations
	 */
	static List<Operation> all(String service, String json) {
		List<Operation> operations = new ArrayList<>();
		for (Map.Entry<String, JsonNode> path : new JsonMapper().readTree(json).path("paths").properties()) {
			for (String method : path.getValue().propertyNames()) {
				if (METHODS.contains(method)) {
					operations.add(new Operation(service, method.toUpperCase(Locale.ROOT), path.getKey()));
				}
			}
		}
		return operations;
	}

	/**
	 * Compares what is documented with the cases: neither an operation without a case nor
	 * a case without its operation is left.
	 * @param documented the services' operations
	 * @throws AssertionError when the two differ
	 */
	static void assertAllHaveCases(List<Operation> documented) {
		Set<String> missing = new TreeSet<>();
		documented.forEach((operation) -> missing.add(operation.key()));
		Set<String> stale = new TreeSet<>();
		for (String known : Cases.ALL.keySet()) {
			if (!missing.remove(known) && documented.stream().anyMatch((other) -> known.contains(other.base()))) {
				stale.add(known);
			}
		}
		if (!missing.isEmpty() || !stale.isEmpty()) {
			throw new AssertionError(
					"operations without a case of attack in Cases: " + missing + "; cases without operation: " + stale);
		}
	}

	/**
	 * Names the operation.
	 * @return method and path
	 */
	String key() {
		return this.method + " " + this.path;
	}

	private String base() {
		return "/api/v1/" + this.service + "/";
	}

}
