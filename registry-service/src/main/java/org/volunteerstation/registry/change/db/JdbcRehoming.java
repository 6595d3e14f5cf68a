package org.volunteerstation.registry.change.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.files.FileMoves;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeRefusal;
import org.volunteerstation.registry.change.Rehoming;
import org.volunteerstation.registry.plan.Target;
import org.volunteerstation.registry.region.PopulationCounts;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.station.StationId;

/**
 * Moves rows by joins with the order's lines. The order's region covers all of them: that
 * was checked code by code when it was drafted.
 */
@Repository
class JdbcRehoming implements Rehoming {

	private static final int MOST_CLASHES = 200;

	/** Lines by which rows get another code. */
	private static final String MOVING = " l.order_id = ? AND l.carries = 1 AND l.old_code <> l.new_code ";

	/**
	 * A station at or below what a region becomes; one that was moved away by hand since
	 * it was drafted keeps its name.
	 */
	private static final String AT_LINE = """
			 l.new_code IN (s.region_code, RPAD(LEFT(s.region_code, 9), 12, '0'), RPAD(LEFT(s.region_code, 6), 12, '0'),
			RPAD(LEFT(s.region_code, 4), 12, '0'), RPAD(LEFT(s.region_code, 2), 12, '0'))""";

	private final JdbcTemplate jdbc;

	private final FileMoves files;

	private final PopulationMoves populations;

	private final InspectionMoves inspections;

	private final GramMoves grams;

	private final VisitMoves visits;

	private final StationReturns returns;

	JdbcRehoming(JdbcTemplate jdbc, FileMoves files, PopulationMoves populations, InspectionMoves inspections,
			GramMoves grams, VisitMoves visits, StationReturns returns) {
		this.jdbc = jdbc;
		this.visits = visits;
		this.returns = returns;
		this.files = files;
		this.populations = populations;
		this.inspections = inspections;
		this.grams = grams;
	}

	@Override
	public Counts counts(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		String stations = "SELECT COUNT(*) FROM change_order_line l JOIN station s ON s.region_code = l.old_code WHERE"
				+ MOVING + "AND s.kind = ?";
		return new Counts(count(
				"SELECT COUNT(DISTINCT code) FROM (SELECT old_code AS code FROM change_order_line WHERE order_id = ?"
						+ " UNION SELECT new_code FROM change_order_line WHERE order_id = ? AND top = 1) c",
				order.id(), order.id()), count(stations, order.id(), "STATION"), count(stations, order.id(), "POINT"),
				ofStations("station_manager", order), ofStations("station_contact", order),
				count("SELECT COUNT(*) FROM change_order_line l JOIN stored_file f ON f.region_code = l.old_code"
						+ " AND f.state = 'STORED' AND f.owner_type IN ('station', 'inspection-visit', 'inspection-finding')"
						+ " WHERE" + MOVING, order.id()),
				count("SELECT COUNT(*) FROM change_order_line l JOIN inspection_visit v ON v.region_code = l.old_code"
						+ " WHERE" + MOVING, order.id()),
				this.inspections.plans(order.id()),
				count("SELECT COUNT(*) FROM change_order_line l JOIN build_target t ON t.region_code = l.old_code WHERE"
						+ MOVING, order.id()),
				count("SELECT COUNT(*) FROM region_population WHERE region_id IN"
						+ " (SELECT region_id FROM change_order_line WHERE order_id = ?)", order.id()));
	}

	/** What people and things stations have; the table is a constant. */
	private long ofStations(String table, ChangeOrder order) {
		return count("SELECT COUNT(*) FROM change_order_line l JOIN station s ON s.region_code = l.old_code JOIN "
				+ table + " o ON o.station_id = s.id AND o.region_code = s.region_code WHERE" + MOVING, order.id());
	}

	@Override
	public List<Clash> clashes(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return this.jdbc.query("""
				SELECT x.code, MIN(x.name) AS name, GROUP_CONCAT(x.id ORDER BY x.id) AS stations FROM (
				SELECT l.new_code AS code, COALESCE(r.name, s.name) AS name, s.id
				FROM change_order_line l JOIN station s ON s.region_code = l.old_code AND s.live = 1
				LEFT JOIN change_order_rename r ON r.order_id = l.order_id AND r.station_id = s.id
				WHERE""" + MOVING + """
				UNION ALL
				SELECT t.new_code, COALESCE(r.name, s.name), s.id
				FROM (SELECT DISTINCT l.order_id, l.new_code FROM change_order_line l WHERE""" + MOVING + """
				) t JOIN station s ON s.region_code = t.new_code AND s.live = 1
				LEFT JOIN change_order_line o ON o.order_id = t.order_id AND o.old_code = t.new_code AND o.carries = 1
				AND o.old_code <> o.new_code
				LEFT JOIN change_order_rename r ON r.order_id = t.order_id AND r.station_id = s.id
				WHERE o.order_id IS NULL
				) x GROUP BY x.code, x.name HAVING COUNT(*) > 1 ORDER BY x.code LIMIT ?""",
				(row, number) -> new Clash(new RegionCode(row.getString("code")), row.getString("name"),
						List.of(row.getString("stations").split(","))),
				order.id(), order.id(), MOST_CLASHES);
	}

	@Override
	public void moveStations(ChangeOrder order, Instant now, RegionScope scope) {
		scope.narrow(order.region());
		int noted = this.jdbc.update("""
				INSERT INTO change_order_station (order_id, station_id, old_code, new_code, old_name)
				SELECT l.order_id, s.id, l.old_code, l.new_code, s.name
				FROM change_order_line l JOIN station s ON s.region_code = l.old_code WHERE""" + MOVING, order.id());
		noted += this.jdbc.update("""
				INSERT INTO change_order_station (order_id, station_id, old_code, new_code, old_name)
				SELECT r.order_id, s.id, s.region_code, s.region_code, s.name
				FROM change_order_rename r JOIN station s ON s.id = r.station_id
				WHERE r.order_id = ? AND s.id NOT IN
				(SELECT m.station_id FROM change_order_station m WHERE m.order_id = ?) AND EXISTS
				(SELECT 1 FROM change_order_line l WHERE l.order_id = r.order_id AND""" + AT_LINE + ")", order.id(),
				order.id());
		if (noted > 0) {
			move(order, now);
			this.grams.follow(order.id());
			follow(order, scope);
		}
		this.inspections.move(order.id());
		this.inspections.list(order.id());
	}

	private void move(ChangeOrder order, Instant now) {
		try {
			this.jdbc.update("""
					UPDATE station s JOIN change_order_rename r ON r.station_id = s.id
					JOIN change_order_station m ON m.order_id = r.order_id AND m.station_id = s.id
					SET s.name = r.name WHERE r.order_id = ?""", order.id());
			this.jdbc.update("""
					UPDATE station s JOIN change_order_station m ON m.station_id = s.id
					JOIN change_order_line o ON o.order_id = m.order_id AND o.old_code = m.new_code AND o.carries = 1
					AND o.old_code <> o.new_code
					SET s.region_code = CONCAT('~', SUBSTRING(m.new_code, 2)) WHERE m.order_id = ?""", order.id());
			this.jdbc.update("""
					UPDATE station s JOIN change_order_station m ON m.station_id = s.id
					SET s.region_code = m.new_code, s.version = s.version + 1, s.updated_at = ?
					WHERE m.order_id = ?""", LocalDateTime.ofInstant(now, ZoneOffset.UTC), order.id());
		}
		catch (DuplicateKeyException ex) {
			throw ChangeRefusal.NamesClash.unnamed();
		}
	}

	/** Files go with stations, and so does what was seen at them, with its files. */
	private void follow(ChangeOrder order, RegionScope scope) {
		this.visits.follow(VisitMoves.Stations.of(order.id()));
		this.files.follow("station", "station", scope);
		this.files.follow("inspection-visit", "inspection_visit", scope);
		this.files.follow("inspection-finding", "inspection_finding", scope);
	}

	@Override
	public List<StationId> movedStations(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return this.jdbc.query("SELECT station_id FROM change_order_station WHERE order_id = ? ORDER BY station_id",
				(row, number) -> new StationId(row.getString(1)), order.id());
	}

	@Override
	public List<String> movedVisits(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return this.visits.told(VisitMoves.Stations.of(order.id()));
	}

	@Override
	public Map<String, RegionCode> endedPlans(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return this.inspections.ended(order.id());
	}

	@Override
	public Map<String, RegionCode> reopenedPlans(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return this.inspections.reopened(order.id());
	}

	@Override
	public MovedTargets moveTargets(ChangeOrder order, Instant now, RegionScope scope) {
		scope.narrow(order.region());
		String noted = """
				INSERT INTO change_order_target (order_id, id, plan_year, region_code, new_code, communities, due_on,
				set_by, percent, minimum, base_on, base_missing, split, version, updated_at)
				SELECT DISTINCT l.order_id, t.id, t.plan_year, t.region_code, l.new_code, t.communities, t.due_on,
				t.set_by, t.percent, t.minimum, t.base_on, t.base_missing, t.split, t.version, t.updated_at
				FROM change_order_line l JOIN build_target t ON t.region_code =""";
		if (this.jdbc.update(noted + " l.old_code WHERE" + MOVING, order.id()) == 0) {
			return new MovedTargets(List.of(), List.of());
		}
		this.jdbc.update(noted + " l.new_code LEFT JOIN change_order_line o ON o.order_id = l.order_id"
				+ " AND o.old_code = l.new_code AND o.carries = 1 AND o.old_code <> o.new_code WHERE" + MOVING
				+ "AND o.order_id IS NULL", order.id());
		this.jdbc.update("DELETE t FROM build_target t JOIN change_order_target m ON m.id = t.id WHERE m.order_id = ?",
				order.id());
		this.jdbc.update("""
				INSERT INTO build_target (id, plan_year, region_code, communities, due_on, set_by, percent, minimum,
				base_on, base_missing, split, version, updated_at)
				SELECT COALESCE(MIN(CASE WHEN m.region_code = m.new_code THEN m.id END), MIN(m.id)), m.plan_year,
				m.new_code, SUM(m.communities), MAX(m.due_on),
				CASE WHEN COUNT(m.set_by) > 0 THEN MAX(v.parent_code) END,
				CASE WHEN COUNT(m.set_by) = 0 THEN MAX(m.percent) END,
				CASE WHEN COUNT(m.set_by) = 0 THEN MAX(m.minimum) END,
				CASE WHEN COUNT(m.set_by) = 0 THEN MAX(m.base_on) END,
				CASE WHEN COUNT(m.set_by) = 0 THEN SUM(m.base_missing) END,
				MIN(m.split), MAX(m.version) + 1, ?
				FROM change_order_target m JOIN region_version v ON v.code = m.new_code AND v.valid_to = ?
				WHERE m.order_id = ? GROUP BY m.plan_year, m.new_code""", LocalDateTime.ofInstant(now, ZoneOffset.UTC),
				Region.OPEN_END, order.id());
		List<Target> set = this.jdbc.query("""
				SELECT DISTINCT t.* FROM change_order_target m JOIN build_target t ON t.id = m.id
				WHERE m.order_id = ? ORDER BY t.id""", JdbcRehoming::target, order.id());
		List<Target> gone = this.jdbc.query("""
				SELECT m.* FROM change_order_target m LEFT JOIN build_target t ON t.id = m.id
				WHERE m.order_id = ? AND t.id IS NULL ORDER BY m.id""", JdbcRehoming::target, order.id());
		return new MovedTargets(set, gone);
	}

	@Override
	public void settlePopulations(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		this.populations.settle(order);
	}

	@Override
	public Map<String, PopulationCounts> populations(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return this.populations.counts(order);
	}

	@Override
	public MovedTargets takeBack(ChangeOrder order, Instant now, RegionScope scope) {
		scope.narrow(order.region());
		LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
		this.jdbc.update("DELETE FROM region_succession WHERE order_id = ?", order.id());
		this.populations.takeBack(order);
		this.inspections.takeBack(order.id());
		this.returns.takeBack(order, at);
		this.grams.takeBack(order.id());
		follow(order, scope);
		this.inspections.list(order.id());
		List<Target> merged = this.jdbc.query("""
				SELECT t.* FROM change_order_target m JOIN build_target t ON t.id = m.id
				WHERE m.order_id = ?""", JdbcRehoming::target, order.id());
		long next = merged.stream().mapToLong(Target::version).max().orElse(0) + 1;
		this.jdbc.update("DELETE t FROM build_target t JOIN change_order_target m ON m.id = t.id WHERE m.order_id = ?",
				order.id());
		this.jdbc.update("""
				INSERT INTO build_target (id, plan_year, region_code, communities, due_on, set_by, percent, minimum,
				base_on, base_missing, split, version, updated_at)
				SELECT m.id, m.plan_year, m.region_code, m.communities, m.due_on, m.set_by, m.percent, m.minimum,
				m.base_on, m.base_missing, m.split, ?, ? FROM change_order_target m WHERE m.order_id = ?""", next, at,
				order.id());
		return new MovedTargets(this.jdbc.query("""
				SELECT t.* FROM change_order_target m JOIN build_target t ON t.id = m.id
				WHERE m.order_id = ? ORDER BY t.id""", JdbcRehoming::target, order.id()), List.of());
	}

	private long count(String sql, Object... arguments) {
		Long count = this.jdbc.queryForObject(sql, Long.class, arguments);
		return (count != null) ? count : 0;
	}

	private static Target target(ResultSet row, int number) throws SQLException {
		Integer percent = row.getObject("percent", Integer.class);
		LocalDate baseOn = row.getObject("base_on", LocalDate.class);
		Target.Basis basis = (percent != null && baseOn != null)
				? new Target.Basis(percent, row.getInt("minimum"), baseOn, row.getInt("base_missing")) : null;
		String above = row.getString("set_by");
		return new Target(row.getString("id"), row.getInt("plan_year"), new RegionCode(row.getString("region_code")),
				row.getInt("communities"), row.getObject("due_on", LocalDate.class),
				(above != null) ? new RegionCode(above) : null, basis, row.getBoolean("split"), row.getLong("version"),
				row.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

}
