package org.volunteerstation.deploy.attack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;

import org.volunteerstation.deploy.TestDatabase;

/**
 * What the services keep, as one checksum for each table, to see that nothing changed.
 */
public final class Stored {

	/** Work of its own accord, or the trail of the attacks themselves. */
	private static final List<String> LEFT_OUT = List.of("audit_entry", "audit_pending", "audit_chain", "outbox_event",
			"outbox_lease", "inbox_message", "work_lease");

	/** The tables, and how many of their rows were ever written while this is counted. */
	private static final String CHANGES = """
			SELECT t.table_schema, t.table_name, COALESCE(s.rows_changed, 0) FROM information_schema.tables t
			LEFT JOIN information_schema.table_statistics s ON s.table_schema = t.table_schema
			AND s.table_name = t.table_name WHERE t.table_type = 'BASE TABLE'""";

	/** What the other services told and the register did not take in yet. */
	private static final String UNHEARD = "SELECT (SELECT COALESCE(SUM(version), 0) FROM project.project)"
			+ " + (SELECT COALESCE(SUM(version), 0) FROM activity.activity)"
			+ " - (SELECT COALESCE(SUM(sequence), 0) FROM registry.station_offering)";

	/** What was seen last: nobody needs to read a table again that nobody has written. */
	private static final Map<String, List<String>> CHANGED = new ConcurrentHashMap<>();

	private static final Map<String, String> CHECKSUMS = new ConcurrentHashMap<>();

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
				.pollDelay(Duration.ZERO)
				.until(() -> database.number("SELECT COUNT(*) FROM registry.official_alignment") == 0);
			Awaitility.await("The register has heard of all projects and activities")
				.until(() -> database.number(UNHEARD) == 0);
		}
		if (CHECKSUMS.isEmpty()) {
			database.change("SET GLOBAL userstat = 1");
		}
		List<List<String>> changes = database.rows(CHANGES);
		List<String> touched = changes.stream()
			.filter((row) -> isKept(row, schemas) && !row.equals(CHANGED.put(name(row), row)))
			.map(Stored::name)
			.toList();
		if (!touched.isEmpty()) {
			database.rows("CHECKSUM TABLE " + String.join(", ", touched))
				.forEach((row) -> CHECKSUMS.put(row.get(0), row.get(1)));
		}
		Map<String, String> stored = new TreeMap<>();
		changes.stream()
			.filter((row) -> isKept(row, schemas))
			.map(Stored::name)
			.forEach((table) -> stored.put(table, CHECKSUMS.getOrDefault(table, "")));
		for (String schema : schemas) {
			stored.put(schema + ".outbox_event",
					Long.toString(database.number("SELECT COUNT(*) FROM " + schema + ".outbox_event")));
		}
		return stored;
	}

	/**
	 * Reads it once what was done before has reached everybody who follows it.
	 * @param database the services' database
	 * @param schemas whose tables
	 * @return as {@link #of}, the same for some seconds
	 */
	public static Map<String, String> settled(TestDatabase database, List<String> schemas) {
		AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());
		Awaitility.await("nobody changes anything")
			.pollInterval(Duration.ofSeconds(1))
			.during(Duration.ofSeconds(2))
			.until(() -> {
				Map<String, String> now = of(database, schemas);
				return now.equals(last.getAndSet(now));
			});
		return Objects.requireNonNull(last.get());
	}

	private static boolean isKept(List<String> row, List<String> schemas) {
		return schemas.contains(row.get(0)) && !LEFT_OUT.contains(row.get(1));
	}

	private static String name(List<String> row) {
		return row.get(0) + "." + row.get(1);
	}

}
