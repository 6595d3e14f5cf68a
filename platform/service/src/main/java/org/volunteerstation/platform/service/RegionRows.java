package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import org.volunteerstation.platform.core.Pieces;

/**
 * Moves the rows of a table as an order says, and notes them so that they can return, and
 * the ways of the codes. Rows whose station took a step of its own of late follow the
 * station's events ({@link StationMoves}).
 */
class RegionRows {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	private final RegionWays ways;

	private final StationSteps steps;

	RegionRows(JdbcTemplate jdbc, RegionWays ways) {
		this.jdbc = jdbc;
		this.steps = new StationSteps(jdbc);
		this.ways = ways;
	}

	Moved move(String table, RegionOrder order, Timestamp now) {
		List<Object[]> moves = order.moves()
			.stream()
			.map((move) -> new Object[] { order.id(), move.from(), move.to(), now })
			.toList();
		for (List<Object[]> piece : Pieces.of(moves, BATCH)) {
			this.jdbc.batchUpdate(
					"INSERT INTO region_move (order_id, old_code, new_code, moved_at) VALUES (?, ?, ?, ?)", piece);
		}
		this.ways.follow(order.id(), now);
		this.steps.forget(RegionWays.recent(now));
		this.jdbc.update("INSERT INTO region_move_row (order_id, row_id, old_code)"
				+ " SELECT m.order_id, t.id, m.old_code FROM region_move m JOIN " + table
				+ " t ON t.region_code = m.old_code WHERE m.order_id = ? AND m.old_code <> m.new_code AND "
				+ StationSteps.NONE, order.id());
		this.jdbc.update("UPDATE " + table + " t JOIN region_move_row r ON r.row_id = t.id"
				+ " JOIN region_move m ON m.order_id = r.order_id AND m.old_code = r.old_code"
				+ " SET t.region_code = m.new_code, t.version = t.version + 1, t.updated_at = ?"
				+ " WHERE r.order_id = ?", now, order.id());
		List<String> moved = this.jdbc.queryForList(
				"SELECT row_id FROM region_move_row WHERE order_id = ? ORDER BY row_id", String.class, order.id());
		this.steps.overtaken(table, order.id());
		return new Moved(moved, count("SELECT COUNT(*) FROM region_move_row WHERE order_id = ?", order.id()));
	}

	/**
	 * Rows return to where they came from, unless their station has led them elsewhere.
	 * What was entered since returns with the code that its station is told to have, or
	 * that became its own, the first of several; it stays where the code was there
	 * before.
	 */
	Moved moveBack(String table, RegionOrder order, Timestamp now) {
		this.steps.forget(RegionWays.recent(now));
		this.jdbc.update("INSERT INTO region_move_row (order_id, row_id, old_code) SELECT m.order_id, t.id,"
				+ " COALESCE(MAX(CASE WHEN m.old_code = s.region_code THEN m.old_code END), MIN(m.old_code))"
				+ " FROM region_move m JOIN " + table + " t ON t.region_code = m.new_code LEFT JOIN region_move_row r"
				+ " ON r.order_id = m.order_id AND r.row_id = t.id"
				+ " LEFT JOIN station_told s ON s.station_id = t.station_id"
				+ " WHERE m.order_id = ? AND r.row_id IS NULL AND m.old_code <> m.new_code"
				+ " AND (m.old_code = s.region_code OR NOT EXISTS (SELECT 1 FROM region_move o"
				+ " WHERE o.order_id = m.order_id AND o.old_code = m.new_code)) GROUP BY m.order_id, t.id", order.id());
		String returning = table + " t JOIN region_move_row r ON r.row_id = t.id"
				+ " JOIN region_move m ON m.order_id = r.order_id AND m.old_code = r.old_code"
				+ " AND m.new_code = t.region_code";
		String condition = " WHERE r.order_id = ? AND " + StationSteps.NONE;
		List<String> moved = this.jdbc.queryForList("SELECT t.id FROM " + returning + condition + " ORDER BY t.id",
				String.class, order.id());
		this.jdbc.update("UPDATE " + returning
				+ " SET t.region_code = r.old_code, t.version = t.version + 1, t.updated_at = ?" + condition, now,
				order.id());
		long back = count("SELECT COUNT(*) FROM region_move_row r JOIN " + table
				+ " t ON t.id = r.row_id AND t.region_code = r.old_code WHERE r.order_id = ?", order.id());
		this.steps.overtakenBack(order.id());
		this.ways.takeBack(order.id(), now);
		this.jdbc.update("DELETE FROM region_move WHERE order_id = ?", order.id());
		this.jdbc.update("DELETE FROM region_move_row WHERE order_id = ?", order.id());
		return new Moved(moved, back);
	}

	private long count(String question, String order) {
		Long count = this.jdbc.queryForObject(question, Long.class, order);
		return (count != null) ? count : 0;
	}

	/**
	 * What an order has moved.
	 *
	 * @param rows rows that have another code and a higher version by now
	 * @param all how many the order has moved in all, those that came with an event of
	 * their station before it included
	 */
	record Moved(List<String> rows, long all) {
	}

}
