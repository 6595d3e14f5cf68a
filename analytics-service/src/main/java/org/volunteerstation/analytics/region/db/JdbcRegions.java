package org.volunteerstation.analytics.region.db;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.analytics.region.Region;
import org.volunteerstation.analytics.region.Regions;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/** Regions in MariaDB or MySQL. */
@Repository
class JdbcRegions implements Regions {

	private static final int BATCH = 1000;

	private static final String WRITE = """
			INSERT INTO region (id, code, name, display_name, parent_code, valid_to, sequence) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON DUPLICATE KEY UPDATE
			code = IF(VALUES(sequence) >= sequence, VALUES(code), code),
			name = IF(VALUES(sequence) >= sequence, VALUES(name), name),
			display_name = IF(VALUES(sequence) >= sequence, VALUES(display_name), display_name),
			parent_code = IF(VALUES(sequence) >= sequence, VALUES(parent_code), parent_code),
			valid_to = IF(VALUES(sequence) >= sequence, VALUES(valid_to), valid_to),
			sequence = GREATEST(VALUES(sequence), sequence)""";

	private static final String WRITE_POPULATION = """
			INSERT INTO region_population (region_id, counted_on, residents, sequence) VALUES (?, ?, ?, ?)
			ON DUPLICATE KEY UPDATE residents = IF(VALUES(sequence) >= sequence, VALUES(residents), residents),
			sequence = GREATEST(VALUES(sequence), sequence)""";

	private static final String READ = """
			SELECT r.id, r.code, r.name, r.display_name, r.valid_to, r.sequence, p.residents, p.counted_on FROM region r
			LEFT JOIN region_population p ON p.region_id = r.id AND p.counted_on =
			(SELECT MAX(q.counted_on) FROM region_population q WHERE q.region_id = r.id AND q.counted_on <= ?)
			WHERE r.valid_to > ? AND r.code >= ? AND r.code < ?""";

	/** A community's code does not end with three zeros. */
	private static final String COMMUNITIES = """
			SELECT id, code, name, display_name, valid_to, sequence, NULL, NULL FROM region
			WHERE valid_to > ? AND code >= ? AND code < ? AND RIGHT(code, 3) <> '000' ORDER BY code""";

	private final JdbcTemplate jdbc;

	JdbcRegions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Unscoped("all regions, as their events tell them")
	public void write(Collection<Region> regions) {
		this.jdbc.batchUpdate(WRITE, regions, BATCH, (statement, region) -> {
			statement.setString(1, region.id());
			statement.setString(2, region.code().value());
			statement.setString(3, region.name());
			statement.setString(4, region.displayName());
			statement.setString(5, region.code().parent().map(RegionCode::value).orElse(null));
			statement.setDate(6, Date.valueOf(region.validTo()));
			statement.setLong(7, region.sequence());
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
	public void count(Region region, Collection<Region.Population> counts) {
		this.jdbc.update("DELETE FROM region_population WHERE region_id = ? AND sequence < ?", region.id(),
				region.sequence());
		this.jdbc.batchUpdate(WRITE_POPULATION, counts, BATCH, (statement, count) -> {
			statement.setString(1, region.id());
			statement.setDate(2, Date.valueOf(count.on()));
			statement.setLong(3, count.residents());
			statement.setLong(4, region.sequence());
		});
	}

	@Override
	public Optional<Region> find(RegionCode code, LocalDate on, RegionScope scope) {
		return this.jdbc
			.query(READ + " AND r.code = ?", (row, number) -> region(row), on, on, scope.from(), scope.to(),
					code.value())
			.stream()
			.findFirst();
	}

	@Override
	public List<Region> children(RegionCode parent, LocalDate on, RegionScope scope) {
		return this.jdbc.query(READ + " AND r.parent_code = ? ORDER BY r.code", (row, number) -> region(row), on, on,
				scope.from(), scope.to(), parent.value());
	}

	@Override
	public List<Region> communities(LocalDate on, RegionScope scope) {
		return this.jdbc.query(COMMUNITIES, (row, number) -> region(row), on, scope.from(), scope.to());
	}

	private static Region region(ResultSet row) throws SQLException {
		return new Region(row.getString(1), RegionCode.of(row.getString(2)), row.getString(3), row.getString(4),
				row.getDate(5).toLocalDate(), population(row), row.getLong(6));
	}

	private static Region.@Nullable Population population(ResultSet row) throws SQLException {
		Date on = row.getDate(8);
		return (on != null) ? new Region.Population(row.getLong(7), on.toLocalDate()) : null;
	}

}
