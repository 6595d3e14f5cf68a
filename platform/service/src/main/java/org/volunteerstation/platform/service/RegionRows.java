package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Moves the rows of a table as an order says, and notes them so that they can return, and
 * the ways of the codes.
 */
class RegionRows {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	private final RegionWays ways;

	RegionRows(JdbcTemplate jdbc, RegionWays ways) {
		this.jdbc = jdbc;
		this.ways = ways;
	}

	List<String> move(String table, RegionOrder order, Timestamp now) {
		List<Object[]> moves = order.moves()
			.stream()
			.map((move) -> new Object[] { order.id(), move.from(), move.to(), now })
			.toList();
		for (int start = 0; start < moves.size(); start += BATCH) {
			this.jdbc.batchUpdate(
					"INSERT INTO region_move (order_id, old_code, new_code, moved_at) VALUES (?, ?, ?, ?)",
					moves.subList(start, Math.min(moves.size(), start + BATCH)));
		}
		this.ways.follow(order.id(), now);
		this.jdbc.update(
				"INSERT INTO region_move_row (order_id, row_id, old_code)"
						+ " SELECT m.order_id, t.id, m.old_code FROM region_move m JOIN " + table
						+ " t ON t.region_code = m.old_code WHERE m.order_id = ? AND m.old_code <> m.new_code",
				order.id());
		this.jdbc.update("UPDATE " + table + " t JOIN region_move m ON m.old_code = t.region_code"
				+ " SET t.region_code = m.new_code, t.version = t.version + 1, t.updated_at = ?"
				+ " WHERE m.order_id = ? AND m.old_code <> m.new_code", now, order.id());
		return rows(order.id());
	}

	/**
	 * Rows return to where they came from. What was entered since returns with the code
	 * that became its own, the first of several; it stays where the code was there
	 * before.
	 */
	List<String> moveBack(String table, RegionOrder order, Timestamp now) {
		this.jdbc.update("INSERT INTO region_move_row (order_id, row_id, old_code)"
				+ " SELECT m.order_id, t.id, MIN(m.old_code) FROM region_move m JOIN " + table
				+ " t ON t.region_code = m.new_code LEFT JOIN region_move_row r"
				+ " ON r.order_id = m.order_id AND r.row_id = t.id WHERE m.order_id = ? AND r.row_id IS NULL"
				+ " AND NOT EXISTS (SELECT 1 FROM region_move o WHERE o.order_id = m.order_id"
				+ " AND o.old_code = m.new_code) GROUP BY m.order_id, t.id", order.id());
		this.jdbc.update("UPDATE " + table + " t JOIN region_move_row r ON r.row_id = t.id"
				+ " SET t.region_code = r.old_code, t.version = t.version + 1, t.updated_at = ? WHERE r.order_id = ?",
				now, order.id());
		List<String> rows = rows(order.id());
		this.ways.takeBack(order.id(), now);
		this.jdbc.update("DELETE FROM region_move WHERE order_id = ?", order.id());
		this.jdbc.update("DELETE FROM region_move_row WHERE order_id = ?", order.id());
		return rows;
	}

	private List<String> rows(String id) {
		return this.jdbc.queryForList("SELECT row_id FROM region_move_row WHERE order_id = ? ORDER BY row_id",
				String.class, id);
	}

}
