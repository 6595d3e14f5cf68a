package org.volunteerstation.registry.change.db;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.ChangeKind;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.Dependence;
import org.volunteerstation.registry.region.Region;

/**
 * Asks for rows at the codes that an order gave which the order did not bring there. What
 * was entered at a code whose rows stayed with it stays there as well. A point is never
 * in the way when its station goes back: it goes with it.
 */
@Repository
class JdbcDependence implements Dependence {

	/** The codes that the order gave; names the order twice. */
	private static final String GIVEN = """
			 FROM (SELECT l.order_id, l.new_code AS code FROM change_order_line l WHERE l.order_id = ?
			UNION SELECT f.order_id, f.code FROM change_order_founding f WHERE f.order_id = ?) c""";

	/** Those of them whose rows did not stay: they lead somewhere else again. */
	private static final String FRESH = GIVEN
			+ " LEFT JOIN change_order_line k ON k.order_id = c.order_id AND k.old_code = c.code AND k.new_code = c.code";

	/** Only one region came to the code, so what is there can go back to it. */
	private static final String ONE_CAME = """
			 (SELECT COUNT(DISTINCT b.old_code) FROM change_order_line b WHERE b.order_id = c.order_id
			AND b.new_code = c.code) = 1""";

	private static final String BROUGHT_PLANS = "change_order_inspection m ON m.order_id = c.order_id AND m.plan_id = p.id";

	/** A plan that was revised since can go back where its region came from one alone. */
	private static final String BROUGHT_THERE = BROUGHT_PLANS
			+ " AND (p.region_code = COALESCE(m.moved_region, p.region_code) OR" + ONE_CAME + ")";

	/**
	 * Not those that were moved there by hand since, from the region that it came from.
	 */
	private static final String STATIONS = "station s ON s.region_code = c.code AND NOT (" + ONE_CAME + """
			 AND EXISTS (SELECT 1 FROM station_move h JOIN change_order_line f ON f.order_id = c.order_id
			AND f.old_code = h.from_code WHERE h.station_id = s.id AND h.from_code <> h.to_code))""";

	private static final String BROUGHT_STATIONS = "change_order_station m ON m.order_id = c.order_id"
			+ " AND m.station_id = COALESCE(s.parent_id, s.id) AND (m.new_code = c.code OR" + ONE_CAME + ")";

	private static final String IS_FRESH = " WHERE k.order_id IS NULL AND m.order_id IS NULL";

	/** Counts that an order enters have no time of entry. */
	private static final String NOT_BY_ORDER = " AND NOT (p.counted_by = ? AND p.entered_at IS NULL) LIMIT 1";

	private static final Set<ChangeKind> CHANGES_RESIDENTS = EnumSet.of(ChangeKind.MERGE, ChangeKind.SPLIT,
			ChangeKind.EDITION);

	private final JdbcTemplate jdbc;

	JdbcDependence(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean isInUse(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return isClaimed(order) || hasNewRegions(order) || isEntered(STATIONS, BROUGHT_STATIONS, order)
				|| isEntered("official_post p ON p.region_code = c.code AND p.held = 1",
						"change_order_post m ON m.order_id = c.order_id AND m.post_id = p.id", order)
				|| isEntered("build_target t ON t.region_code = c.code",
						"change_order_target m ON m.order_id = c.order_id AND m.id = t.id", order)
				|| isEntered("inspection_plan p ON p.office_code = c.code", BROUGHT_PLANS, order)
				|| isEntered("inspection_plan p ON p.region_code = c.code", BROUGHT_THERE, order) || isTargetSet(order)
				|| isLedSince(order);
	}

	/**
	 * A region that would be no more has counts which the order did not enter; or one
	 * that took others in, was split, or has other parts was counted as what it is since.
	 */
	@Override
	public Optional<Counted> countedSince(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		List<Counted> since = counted("SELECT c.code, p.counted_on" + GIVEN + """
				 JOIN region_version v ON v.code = c.code AND v.valid_to = ?
				LEFT JOIN change_order_line b ON b.new_code = c.code AND b.order_id = c.order_id
				AND b.region_id = v.region_id
				JOIN region_population p ON p.region_id = v.region_id WHERE b.order_id IS NULL""" + NOT_BY_ORDER,
				order.id(), order.id(), Region.OPEN_END, "order " + order.id());
		if (since.isEmpty() && CHANGES_RESIDENTS.contains(order.kind())) {
			since = counted("""
					SELECT l.new_code, p.counted_on FROM change_order_line l
					JOIN region_version v ON v.code = l.new_code AND v.valid_to = ?
					JOIN region_population p ON p.region_id = v.region_id AND p.counted_on >= ?
					WHERE l.order_id = ? AND l.top = 1""" + NOT_BY_ORDER, Region.OPEN_END, order.on(), order.id(),
					"order " + order.id());
		}
		if (since.isEmpty()) {
			since = counted("""
					SELECT v.code, p.counted_on FROM (SELECT DISTINCT region_id FROM change_order_population
					WHERE order_id = ?) c JOIN region_version v ON v.region_id = c.region_id AND v.valid_to = ?
					JOIN region_population p ON p.region_id = c.region_id AND p.counted_on >= ?
					WHERE p.residents IS NOT NULL""" + NOT_BY_ORDER, order.id(), Region.OPEN_END, order.on(),
					"order " + order.id());
		}
		return since.stream().findFirst();
	}

	private List<Counted> counted(String sql, Object... arguments) {
		return this.jdbc.query(sql,
				(row, number) -> new Counted(new RegionCode(row.getString(1)), row.getObject(2, LocalDate.class)),
				arguments);
	}

	/** An open order concerns one of the codes of before or after. */
	private boolean isClaimed(ChangeOrder order) {
		return exists("SELECT COUNT(*)" + GIVEN + " JOIN change_order_claim a ON a.code = c.code", order.id(),
				order.id())
				|| exists("SELECT COUNT(*) FROM change_order_line l JOIN change_order_claim a ON a.code = l.old_code"
						+ " WHERE l.order_id = ?", order.id());
	}

	private boolean isEntered(String rows, String brought, ChangeOrder order) {
		return exists("SELECT COUNT(*)" + FRESH + " JOIN " + rows + " LEFT JOIN " + brought + IS_FRESH, order.id(),
				order.id());
	}

	/** A region began below one that would be no more. */
	private boolean hasNewRegions(ChangeOrder order) {
		return exists("SELECT COUNT(*)" + GIVEN + """
				 LEFT JOIN change_order_line k ON k.order_id = c.order_id AND k.old_code = c.code
				JOIN region_version v ON v.parent_code = c.code AND v.valid_to = ?
				LEFT JOIN change_order_line b ON b.order_id = c.order_id AND b.new_code = v.code
				LEFT JOIN change_order_founding g ON g.order_id = c.order_id AND g.code = v.code
				WHERE k.order_id IS NULL AND b.order_id IS NULL AND g.order_id IS NULL""", order.id(), order.id(),
				Region.OPEN_END);
	}

	/** A target was set anew since, or withdrawn. */
	private boolean isTargetSet(ChangeOrder order) {
		return exists(
				"""
						SELECT COUNT(*) FROM change_order_target m LEFT JOIN build_target t ON t.id = m.id
						WHERE m.order_id = ? AND m.left_version IS NOT NULL AND (t.id IS NULL OR t.version <> m.left_version)""",
				order.id());
	}

	/** A region that would be no more has a lead body of its own. */
	private boolean isLedSince(ChangeOrder order) {
		return exists("SELECT COUNT(*)" + GIVEN + """
				 JOIN region_version v ON v.code = c.code AND v.valid_to = ?
				LEFT JOIN change_order_line b ON b.new_code = c.code AND b.order_id = c.order_id
				AND b.region_id = v.region_id
				JOIN lead_body p ON p.region_id = v.region_id WHERE b.order_id IS NULL""", order.id(), order.id(),
				Region.OPEN_END);
	}

	private boolean exists(String sql, Object... arguments) {
		Long count = this.jdbc.queryForObject(sql, Long.class, arguments);
		return count != null && count > 0;
	}

}
