package org.volunteerstation.registry.change.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.change.Rehoming.MovedTargets;
import org.volunteerstation.registry.plan.Target;
import org.volunteerstation.registry.region.Region;

/**
 * Build targets go with their regions; those that meet are summed up, and the figures of
 * the tiers above follow. Each that an order changes is noted as it was, with the version
 * that the order left, so that it can be given back while nobody has revised it.
 */
@Component
class TargetMoves {

	/** Lines by which rows get another code. */
	private static final String MOVING = " l.order_id = ? AND l.carries = 1 AND l.old_code <> l.new_code ";

	private static final String NOTED = """
			INSERT INTO change_order_target (order_id, id, plan_year, region_code, new_code, communities, due_on,
			set_by, percent, minimum, base_on, base_missing, split, version, updated_at)
			SELECT DISTINCT l.order_id, t.id, t.plan_year, t.region_code, l.new_code, t.communities, t.due_on,
			t.set_by, t.percent, t.minimum, t.base_on, t.base_missing, t.split, t.version, t.updated_at
			FROM change_order_line l JOIN build_target t ON t.region_code =""";

	private static final String COLUMNS = """
			INSERT INTO build_target (id, plan_year, region_code, communities, due_on, set_by, percent, minimum,
			base_on, base_missing, split, version, updated_at)
			""";

	private static final String REMOVED = """
			DELETE t FROM build_target t JOIN change_order_target m ON m.id = t.id WHERE m.order_id = ?""";

	private static final String KEPT = """
			SELECT DISTINCT t.* FROM change_order_target m JOIN build_target t ON t.id = m.id
			WHERE m.order_id = ? ORDER BY t.id""";

	private static final String GONE = """
			SELECT m.* FROM change_order_target m LEFT JOIN build_target t ON t.id = m.id
			WHERE m.order_id = ? AND t.id IS NULL ORDER BY m.id""";

	/** Later than every version that was told of one of them. */
	private static final String NEXT = """
			SELECT COALESCE(MAX(GREATEST(m.version + 1, COALESCE(t.version, 0))), 0) + 1
			FROM change_order_target m LEFT JOIN build_target t ON t.id = m.id WHERE m.order_id = ?""";

	private final JdbcTemplate jdbc;

	private final TargetFigures figures;

	TargetMoves(JdbcTemplate jdbc, TargetFigures figures) {
		this.jdbc = jdbc;
		this.figures = figures;
	}

	MovedTargets move(String order, Instant now) {
		if (this.jdbc.update(NOTED + " l.old_code WHERE" + MOVING, order) == 0) {
			return new MovedTargets(List.of(), List.of());
		}
		this.jdbc.update(NOTED + " l.new_code LEFT JOIN change_order_line o ON o.order_id = l.order_id"
				+ " AND o.old_code = l.new_code AND o.carries = 1 AND o.old_code <> o.new_code WHERE" + MOVING
				+ "AND o.order_id IS NULL", order);
		this.jdbc.update(REMOVED, order);
		this.jdbc.update(COLUMNS + """
				SELECT COALESCE(MIN(CASE WHEN m.region_code = m.new_code THEN m.id END), MIN(m.id)), m.plan_year,
				m.new_code, SUM(m.communities), MAX(m.due_on),
				CASE WHEN COUNT(m.set_by) > 0 THEN MAX(v.parent_code) END,
				CASE WHEN COUNT(m.set_by) = 0 THEN MAX(m.percent) END,
				CASE WHEN COUNT(m.set_by) = 0 THEN MAX(m.minimum) END,
				CASE WHEN COUNT(m.set_by) = 0 THEN MAX(m.base_on) END,
				CASE WHEN COUNT(m.set_by) = 0 THEN SUM(m.base_missing) END,
				MIN(m.split), MAX(m.version) + 1, ?
				FROM change_order_target m JOIN region_version v ON v.code = m.new_code AND v.valid_to = ?
				WHERE m.order_id = ? GROUP BY m.plan_year, m.new_code""", utc(now), Region.OPEN_END, order);
		this.figures.follow(order, now);
		this.jdbc.update("""
				UPDATE change_order_target m JOIN build_target t ON t.id = m.id SET m.left_version = t.version
				WHERE m.order_id = ?""", order);
		return new MovedTargets(this.jdbc.query(KEPT, TargetMoves::target, order),
				this.jdbc.query(GONE, TargetMoves::target, order));
	}

	/** As it was, under a version that is new to all who were told. */
	MovedTargets takeBack(String order, Instant now) {
		Long next = this.jdbc.queryForObject(NEXT, Long.class, order);
		this.jdbc.update(REMOVED, order);
		this.jdbc.update(COLUMNS + """
				SELECT m.id, m.plan_year, m.region_code, m.communities, m.due_on, m.set_by, m.percent, m.minimum,
				m.base_on, m.base_missing, m.split, ?, ? FROM change_order_target m
				WHERE m.order_id = ? AND NOT m.founded""", next, utc(now), order);
		return new MovedTargets(this.jdbc.query(KEPT, TargetMoves::target, order),
				this.jdbc.query(GONE, TargetMoves::target, order));
	}

	private static LocalDateTime utc(Instant now) {
		return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
	}

	private static Target target(ResultSet row, int number) throws SQLException {
		Integer percent = row.getObject("percent", Integer.class);
		LocalDate baseOn = row.getObject("base_on", LocalDate.class);
		Target.Basis basis = (percent != null && baseOn != null)
				? new Target.Basis(percent, row.getInt("minimum"), baseOn, row.getObject("base_missing", Integer.class))
				: null;
		String above = row.getString("set_by");
		return new Target(row.getString("id"), row.getInt("plan_year"), new RegionCode(row.getString("region_code")),
				row.getInt("communities"), row.getObject("due_on", LocalDate.class),
				(above != null) ? new RegionCode(above) : null, basis, row.getBoolean("split"), row.getLong("version"),
				row.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

}
