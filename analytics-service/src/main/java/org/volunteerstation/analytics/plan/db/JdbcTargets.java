package org.volunteerstation.analytics.plan.db;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.analytics.plan.Target;
import org.volunteerstation.analytics.plan.Targets;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/** Targets in MariaDB or MySQL. */
@Repository
class JdbcTargets implements Targets {

	private static final int BATCH = 1000;

	private static final String WRITE = """
			INSERT INTO build_target (id, region_code, plan_year, communities, due_on, withdrawn, counted, built,
			sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON DUPLICATE KEY UPDATE
			region_code = IF(VALUES(sequence) >= sequence, VALUES(region_code), region_code),
			plan_year = IF(VALUES(sequence) >= sequence, VALUES(plan_year), plan_year),
			communities = IF(VALUES(sequence) >= sequence, VALUES(communities), communities),
			due_on = IF(VALUES(sequence) >= sequence, VALUES(due_on), due_on),
			withdrawn = IF(VALUES(sequence) >= sequence, VALUES(withdrawn), withdrawn),
			counted = IF(VALUES(sequence) >= sequence, VALUES(counted), counted),
			built = IF(VALUES(sequence) >= sequence, VALUES(built), built),
			sequence = GREATEST(VALUES(sequence), sequence)""";

	/**
	 * The withdrawal of a target may come behind the one that took its place: the one
	 * made last counts, and ids grow with time.
	 */
	private static final String READ = """
			SELECT id, region_code, plan_year, communities, due_on, withdrawn, counted, built, sequence FROM build_target
			WHERE region_code >= ? AND region_code < ? AND withdrawn = 0""";

	private final JdbcTemplate jdbc;

	JdbcTargets(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Unscoped("all targets, as their events tell them")
	public void write(Collection<Target> targets) {
		this.jdbc.batchUpdate(WRITE, targets, BATCH, (statement, target) -> {
			statement.setString(1, target.id());
			statement.setString(2, target.region().value());
			statement.setInt(3, target.year());
			statement.setInt(4, target.communities());
			statement.setDate(5, Date.valueOf(target.dueOn()));
			statement.setBoolean(6, target.withdrawn());
			statement.setBoolean(7, target.outcome().counted());
			statement.setObject(8, target.outcome().built(), Types.INTEGER);
			statement.setLong(9, target.sequence());
		});
	}

	@Override
	public Map<RegionCode, Target> of(Collection<RegionCode> regions, int year, RegionScope scope) {
		String marks = String.join(", ", Collections.nCopies(regions.size(), "?"));
		List<Object> arguments = new ArrayList<>(List.of(scope.from(), scope.to(), year));
		regions.forEach((region) -> arguments.add(region.value()));
		Map<RegionCode, Target> targets = new HashMap<>();
		this.jdbc
			.query(READ + " AND plan_year = ? AND region_code IN (" + marks + ") ORDER BY id",
					(row, number) -> target(row), arguments.toArray())
			.forEach((target) -> targets.put(target.region(), target));
		return targets;
	}

	@Override
	public SortedMap<Integer, Target> byYear(RegionCode region, RegionScope scope) {
		SortedMap<Integer, Target> targets = new TreeMap<>();
		this.jdbc
			.query(READ + " AND region_code = ? ORDER BY id", (row, number) -> target(row), scope.from(), scope.to(),
					region.value())
			.forEach((target) -> targets.put(target.year(), target));
		return targets;
	}

	private static Target target(ResultSet row) throws SQLException {
		return new Target(row.getString(1), RegionCode.of(row.getString(2)), row.getInt(3), row.getInt(4),
				row.getDate(5).toLocalDate(), row.getBoolean(6),
				new Target.Outcome(row.getBoolean(7), row.getObject(8, Integer.class)), row.getLong(9));
	}

}
