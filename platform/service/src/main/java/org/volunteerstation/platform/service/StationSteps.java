package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Steps that stations took of late by their own events: by hand, or because their event
 * was faster than the change order. For as long as a step is known, the rows of such a
 * station follow its events alone, and an order that took the same step is over for them
 * when it comes.
 */
class StationSteps {

	/** That the station of a row {@code t} has taken none. */
	static final String NONE = "NOT EXISTS (SELECT 1 FROM station_step p WHERE p.station_id = t.station_id)";

	private final JdbcTemplate jdbc;

	StationSteps(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void add(List<Step> steps, Timestamp now) {
		this.jdbc.batchUpdate(
				"INSERT INTO station_step (station_id, sequence, old_code, new_code, moved_at) VALUES (?, ?, ?, ?, ?)",
				steps.stream()
					.map((step) -> new Object[] { step.after().id(), step.after().sequence(),
							step.before().region().value(), step.after().region().value(), now })
					.toList());
	}

	/** Whether it has left one of two codes. */
	boolean hasLeft(String station, String code, String other) {
		return !this.jdbc
			.queryForList("SELECT sequence FROM station_step WHERE station_id = ? AND old_code IN (?, ?) LIMIT 1",
					Long.class, station, code, other)
			.isEmpty();
	}

	/** Whatever is behind by longer than this is not known any more. */
	void forget(Timestamp recent) {
		this.jdbc.update("DELETE FROM station_step WHERE moved_at <= ?", recent);
	}

	/**
	 * The rows of stations that were faster than an order are noted as if it had moved
	 * them, so that they can return with it.
	 */
	void overtaken(String table, String order) {
		this.jdbc.update("INSERT INTO region_move_row (order_id, row_id, old_code)"
				+ " SELECT m.order_id, t.id, MIN(m.old_code) FROM region_move m JOIN station_step p"
				+ " ON p.old_code = m.old_code AND p.new_code = m.new_code JOIN " + table
				+ " t ON t.station_id = p.station_id WHERE m.order_id = ? GROUP BY m.order_id, t.id", order);
		this.jdbc.update("DELETE p FROM station_step p JOIN region_move m ON m.old_code = p.old_code"
				+ " AND m.new_code = p.new_code WHERE m.order_id = ?", order);
	}

	/** The stations that were faster than the undoing of an order are back already. */
	void overtakenBack(String order) {
		this.jdbc.update("DELETE p FROM station_step p JOIN region_move m ON m.new_code = p.old_code"
				+ " AND m.old_code = p.new_code WHERE m.order_id = ?", order);
	}

	/**
	 * A step that a station took by its own event.
	 *
	 * @param before what was told of it last
	 * @param after what its event tells
	 */
	record Step(StationTold before, StationTold after) {
	}

}
