package org.volunteerstation.analytics.indicator.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.analytics.change.Orders;
import org.volunteerstation.analytics.indicator.CommunityMonth;
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

	private static final String CORRECT = """
			UPDATE indicator SET communities = ?, stations = ?, points = ?, covering = ?, projects = ?,
			regular_projects = ?, activities = ?, compliant = ?, non_compliant = ?, plaqued_in_year = ?,
			plaqued_before = ?, updated_at = ?
			WHERE month = ? AND region_code = ? AND sequence = ? AND region_code >= ? AND region_code < ?""";

	private static final String SUMS = """
			SUM(communities), SUM(covering > 0 AND communities > 0),
			SUM(plaqued_in_year > 0 AND plaqued_before = 0 AND covering > 0 AND communities > 0), SUM(stations), SUM(points),
			SUM(covering),
			SUM(compliant), SUM(non_compliant), SUM(projects), SUM(regular_projects), SUM(activities), MAX(updated_at)
			FROM""";

	private static final String IN_SCOPE = " AND region_code >= ? AND region_code < ?";

	private static final String ROWS = """
			SELECT region_code, communities, stations, points, covering, projects, regular_projects, activities, compliant,
			non_compliant, plaqued_in_year, plaqued_before, sequence FROM indicator WHERE month = ?"""
			+ IN_SCOPE + " ORDER BY region_code";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final Orders orders;

	JdbcIndicators(JdbcTemplate jdbc, Clock clock, Orders orders) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.orders = orders;
	}

	@Override
	@Transactional
	@Unscoped("the streams' own rows, of all communities")
	public void write(Collection<CommunityMonth> rows) {
		this.orders.hold();
		Set<RegionCode> waiting = this.orders.waiting(rows.stream().map(CommunityMonth::community).toList()).keySet();
		write(StoredRows.NOW, rows.stream().filter((row) -> !waiting.contains(row.community())).toList());
		write(StoredRows.HELD, rows.stream().filter((row) -> waiting.contains(row.community())).toList());
	}

	private void write(String table, Collection<CommunityMonth> rows) {
		Timestamp now = now();
		this.jdbc.batchUpdate(StoredRows.write(table), rows, BATCH, (statement, row) -> {
			statement.setString(1, row.month().toString());
			statement.setString(2, row.community().value());
			statement.setBoolean(3, row.isPseudoTown());
			int next = StoredRows.set(statement, 4, row.figures());
			statement.setTimestamp(next, now);
			statement.setLong(next + 1, row.sequence());
		});
	}

	@Override
	public int correct(Collection<CommunityMonth> rows, RegionScope scope) {
		Timestamp now = now();
		int[][] counts = this.jdbc.batchUpdate(CORRECT, rows, BATCH, (statement, row) -> {
			int next = StoredRows.set(statement, 1, row.figures());
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
	public Map<RegionCode, Sums> sumsOn(RegionScope scope, Tier tier, LocalDate day, boolean withoutPseudoTowns) {
		String month = YearMonth.from(day).toString();
		Map<RegionCode, Sums> sums = new HashMap<>();
		this.jdbc.query(sumsByRegionOn(tier, withoutPseudoTowns), (row) -> {
			sums.put(RegionCode.of(row.getString(1)), sums(row));
		}, day, month, scope.from(), scope.to(), month, scope.from(), scope.to(), day);
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
	public Set<RegionCode> waiting(RegionScope scope) {
		return this.orders.waitingIn(scope);
	}

	@Override
	public List<CommunityMonth> rows(RegionScope scope, YearMonth month) {
		return this.jdbc.query(ROWS, (row, number) -> new CommunityMonth(RegionCode.of(row.getString(1)), month,
				StoredRows.figures(row), row.getLong("sequence")), month.toString(), scope.from(), scope.to());
	}

	static String sumsByRegion(Tier tier, boolean withoutPseudoTowns) {
		return grouped(tier, " indicator WHERE month = ?" + IN_SCOPE, withoutPseudoTowns);
	}

	static String sumsByRegionOn(Tier tier, boolean withoutPseudoTowns) {
		return grouped(tier, " " + StoredRows.ON_A_DAY + " WHERE TRUE", withoutPseudoTowns);
	}

	private static String grouped(Tier tier, String rows, boolean withoutPseudoTowns) {
		String prefix = "LEFT(region_code, " + tier.digits() + ")";
		return "SELECT " + prefix + ", " + SUMS + rows + (withoutPseudoTowns ? " AND pseudo_town = 0" : "")
				+ " GROUP BY " + prefix;
	}

	static String sumsByMonth(int months) {
		String marks = String.join(", ", Collections.nCopies(months, "?"));
		return "SELECT month, " + SUMS + " indicator WHERE month IN (" + marks + ")" + IN_SCOPE + " GROUP BY month";
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
