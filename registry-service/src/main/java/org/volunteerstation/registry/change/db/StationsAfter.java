package org.volunteerstation.registry.change.db;

/**
 * The living stations of the communities that an order moves stations to, as it leaves
 * them.
 */
final class StationsAfter {

	/**
	 * A row for each: {@code code} of the community as it will be, {@code origin} where
	 * the station is now, {@code name} as the order leaves it, {@code id}, {@code kind}.
	 * The order is asked for twice.
	 */
	static final String ROWS = """
			SELECT l.new_code AS code, l.old_code AS origin, COALESCE(r.name, s.name) AS name, s.id, s.kind
			FROM change_order_line l JOIN station s ON s.region_code = l.old_code AND s.live = 1
			LEFT JOIN change_order_rename r ON r.order_id = l.order_id AND r.station_id = s.id
			WHERE""" + JdbcRehoming.MOVING + """
			UNION ALL
			SELECT t.new_code, t.new_code, COALESCE(r.name, s.name), s.id, s.kind
			FROM (SELECT DISTINCT l.order_id, l.new_code FROM change_order_line l WHERE""" + JdbcRehoming.MOVING + """
			) t JOIN station s ON s.region_code = t.new_code AND s.live = 1
			LEFT JOIN change_order_line o ON o.order_id = t.order_id AND o.old_code = t.new_code AND o.carries = 1
			AND o.old_code <> o.new_code
			LEFT JOIN change_order_rename r ON r.order_id = t.order_id AND r.station_id = s.id
			WHERE o.order_id IS NULL""";

	private StationsAfter() {
	}

}
