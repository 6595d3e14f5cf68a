package org.volunteerstation.platform.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After each test class, looks at every event that it wrote to the outbox: no event may
 * leave that is not what its schema says. Modules without schemas are left alone. A
 * module that reads the events of others writes such itself in its tests, with no more in
 * them than it reads: what belongs to another module's schema is checked there. Topics
 * that no outsider may read stand in {@link #INTERNAL}, a line each.
 */
final class ProducedEvents implements AfterAllCallback {

	private static final int MOST_PROBLEMS = 20;

	private static final Path INTERNAL = Path.of("src/test/resources/contract/internal-topics");

	private static long checkedUpTo;

	@Override
	public void afterAll(ExtensionContext context) throws SQLException, IOException {
		EventContract contract = new EventContract(EventContract.COMMITTED);
		if (contract.isEmpty()) {
			return;
		}
		Set<String> unchecked = unchecked(contract);
		List<String> problems = new ArrayList<>();
		TestEnvironment environment = TestEnvironment.get();
		try (Connection connection = DriverManager.getConnection(environment.value("VOLUNTEER_DB_URL"),
				environment.value("VOLUNTEER_DB_USER"), environment.value("VOLUNTEER_DB_PASSWORD"));
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT id, topic, type, data FROM" + ToldEvents.TABLE
						+ "told WHERE id > " + checkedUpTo + " ORDER BY id")) {
			while (rows.next() && problems.size() < MOST_PROBLEMS) {
				if (!unchecked.contains(rows.getString(2))) {
					problems.addAll(contract.problems(rows.getString(2), rows.getString(3), rows.getString(4)));
				}
				checkedUpTo = rows.getLong(1);
			}
		}
		if (!problems.isEmpty()) {
			throw new AssertionError("events are not what their schemas say:\n" + String.join("\n", problems));
		}
	}

	private static Set<String> unchecked(EventContract contract) throws IOException {
		Set<String> topics = new HashSet<>();
		try (Stream<Path> modules = Files.list(Path.of(".."))) {
			modules.map((module) -> new EventContract(module.resolve(EventContract.COMMITTED)).topics())
				.forEach(topics::addAll);
		}
		if (Files.exists(INTERNAL)) {
			topics.addAll(Files.readAllLines(INTERNAL));
		}
		topics.removeAll(contract.topics());
		return topics;
	}

}
