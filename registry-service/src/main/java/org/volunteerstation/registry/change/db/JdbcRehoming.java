package org.volunteerstation.registry.change.db;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.files.FileMoves;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeRefusal;
import org.volunteerstation.registry.change.Rehoming;
import org.volunteerstation.registry.region.PopulationCounts;
import org.volunteerstation.registry.station.StationId;

/**
 * Moves rows by joins with the order's lines. The order's region covers all of them: that
 * was checked code by code when it was drafted.
 */
@Repository
class JdbcRehoming implements Rehoming {

	private static final int MOST_CLASHES = 200;

	/** Lines by which rows get another code. */
	static final String MOVING = " l.order_id = ? AND l.carries = 1 AND l.old_code <> l.new_code ";

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

	private final TargetMoves targets;

	private final NameHistory names;

	JdbcRehoming(JdbcTemplate jdbc, FileMoves files, PopulationMoves populations, InspectionMoves inspections,
			GramMoves grams, VisitMoves visits, StationReturns returns, TargetMoves targets, NameHistory names) {
		this.jdbc = jdbc;
		this.visits = visits;
		this.returns = returns;
		this.files = files;
		this.populations = populations;
		this.inspections = inspections;
		this.grams = grams;
		this.targets = targets;
		this.names = names;
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
				SELECT x.code, MIN(x.name) AS name, GROUP_CONCAT(x.id ORDER BY x.id) AS stations FROM ("""
				+ StationsAfter.ROWS + ") x GROUP BY x.code, x.name HAVING COUNT(*) > 1 ORDER BY x.code LIMIT ?",
				(row, number) -> new Clash(new RegionCode(row.getString("code")), row.getString("name"),
						List.of(row.getString("stations").split(","))),
				order.id(), order.id(), MOST_CLASHES);
	}

	@Override
	public void moveStations(ChangeOrder order, Instant now, RegionScope scope) {
		scope.narrow(order.region());
		int noted = this.jdbc.update("""
				INSERT INTO change_order_station (order_id, station_id, old_code, new_code, old_name, version)
				SELECT l.order_id, s.id, l.old_code, l.new_code, s.name, s.version + 1
				FROM change_order_line l JOIN station s ON s.region_code = l.old_code WHERE""" + MOVING, order.id());
		noted += this.jdbc.update("""
				INSERT INTO change_order_station (order_id, station_id, old_code, new_code, old_name, version)
				SELECT r.order_id, s.id, s.region_code, s.region_code, s.name, s.version + 1
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
			this.names.given(order.id());
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
		return this.targets.move(order.id(), now);
	}

	@Override
	public void settlePopulations(ChangeOrder order, Set<RegionCode> recut, RegionScope scope) {
		scope.narrow(order.region());
		recut.forEach(scope::narrow);
		this.populations.settle(order, recut);
	}

	@Override
	public List<RegionCode> recounted(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return this.populations.recounted(order);
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
		return this.targets.takeBack(order.id(), now);
	}

	private long count(String sql, Object... arguments) {
		Long count = this.jdbc.queryForObject(sql, Long.class, arguments);
		return (count != null) ? count : 0;
	}

}
