package org.volunteerstation.analytics.change.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.analytics.change.Change;
import org.volunteerstation.analytics.change.HeldEvent;
import org.volunteerstation.analytics.change.HeldEvents;
import org.volunteerstation.platform.core.Unscoped;

/** Events that wait in MariaDB or MySQL. */
@Repository
@Unscoped("events of all regions, as the registry tells them")
class JdbcHeldEvents implements HeldEvents {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	JdbcHeldEvents(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<String> waiting(String topic, Collection<String> keys) {
		if (keys.isEmpty()) {
			return new HashSet<>();
		}
		List<Object> arguments = new ArrayList<>(List.of(topic));
		arguments.addAll(keys);
		return new HashSet<>(this.jdbc.queryForList(
				"SELECT DISTINCT event_key FROM held_event WHERE topic = ? AND event_key IN ("
						+ String.join(", ", Collections.nCopies(keys.size(), "?")) + ")",
				String.class, arguments.toArray()));
	}

	@Override
	public void add(Collection<HeldEvent> events) {
		this.jdbc.batchUpdate("""
				INSERT INTO held_event (topic, event_key, sequence, order_id, data) VALUES (?, ?, ?, ?, ?)
				ON DUPLICATE KEY UPDATE data = VALUES(data)""", events, BATCH, (statement, event) -> {
			statement.setString(1, event.topic());
			statement.setString(2, event.key());
			statement.setLong(3, event.sequence());
			statement.setString(4, event.order());
			statement.setBytes(5, event.data());
		});
	}

	@Override
	public List<HeldEvent> release(String topic, Change change) {
		List<HeldEvent> released = new ArrayList<>();
		for (String order : change.ids()) {
			String concerned = " FROM held_event h JOIN (SELECT DISTINCT event_key FROM held_event"
					+ " WHERE topic = ? AND order_id = ?) x ON x.event_key = h.event_key WHERE h.topic = ?";
			released.addAll(
					this.jdbc
						.query("SELECT h.*" + concerned + " ORDER BY h.event_key, h.sequence",
								(row, number) -> new HeldEvent(topic, row.getString("event_key"),
										row.getLong("sequence"), row.getString("order_id"), row.getBytes("data")),
								topic, order, topic));
			this.jdbc.update("DELETE h" + concerned, topic, order, topic);
		}
		return released;
	}

}
