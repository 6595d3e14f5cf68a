package org.volunteerstation.registry.change.db;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

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
		this.jdbc.update(
				"""
						INSERT IGNORE INTO station_gram (region_code, gram, kind)
						WITH RECURSIVE place (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM place WHERE number < 100)
						SELECT s.region_code, SUBSTRING(CONCAT('^', s.name, '$'), p.number, 3), s.kind FROM change_order_rename r
						JOIN station s ON s.id = r.station_id JOIN place p ON p.number <= CHAR_LENGTH(s.name)
						WHERE r.order_id = ?""",
				order);
		this.jdbc.update("DELETE g FROM (SELECT DISTINCT l." + from + " AS code FROM change_order_line l WHERE" + MOVING
				+ "AND NOT EXISTS (SELECT 1 FROM station s WHERE s.region_code = l." + from
				+ ")) left_behind JOIN station_gram g ON g.region_code = left_behind.code", order);
	}

}
