package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

import org.volunteerstation.deploy.TestDatabase;

/**
 * What the services keep, as one checksum for each table, to see that nothing changed.
 */
public final class Stored {

	/** Work of its own accord, or the trail of the attacks themselves. */
	private static final List<String> LEFT_OUT = List.of("audit_entry", "audit_pending", "audit_chain", "outbox_event",
			"outbox_lease", "inbox_message", "work_lease");

	private Stored() {
	}

	/**
	 * Reads it.
	 * @param database the services' database
	 * @param schemas whose tables
	 * @return checksums by table, and how many events wait or went out
	 */
	public static Map<String, String> of(TestDatabase database, List<String> schemas) {
		if (schemas.contains("registry")) {
			Awaitility.await("Keycloak agrees with the register")
				.until(() -> database.number("SELECT COUNT(*) FROM registry.official_alignment") == 0);
		}
		String tables = database
			.rows("SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'")
			.stream()
			.filter((row) -> schemas.contains(row.get(0)) && !LEFT_OUT.contains(row.get(1)))
			.map((row) -> row.get(0) + "." + row.get(1))
			.collect(Collectors.joining(", "));
		Map<String, String> stored = new TreeMap<>();
		database.rows("CHECKSUM TABLE " + tables).forEach((row) -> stored.put(row.get(0), row.get(1)));
		for (String schema : schemas) {
			stored.put(schema + ".outbox_event",
					Long.toString(database.number("SELECT COUNT(*) FROM " + schema + ".outbox_event")));
		}
		return stored;
	}

}
