package org.volunteerstation.analytics.region.db;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.analytics.region.Region;
import org.volunteerstation.analytics.region.RegionNews;
import org.volunteerstation.analytics.region.Regions;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/** Regions in MariaDB or MySQL. */
@Repository
class JdbcRegions implements Regions {

	/** Fewer than MariaDB makes a table of, which would not be asked by the index. */
	private static final int BATCH = 500;

	private static final String WRITE = """
			INSERT INTO region (id, code, name, display_name, parent_code, valid_from, valid_to, sequence)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)
			ON DUPLICATE KEY UPDATE
			code = IF(VALUES(sequence) >= sequence, VALUES(code), code),
			name = IF(VALUES(sequence) >= sequence, VALUES(name), name),
			display_name = IF(VALUES(sequence) >= sequence, VALUES(display_name), display_name),
			parent_code = IF(VALUES(sequence) >= sequence, VALUES(parent_code), parent_code),
			valid_from = IF(VALUES(sequence) >= sequence, VALUES(valid_from), valid_from),
			valid_to = IF(VALUES(sequence) >= sequence, VALUES(valid_to), valid_to),
			sequence = GREATEST(VALUES(sequence), sequence)""";

	private static final String KEEP = """
			INSERT INTO region_past (region_id, valid_from, code, name, display_name, parent_code, valid_to, sequence)
			SELECT id, valid_from, code, name, display_name, parent_code, LEAST(valid_to, CAST(? AS DATE)), sequence FROM region
			WHERE id = ? ON DUPLICATE KEY UPDATE code = VALUES(code), name = VALUES(name),
			display_name = VALUES(display_name), parent_code = VALUES(parent_code), valid_to = VALUES(valid_to),
			sequence = VALUES(sequence)""";

	private static final String WRITE_POPULATION = """
			INSERT INTO region_population (region_id, counted_on, residents, sequence) VALUES (?, ?, ?, ?)
			ON DUPLICATE KEY UPDATE residents = IF(VALUES(sequence) >= sequence, VALUES(residents), residents),
			sequence = GREATEST(VALUES(sequence), sequence)""";

	private static final String STATES = """
			(SELECT id, code, name, display_name, parent_code, valid_from, valid_to, sequence FROM region WHERE %1$s
			UNION ALL SELECT region_id, code, name, display_name, parent_code, valid_from, valid_to, sequence
			FROM region_past WHERE %2$s) r""";

	private static final String OF_DAY = "valid_from <= ? AND valid_to > ? AND code >= ? AND code < ?";

	private static final String COLUMNS = "r.id, r.code, r.name, r.display_name, r.valid_from, r.valid_to, r.sequence, ";

	private static final String COUNTED = """
			 LEFT JOIN region_population p ON p.region_id = r.id AND p.counted_on =
			(SELECT MAX(q.counted_on) FROM region_population q WHERE q.region_id = r.id AND q.counted_on <= ?)""";

	/** A community's code does not end with three zeros. */
	private static final String COMMUNITY = " AND RIGHT(code, 3) <> '000'";

	private final JdbcTemplate jdbc;

	JdbcRegions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Unscoped("all regions, as their events tell them")
	public void write(Collection<Region> regions) {
		Map<String, Region> part = new LinkedHashMap<>();
		for (Region region : regions) {
			if (part.containsKey(region.id()) || part.size() == BATCH) {
				writeEachOnce(part);
				part.clear();
			}
			part.put(region.id(), region);
		}
		writeEachOnce(part);
	}

	private void writeEachOnce(Map<String, Region> byId) {
		Collection<Region> regions = byId.values();
		keepPast(byId);
		this.jdbc.batchUpdate(WRITE, regions, BATCH, (statement, region) -> {
			statement.setString(1, region.id());
			statement.setString(2, region.code().value());
			statement.setString(3, region.name());
			statement.setString(4, region.displayName());
			statement.setString(5, region.code().parent().map(RegionCode::value).orElse(null));
			statement.setDate(6, Date.valueOf(region.validFrom()));
			statement.setDate(7, Date.valueOf(region.validTo()));
			statement.setLong(8, region.sequence());
		});
		List<Region> counted = regions.stream().filter((region) -> region.population() != null).toList();
		this.jdbc.batchUpdate(WRITE_POPULATION, counted, BATCH, (statement, region) -> {
			Region.Population population = region.population();
			if (population != null) {
				statement.setString(1, region.id());
				statement.setDate(2, Date.valueOf(population.on()));
				statement.setLong(3, population.residents());
				statement.setLong(4, region.sequence());
			}
		});
	}

	@Override
	@Unscoped("as the region's events tell it")
	public void count(Region region, Collection<RegionNews.Count> counts) {
		this.jdbc.update("DELETE FROM region_population WHERE region_id = ? AND sequence <= ?", region.id(),
				region.sequence());
		this.jdbc.batchUpdate(WRITE_POPULATION, counts, BATCH, (statement, count) -> {
			statement.setString(1, region.id());
			statement.setDate(2, Date.valueOf(count.on()));
			statement.setObject(3, count.residents());
			statement.setLong(4, region.sequence());
		});
	}

	/** A state that begins before the known one takes that one back. */
	private void keepPast(Map<String, Region> news) {
		if (news.isEmpty()) {
			return;
		}
		this.jdbc
			.query("SELECT id, valid_from, sequence FROM region WHERE id IN ("
					+ String.join(", ", Collections.nCopies(news.size(), "?")) + ")",
					(row, number) -> Map.entry(Objects.requireNonNull(news.get(row.getString(1))),
							new Known(row.getDate(2).toLocalDate(), row.getLong(3))),
					news.keySet().toArray())
			.stream()
			.filter((one) -> one.getValue().sequence() <= one.getKey().sequence())
			.forEach((one) -> keepPast(one.getKey(), one.getValue().validFrom()));
	}

	private void keepPast(Region region, LocalDate known) {
		if (known.isBefore(region.validFrom())) {
			this.jdbc.update(KEEP, region.validFrom(), region.id());
		}
		else if (known.isAfter(region.validFrom())) {
			this.jdbc.update("DELETE FROM region_past WHERE region_id = ? AND valid_from >= ?", region.id(),
					region.validFrom());
		}
	}

	@Override
	public Optional<Region> find(RegionCode code, LocalDate on, RegionScope scope) {
		return ofDay("code", code, on, scope).stream().findFirst();
	}

	@Override
	public List<Region> children(RegionCode parent, LocalDate on, RegionScope scope) {
		return ofDay("parent_code", parent, on, scope);
	}

	private List<Region> ofDay(String column, RegionCode code, LocalDate on, RegionScope scope) {
		String where = OF_DAY + " AND " + column + " = ?";
		return this.jdbc.query(
				"SELECT " + COLUMNS + "p.residents, p.counted_on FROM " + STATES.formatted(where, where) + COUNTED
						+ " ORDER BY r.code",
				(row, number) -> region(row), on, on, scope.from(), scope.to(), code.value(), on, on, scope.from(),
				scope.to(), code.value(), on);
	}

	@Override
	public List<Region> communities(LocalDate on, RegionScope scope) {
		String where = OF_DAY + COMMUNITY;
		return this.jdbc.query(
				"SELECT " + COLUMNS + "NULL, NULL FROM " + STATES.formatted(where, where) + " ORDER BY r.code",
				(row, number) -> region(row), on, on, scope.from(), scope.to(), on, on, scope.from(), scope.to());
	}

	@Override
	public List<Region> states(String id, RegionScope scope) {
		String in = " = ? AND code >= ? AND code < ?";
		return this.jdbc.query(
				"SELECT " + COLUMNS + "NULL, NULL FROM " + STATES.formatted("id" + in, "region_id" + in)
						+ " ORDER BY r.valid_from",
				(row, number) -> region(row), id, scope.from(), scope.to(), id, scope.from(), scope.to());
	}

	private static Region region(ResultSet row) throws SQLException {
		return new Region(row.getString(1), RegionCode.of(row.getString(2)), row.getString(3), row.getString(4),
				row.getDate(5).toLocalDate(), row.getDate(6).toLocalDate(), population(row), row.getLong(7));
	}

	private static Region.@Nullable Population population(ResultSet row) throws SQLException {
		Date on = row.getDate(9);
		long residents = row.getLong(8);
		return (on != null && !row.wasNull()) ? new Region.Population(residents, on.toLocalDate()) : null;
	}

	/**
	 * What is known of a region.
	 *
	 * @param validFrom first day of its state
	 * @param sequence of the event that told it
	 */
	private record Known(LocalDate validFrom, long sequence) {
	}

}
