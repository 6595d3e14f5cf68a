package org.volunteerstation.registry.change.db;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Plans of inspections go with the office that made them and with the region that they
 * draw from; visits and findings go with their station, to the office of the same tier
 * that it lies under by now (decision 0022). How a sample was drawn stays as it was.
 */
@Component
class InspectionMoves {

	/** The office of the same tier above the station. */
	private static final String OFFICE = """
			RPAD(LEFT(t.region_code, CASE WHEN t.office_code LIKE '%0000000000' THEN 2
			WHEN t.office_code LIKE '%00000000' THEN 4 WHEN t.office_code LIKE '%000000' THEN 6
			WHEN t.office_code LIKE '%000' THEN 9 ELSE 12 END), 12, '0')""";

	private static final String CARRYING = " l.order_id = ? AND l.carries = 1 AND l.old_code <> l.new_code";

	private final JdbcTemplate jdbc;

	InspectionMoves(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void move(String order) {
		this.jdbc.update("""
				INSERT INTO change_order_inspection (order_id, plan_id, office_code, region_code)
				SELECT ?, p.id, p.office_code, p.region_code FROM inspection_plan p
				WHERE p.office_code IN (SELECT l.old_code FROM change_order_line l WHERE""" + CARRYING + """
				) OR p.region_code IN (SELECT l.old_code FROM change_order_line l WHERE""" + CARRYING + ")", order,
				order, order);
		this.jdbc.update("""
				UPDATE inspection_plan p JOIN change_order_inspection m ON m.plan_id = p.id AND m.order_id = ?
				LEFT JOIN change_order_line o ON o.order_id = m.order_id AND o.old_code = m.office_code
				AND o.carries = 1 AND o.old_code <> o.new_code
				LEFT JOIN change_order_line r ON r.order_id = m.order_id AND r.old_code = m.region_code
				AND r.carries = 1 AND r.old_code <> r.new_code
				SET p.office_code = COALESCE(o.new_code, p.office_code),
				p.region_code = COALESCE(r.new_code, p.region_code), p.version = p.version + 1""", order);
	}

	void takeBack(String order) {
		this.jdbc.update("""
				UPDATE inspection_plan p JOIN change_order_inspection m ON m.plan_id = p.id
				SET p.office_code = m.office_code, p.region_code = m.region_code, p.version = p.version + 1
				WHERE m.order_id = ?""", order);
	}

	/** Of stations that have moved, in either direction. */
	void follow(String order) {
		for (String table : new String[] { "inspection_visit", "inspection_finding" }) {
			this.jdbc.update(
					"UPDATE " + table + " t JOIN change_order_station m ON m.station_id = t.station_id"
							+ " SET t.office_code = " + OFFICE + " WHERE m.order_id = ? AND m.old_code <> m.new_code",
					order);
		}
	}

}
