package org.volunteerstation.platform.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After each test class, looks at every event that it wrote to the outbox: no event may
 * leave that is not what its schema says. Modules without schemas are left alone.
 */
final class ProducedEvents implements AfterAllCallback {

	private static final int MOST_PROBLEMS = 20;

	private static long checkedUpTo;

	@Override
	public void afterAll(ExtensionContext context) throws SQLException {
		EventContract contract = new EventContract(EventContract.COMMITTED);
		if (contract.isEmpty()) {
			return;
		}
		List<String> problems = new ArrayList<>();
		TestEnvironment environment = TestEnvironment.get();
		try (Connection connection = DriverManager.getConnection(environment.value("VOLUNTEER_DB_URL"),
				environment.value("VOLUNTEER_DB_USER"), environment.value("VOLUNTEER_DB_PASSWORD"));
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(
						"SELECT id, topic, type, data FROM outbox_event WHERE id > " + checkedUpTo + " ORDER BY id")) {
			while (rows.next() && problems.size() < MOST_PROBLEMS) {
				problems.addAll(contract.problems(rows.getString(2), rows.getString(3), rows.getString(4)));
				checkedUpTo = rows.getLong(1);
			}
		}
		if (!problems.isEmpty()) {
			throw new AssertionError("events are not what their schemas say:\n" + String.join("\n", problems));
		}
	}

}
