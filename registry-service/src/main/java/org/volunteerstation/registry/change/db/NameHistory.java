package org.volunteerstation.registry.change.db;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Enters the names that orders give stations into the stations' own history. Where an
 * order has moved them is read from its notes.
 */
@Component
class NameHistory {

	private static final String RENAMED = """
			 FROM change_order_rename r JOIN change_order_station m ON m.order_id = r.order_id
			AND m.station_id = r.station_id JOIN station s ON s.id = r.station_id
			WHERE r.order_id = ? AND r.name = s.name AND m.old_name <> s.name""";

	private final JdbcTemplate jdbc;

	NameHistory(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Stations have the new names, and the versions that go with them. */
	void given(String order) {
		enter(order, "m.old_name, s.name");
	}

	/** Stations still have the names that the order gave them, and the next versions. */
	void takenBack(String order) {
		enter(order, "s.name, m.old_name");
	}

	private void enter(String order, String names) {
		int entered = this.jdbc.update("INSERT INTO station_edit (station_id, version, edited_at, role)"
				+ " SELECT s.id, s.version, s.updated_at, 'change-order'" + RENAMED, order);
		if (entered > 0) {
			this.jdbc.update("INSERT INTO station_edit_value (station_id, version, field, before_value, after_value)"
					+ " SELECT s.id, s.version, 'NAME', " + names + RENAMED, order);
		}
	}

}
