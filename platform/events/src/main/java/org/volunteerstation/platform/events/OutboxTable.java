package org.volunteerstation.platform.events;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

import org.volunteerstation.platform.core.Pieces;

/**
 * The relay's view of the outbox: who may send which buckets, what is unsent. Unsent rows
 * are found by their status, never "behind the last id": a smaller id may commit later.
 */
final class OutboxTable {

	private final JdbcTemplate jdbc;

	OutboxTable(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Renews the own leases, takes those that ran out, and tells which are held. */
	List<Integer> lease(String owner, Duration length) {
		this.jdbc.update(
				"UPDATE outbox_lease SET owner = ?, expires_at = NOW(6) + INTERVAL ? MICROSECOND"
						+ " WHERE owner = ? OR expires_at < NOW(6)",
				owner, TimeUnit.NANOSECONDS.toMicros(length.toNanos()), owner);
		return this.jdbc.queryForList("SELECT bucket FROM outbox_lease WHERE owner = ?", Integer.class, owner);
	}

	void release(String owner) {
		this.jdbc.update("UPDATE outbox_lease SET expires_at = NOW(6) WHERE owner = ?", owner);
	}

	/**
	 * The first unsent rows, as many as a relay can hold at once: those before the limit
	 * in bytes is reached. What the producer would refuse anyhow is told without its data
	 * and counts nothing, so that it keeps no other row from being read. The index and
	 * the order of the tables are told: by its own reckoning the database would rather
	 * read all that was sent before.
	 */
	List<OutboxRow> unsent(List<Integer> buckets, Most most) {
		String marks = buckets.stream().map(String::valueOf).collect(Collectors.joining(","));
		return this.jdbc.query("SELECT " + OutboxRow.COLUMNS + " FROM ("
				+ "SELECT row_id, bytes, SUM(bytes) OVER (ORDER BY row_id) - bytes AS ahead FROM ("
				+ "SELECT e.id AS row_id, IF(e.packed IS NULL AND OCTET_LENGTH(e.data) > " + most.record()
				+ ", 0, OCTET_LENGTH(e.data)) AS bytes FROM ("
				+ "SELECT id FROM outbox_event FORCE INDEX (outbox_event_unsent) WHERE published = 0 AND bucket IN ("
				+ marks + ") ORDER BY id LIMIT " + most.rows()
				+ ") oldest STRAIGHT_JOIN outbox_event e ON e.id = oldest.id) sized) placed"
				+ " STRAIGHT_JOIN outbox_event ON id = row_id WHERE ahead < " + most.bytes() + " ORDER BY id",
				OutboxRow::of);
	}

	/**
	 * How much is read at once.
	 *
	 * @param rows rows
	 * @param bytes of their data, the last row's aside
	 * @param record of one event's data: more than that cannot be sent
	 */
	record Most(int rows, long bytes, long record) {

		/** Whether there may be more than what was read. */
		boolean isReached(List<OutboxRow> read) {
			return read.size() == this.rows || read.stream().mapToLong(OutboxRow::bytes).sum() >= this.bytes;
		}

	}

	void markSent(Collection<Long> ids) {
		for (List<Long> piece : Pieces.of(List.copyOf(ids), 500)) {
			String marks = piece.stream().map(String::valueOf).collect(Collectors.joining(","));
			this.jdbc
				.update("UPDATE outbox_event SET published = 1, published_at = NOW(6) WHERE id IN (" + marks + ")");
		}
	}

	/** Of a pack, those that are still to be sent. */
	void keep(long id, List<OutboxRow> unsent) {
		List<Pack.Event> events = unsent.stream()
			.map((row) -> new Pack.Event(row.eventId(), row.key(), row.region(), row.sequence(),
					Objects.requireNonNull(row.data())))
			.toList();
		this.jdbc.update("UPDATE outbox_event SET data = ?, packed = ? WHERE id = ? AND packed IS NOT NULL",
				Pack.write(events), events.size(), id);
	}

	void deleteSent(int days) {
		this.jdbc.update("DELETE FROM outbox_event WHERE published_at < NOW(6) - INTERVAL ? DAY LIMIT 10000", days);
		this.jdbc.update("DELETE FROM inbox_message WHERE received_at < NOW(6) - INTERVAL ? DAY LIMIT 10000", days * 5);
	}

	long pending() {
		Long count = this.jdbc.queryForObject(
				"SELECT COALESCE(SUM(COALESCE(packed, 1)), 0) FROM outbox_event WHERE published = 0", Long.class);
		return (count != null) ? count : 0;
	}

	double oldestAgeSeconds() {
		List<Double> age = this.jdbc.queryForList("SELECT TIMESTAMPDIFF(MICROSECOND, occurred_at, UTC_TIMESTAMP(6))"
				+ " / 1000000 FROM outbox_event FORCE INDEX (outbox_event_unsent) WHERE published = 0"
				+ " ORDER BY id LIMIT 1", Double.class);
		return age.isEmpty() ? 0 : age.getFirst();
	}

}
