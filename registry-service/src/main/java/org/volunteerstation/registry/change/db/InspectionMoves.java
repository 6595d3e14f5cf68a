package org.volunteerstation.registry.change.db;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;

/**
 * Plans of inspections go with the office that made them and with the region that they
 * draw from (decision 0022). How a sample was drawn stays as it was; a plan without one
 * goes with its region.
 */
@Component
class InspectionMoves {

	private static final String CARRYING = " l.order_id = ? AND l.carries = 1 AND l.old_code <> l.new_code";

	/** Plans whose office or region goes. */
	private static final String GOING = " WHERE p.office_code IN (SELECT l.old_code FROM change_order_line l WHERE"
			+ CARRYING + ") OR p.region_code IN (SELECT l.old_code FROM change_order_line l WHERE" + CARRYING + ")";

	private static final String NOTED = """
			UPDATE inspection_plan p JOIN change_order_inspection m ON m.plan_id = p.id AND m.order_id = ?
			""";

	/** Regions that go, and that several others follow. */
	private static final String SPLIT = """
			LEFT JOIN (SELECT l.old_code FROM change_order_line l WHERE l.order_id = ? GROUP BY l.old_code
			HAVING COUNT(DISTINCT l.new_code) > 1 AND SUM(l.old_code = l.new_code) = 0) s ON s.old_code = m.region_code
			""";

	/**
	 * Nobody can say where it goes: a draft waits for another region, an open one ends.
	 */
	private static final String WAITS = " s.old_code IS NOT NULL AND p.seed IS NULL"
			+ " AND (p.state = 'DRAFT' OR p.closed_by_order = m.order_id) ";

	/** The region is the one that the order left the plan with. */
	private static final String AS_LEFT = " (p.region_code = COALESCE(m.moved_region, p.region_code)) ";

	/** Regions that began with the order, and the only one that each came from. */
	private static final String ONE_CAME = """
			JOIN (SELECT l.new_code, MIN(l.old_code) AS old_code FROM change_order_line l WHERE l.order_id = ?
			GROUP BY l.new_code HAVING COUNT(DISTINCT l.old_code) = 1 AND MIN(l.old_code) <> l.new_code) b
			ON b.new_code = p.region_code
			""";

	/** Plans that the order has moved. */
	private static final String PLANS = " change_order_inspection m JOIN inspection_plan p ON p.id = m.plan_id"
			+ " WHERE m.order_id = ?";

	private final JdbcTemplate jdbc;

	private final VisitMoves visits;

	InspectionMoves(JdbcTemplate jdbc, VisitMoves visits) {
		this.jdbc = jdbc;
		this.visits = visits;
	}

	/** How many plans go. */
	long plans(String order) {
		Long plans = this.jdbc.queryForObject("SELECT COUNT(*) FROM inspection_plan p" + GOING, Long.class, order,
				order);
		return (plans != null) ? plans : 0;
	}

	void move(String order) {
		this.jdbc.update("""
				INSERT INTO change_order_inspection (order_id, plan_id, office_code, region_code)
				SELECT ?, p.id, p.office_code, p.region_code FROM inspection_plan p""" + GOING, order, order, order);
		this.jdbc.update(NOTED + SPLIT + """
				SET p.state = 'CLOSED', p.closed_by_order = m.order_id, m.ended = TRUE
				WHERE s.old_code IS NOT NULL AND p.seed IS NULL AND p.state = 'OPEN'""", order, order);
		this.jdbc.update(NOTED + SPLIT + """
				LEFT JOIN change_order_line o ON o.order_id = m.order_id AND o.old_code = m.office_code
				AND o.carries = 1 AND o.old_code <> o.new_code
				LEFT JOIN change_order_line r ON r.order_id = m.order_id AND r.old_code = m.region_code
				AND r.carries = 1 AND r.old_code <> r.new_code
				SET p.office_code = COALESCE(o.new_code, p.office_code), p.region_code = CASE WHEN""" + WAITS + """
				THEN p.region_code ELSE COALESCE(r.new_code, p.region_code) END, p.version = p.version + 1""", order,
				order);
		this.jdbc.update(NOTED + SPLIT + "SET p.office_code = " + VisitMoves.OFFICE.replace("t.", "p.")
				+ " WHERE p.seed IS NULL AND p.state <> 'CLOSED' AND NOT (" + WAITS + ")", order, order);
		this.jdbc.update(NOTED + "SET m.moved_office = p.office_code, m.moved_region = p.region_code", order);
	}

	/**
	 * As it was, but for what an official has revised since: that region goes back to the
	 * one it came from, or stays where the order did not touch it.
	 */
	void takeBack(String order) {
		this.jdbc.update(NOTED + """
				SET p.state = 'OPEN', p.closed_by_order = NULL WHERE p.closed_by_order = m.order_id""", order);
		this.jdbc.update(NOTED + ONE_CAME + "SET p.office_code = "
				+ VisitMoves.OFFICE.replace("t.region_code", "b.old_code").replace("t.", "p.")
				+ ", p.region_code = b.old_code, p.version = p.version + 1 WHERE NOT " + AS_LEFT, order, order);
		this.jdbc.update(NOTED + """
				SET p.office_code = CASE WHEN p.office_code = COALESCE(m.moved_office, p.office_code)
				THEN m.office_code ELSE p.office_code END,
				p.region_code = CASE WHEN""" + AS_LEFT + """
				THEN m.region_code ELSE p.region_code END,
				p.version = p.version + 1 WHERE""" + AS_LEFT + "OR p.office_code <> "
				+ VisitMoves.OFFICE.replace("t.", "p."), order);
	}

	/** Plans that were closed, with their offices. */
	Map<String, RegionCode> ended(String order) {
		return offices("p.closed_by_order = m.order_id", order);
	}

	/** Plans that were closed and are open again, with their offices. */
	Map<String, RegionCode> reopened(String order) {
		return offices("p.closed_by_order IS NULL", order);
	}

	private Map<String, RegionCode> offices(String which, String order) {
		Map<String, RegionCode> offices = new LinkedHashMap<>();
		this.jdbc.query("SELECT p.id, p.office_code FROM" + PLANS + " AND m.ended AND " + which + " ORDER BY p.id",
				(row) -> {
					offices.put(row.getString(1), new RegionCode(row.getString(2)));
				}, order);
		return offices;
	}

	/** The lists of offices, once everything has moved, in either direction. */
	void list(String order) {
		this.visits.list("SELECT p.id AS plan_id, p.office_code FROM" + PLANS, List.of(order),
				VisitMoves.Stations.of(order));
	}

}
