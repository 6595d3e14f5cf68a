package org.volunteerstation.analytics.indicator.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.analytics.indicator.CommunityMonth;
import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.analytics.indicator.Indicators;
import org.volunteerstation.analytics.indicator.Sums;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.core.Unscoped;

/**
 * Indicators in MariaDB or MySQL. The driver turns a batch into statements of many rows.
 */
@Repository
class JdbcIndicators implements Indicators {

	private static final int BATCH = 1000;

	/**
	 * An older sequence changes nothing. Assignments happen from left to right: the
	 * sequence comes last.
	 */
	private static final String WRITE = """
			INSERT INTO indicator (month, region_code, pseudo_town, communities, stations, points, covering, projects,
			regular_projects, activities, compliant, non_compliant, plaqued_in_year, plaqued_before, updated_at, sequence)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON DUPLICATE KEY UPDATE
			pseudo_town = IF(VALUES(sequence) > sequence, VALUES(pseudo_town), pseudo_town),
			communities = IF(VALUES(sequence) > sequence, VALUES(communities), communities),
			stations = IF(VALUES(sequence) > sequence, VALUES(stations), stations),
			points = IF(VALUES(sequence) > sequence, VALUES(points), points),
			covering = IF(VALUES(sequence) > sequence, VALUES(covering), covering),
			projects = IF(VALUES(sequence) > sequence, VALUES(projects), projects),
			regular_projects = IF(VALUES(sequence) > sequence, VALUES(regular_projects), regular_projects),
			activities = IF(VALUES(sequence) > sequence, VALUES(activities), activities),
			compliant = IF(VALUES(sequence) > sequence, VALUES(compliant), compliant),
			non_compliant = IF(VALUES(sequence) > sequence, VALUES(non_compliant), non_compliant),
			plaqued_in_year = IF(VALUES(sequence) > sequence, VALUES(plaqued_in_year), plaqued_in_year),
			plaqued_before = IF(VALUES(sequence) > sequence, VALUES(plaqued_before), plaqued_before),
			updated_at = IF(VALUES(sequence) > sequence, VALUES(updated_at), updated_at),
			sequence = GREATEST(VALUES(sequence), sequence)""";

	private static final String CORRECT = """
			UPDATE indicator SET communities = ?, stations = ?, points = ?, covering = ?, projects = ?,
			regular_projects = ?, activities = ?, compliant = ?, non_compliant = ?, plaqued_in_year = ?,
			plaqued_before = ?, updated_at = ?
			WHERE month = ? AND region_code = ? AND sequence = ? AND region_code >= ? AND region_code < ?""";

	private static final String SUMS = """
			SUM(communities), SUM(covering > 0 AND communities > 0),
			SUM(plaqued_in_year > 0 AND plaqued_before = 0 AND communities > 0), SUM(stations), SUM(points), SUM(covering),
			SUM(compliant), SUM(non_compliant), SUM(projects), SUM(regular_projects), SUM(activities), MAX(updated_at)
			FROM indicator WHERE""";

	private static final String IN_SCOPE = " AND region_code >= ? AND region_code < ?";

	private static final String ROWS = """
			SELECT region_code, communities, stations, points, covering, projects, regular_projects, activities, compliant,
			non_compliant, plaqued_in_year, plaqued_before, sequence FROM indicator WHERE month = ?"""
			+ IN_SCOPE + " ORDER BY region_code";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	JdbcIndicators(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Unscoped("the streams' own rows, of all communities")
	public void write(Collection<CommunityMonth> rows) {
		Timestamp now = now();
		this.jdbc.batchUpdate(WRITE, rows, BATCH, (statement, row) -> {
			statement.setString(1, row.month().toString());
			statement.setString(2, row.community().value());
			statement.setBoolean(3, row.isPseudoTown());
			int next = figures(statement, 4, row.figures());
			statement.setTimestamp(next, now);
			statement.setLong(next + 1, row.sequence());
		});
	}

	@Override
	public int correct(Collection<CommunityMonth> rows, RegionScope scope) {
		Timestamp now = now();
		int[][] counts = this.jdbc.batchUpdate(CORRECT, rows, BATCH, (statement, row) -> {
			int next = figures(statement, 1, row.figures());
			statement.setTimestamp(next, now);
			statement.setString(next + 1, row.month().toString());
			statement.setString(next + 2, row.community().value());
			statement.setLong(next + 3, row.sequence());
			statement.setString(next + 4, scope.from());
			statement.setString(next + 5, scope.to());
		});
		int changed = 0;
		for (int[] batch : counts) {
			for (int count : batch) {
				changed += Math.abs(count);
			}
		}
		return changed;
	}

	@Override
	public Map<RegionCode, Sums> sums(RegionScope scope, Tier tier, YearMonth month, boolean withoutPseudoTowns) {
		Map<RegionCode, Sums> sums = new HashMap<>();
		this.jdbc.query(sumsByRegion(tier, withoutPseudoTowns), (row) -> {
			sums.put(RegionCode.of(row.getString(1)), sums(row));
		}, month.toString(), scope.from(), scope.to());
		return sums;
	}

	@Override
	public SortedMap<YearMonth, Sums> monthly(RegionScope scope, Collection<YearMonth> months) {
		Object[] arguments = new Object[months.size() + 2];
		int next = 0;
		for (YearMonth month : months) {
			arguments[next++] = month.toString();
		}
		arguments[next++] = scope.from();
		arguments[next] = scope.to();
		SortedMap<YearMonth, Sums> sums = new TreeMap<>();
		this.jdbc.query(sumsByMonth(months.size()), (row) -> {
			sums.put(YearMonth.parse(row.getString(1)), sums(row));
		}, arguments);
		return sums;
	}

	@Override
	public List<CommunityMonth> rows(RegionScope scope, YearMonth month) {
		return this.jdbc.query(ROWS, (row, number) -> new CommunityMonth(RegionCode.of(row.getString(1)), month,
				new Figures(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7),
						row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11), row.getInt(12)),
				row.getLong(13)), month.toString(), scope.from(), scope.to());
	}

	static String sumsByRegion(Tier tier, boolean withoutPseudoTowns) {
		String prefix = "LEFT(region_code, " + tier.digits() + ")";
		return "SELECT " + prefix + ", " + SUMS + " month = ?" + IN_SCOPE
				+ (withoutPseudoTowns ? " AND pseudo_town = 0" : "") + " GROUP BY " + prefix;
	}

	static String sumsByMonth(int months) {
		String marks = String.join(", ", Collections.nCopies(months, "?"));
		return "SELECT month, " + SUMS + " month IN (" + marks + ")" + IN_SCOPE + " GROUP BY month";
	}

	private static int figures(PreparedStatement statement, int first, Figures figures) throws SQLException {
		statement.setInt(first, figures.communities());
		statement.setInt(first + 1, figures.stations());
		statement.setInt(first + 2, figures.points());
		statement.setInt(first + 3, figures.covering());
		statement.setInt(first + 4, figures.projects());
		statement.setInt(first + 5, figures.regularProjects());
		statement.setInt(first + 6, figures.activities());
		statement.setInt(first + 7, figures.compliant());
		statement.setInt(first + 8, figures.nonCompliant());
		statement.setInt(first + 9, figures.plaquedInYear());
		statement.setInt(first + 10, figures.plaquedBefore());
		return first + 11;
	}

	private static Sums sums(ResultSet row) throws SQLException {
		return new Sums(row.getLong(2), row.getLong(3), row.getLong(4),
				new Sums.Sites(row.getLong(5), row.getLong(6), row.getLong(7)),
				new Sums.Standing(row.getLong(8), row.getLong(9)), row.getLong(10), row.getLong(11), row.getLong(12),
				instant(row.getTimestamp(13)));
	}

	private static @Nullable Instant instant(@Nullable Timestamp time) {
		return (time != null) ? time.toLocalDateTime().toInstant(ZoneOffset.UTC) : null;
	}

	private Timestamp now() {
		return Timestamp.valueOf(LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

}
