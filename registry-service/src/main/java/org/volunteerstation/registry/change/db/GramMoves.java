package org.volunteerstation.registry.change.db;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

import org.volunteerstation.registry.station.StationName;

/**
 * The pieces that names are searched by go where the stations go, community by community:
 * they are far fewer than the stations. A community that no station is left in keeps
 * none.
 */
@Component
class GramMoves {

	private static final String MOVING = " l.order_id = ? AND l.carries = 1 AND l.old_code <> l.new_code ";

	private final JdbcTemplate jdbc;

	GramMoves(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** After the stations have moved. */
	void follow(String order) {
		move(order, "old_code", "new_code");
	}

	/** After the stations have gone back. */
	void takeBack(String order) {
		move(order, "new_code", "old_code");
	}

	private void move(String order, String from, String to) {
		this.jdbc.update("INSERT IGNORE INTO station_gram (region_code, gram, kind) SELECT l." + to
				+ ", g.gram, g.kind FROM change_order_line l JOIN station_gram g ON g.region_code = l." + from
				+ " WHERE" + MOVING, order);
		cutNames(order);
		this.jdbc.update("DELETE g FROM (SELECT DISTINCT l." + from + " AS code FROM change_order_line l WHERE" + MOVING
				+ "AND NOT EXISTS (SELECT 1 FROM station s WHERE s.region_code = l." + from
				+ ")) left_behind JOIN station_gram g ON g.region_code = left_behind.code", order);
	}

	/**
	 * Of stations that the order names: their pieces are in no place that they come from.
	 */
	private void cutNames(String order) {
		List<Object[]> pieces = new ArrayList<>();
		this.jdbc.query("""
				SELECT s.region_code, s.name, s.kind FROM change_order_rename r
				JOIN station s ON s.id = r.station_id WHERE r.order_id = ? ORDER BY s.region_code, s.id""",
				(RowCallbackHandler) (row) -> {
					for (String piece : StationName.pieces(row.getString("name"))) {
						pieces.add(new Object[] { row.getString("region_code"), piece, row.getString("kind") });
					}
				}, order);
		this.jdbc.batchUpdate("INSERT IGNORE INTO station_gram (region_code, gram, kind) VALUES (?, ?, ?)", pieces);
	}

}
