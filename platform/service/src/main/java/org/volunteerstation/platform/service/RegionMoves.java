package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the rows of a service follow the change orders of the registry: whoever listens to
 * the topic {@code region-order} moves the rows of a table from the old codes to the new
 * ones, all of them with one statement, and back when the order is taken back.
 */
public class RegionMoves {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Clock clock;

	RegionMoves(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Moves the rows of a table; in the transaction in which the event is noted as seen.
	 * @param table a table with the columns {@code id}, {@code region_code},
	 * {@code version} and {@code updated_at}; a constant of the caller
	 * @param data the data of an event of the topic
	 * @return the rows that have another code and the next version by now
	 * @throws IllegalArgumentException when the data is no such order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<String> follow(String table, byte[] data) {
		JsonNode order = this.json.readTree(data);
		String id = order.path("id").asString("");
		String state = order.path("state").asString("");
		Timestamp now = Timestamp.valueOf(this.clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime());
		if (state.equals("UNDONE")) {
			return moveBack(table, id, now);
		}
		if (id.isEmpty() || !state.equals("APPLIED") || !order.path("moves").isArray()) {
			throw new IllegalArgumentException("no change order");
		}
		List<Object[]> moves = order.path("moves")
			.valueStream()
			.map((move) -> new Object[] { id, move.path("from").asString(""), move.path("to").asString("") })
			.toList();
		for (int start = 0; start < moves.size(); start += BATCH) {
			this.jdbc.batchUpdate("INSERT INTO region_move (order_id, old_code, new_code) VALUES (?, ?, ?)",
					moves.subList(start, Math.min(moves.size(), start + BATCH)));
		}
		this.jdbc.update(
				"INSERT INTO region_move_row (order_id, row_id, old_code) SELECT m.order_id, t.id, m.old_code"
						+ " FROM region_move m JOIN " + table + " t ON t.region_code = m.old_code WHERE m.order_id = ?",
				id);
		this.jdbc.update("UPDATE " + table + " t JOIN region_move m ON m.old_code = t.region_code"
				+ " SET t.region_code = m.new_code, t.version = t.version + 1, t.updated_at = ? WHERE m.order_id = ?",
				now, id);
		return rows(id);
	}

	/**
	 * Rows return to where they came from; what was entered since returns where its code
	 * came from one code alone.
	 */
	private List<String> moveBack(String table, String id, Timestamp now) {
		this.jdbc.update("INSERT INTO region_move_row (order_id, row_id, old_code)"
				+ " SELECT m.order_id, t.id, m.old_code FROM region_move m JOIN " + table
				+ " t ON t.region_code = m.new_code LEFT JOIN region_move_row r"
				+ " ON r.order_id = m.order_id AND r.row_id = t.id WHERE m.order_id = ? AND r.row_id IS NULL"
				+ " AND NOT EXISTS (SELECT 1 FROM region_move o WHERE o.order_id = m.order_id"
				+ " AND o.new_code = m.new_code AND o.old_code <> m.old_code)", id);
		this.jdbc.update("UPDATE " + table + " t JOIN region_move_row r ON r.row_id = t.id"
				+ " SET t.region_code = r.old_code, t.version = t.version + 1, t.updated_at = ? WHERE r.order_id = ?",
				now, id);
		List<String> rows = rows(id);
		this.jdbc.update("DELETE FROM region_move WHERE order_id = ?", id);
		this.jdbc.update("DELETE FROM region_move_row WHERE order_id = ?", id);
		return rows;
	}

	private List<String> rows(String id) {
		return this.jdbc.queryForList("SELECT row_id FROM region_move_row WHERE order_id = ? ORDER BY row_id",
				String.class, id);
	}

}
