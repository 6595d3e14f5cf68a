package org.volunteerstation.registry.region.db;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.Region;

/**
 * Writes the tree's rows by the thousand: an edition is some 250,000 rows, which the
 * driver sends as multi-row statements ({@code rewriteBatchedStatements}). The scope has
 * been checked row by row before.
 */
@Component
class RegionWriter {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	RegionWriter(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void create(List<Region> regions) {
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		batch("INSERT INTO region (id, sequence, created_at) VALUES (?, ?, ?)",
				regions.stream().map((region) -> new Object[] { region.id(), region.sequence(), now }).toList());
		insertVersions(regions);
		insertGrams(regions);
	}

	void replace(List<Region> regions) {
		batch("UPDATE region_version SET valid_to = ? WHERE region_id = ? AND valid_to = ?",
				regions.stream()
					.map((region) -> new Object[] { region.validFrom(), region.id(), Region.OPEN_END })
					.toList());
		insertVersions(regions);
		storeSequences(regions);
		batch("DELETE FROM region_gram WHERE region_id = ?",
				regions.stream().map((region) -> new Object[] { region.id() }).toList());
		insertGrams(regions);
	}

	void classify(List<Region> regions) {
		batch("UPDATE region_version SET urban_rural = ? WHERE region_id = ? AND valid_to = ? AND urban_rural IS NULL",
				regions.stream()
					.map((region) -> new Object[] { region.urbanRural(), region.id(), Region.OPEN_END })
					.toList());
	}

	void end(List<Region> regions) {
		batch("UPDATE region_version SET valid_to = ? WHERE region_id = ? AND valid_to = ?",
				regions.stream()
					.map((region) -> new Object[] { region.validTo(), region.id(), Region.OPEN_END })
					.toList());
		storeSequences(regions);
		batch("DELETE FROM region_gram WHERE region_id = ?",
				regions.stream().map((region) -> new Object[] { region.id() }).toList());
	}

	void takeBack(List<Region> begun, List<Region> before, LocalDate on) {
		batch("DELETE FROM region_version WHERE region_id = ? AND valid_from = ?",
				begun.stream().map((region) -> new Object[] { region.id(), on }).toList());
		batch("UPDATE region_version SET valid_to = ? WHERE region_id = ? AND valid_to = ?",
				before.stream().map((region) -> new Object[] { Region.OPEN_END, region.id(), on }).toList());
		batch("DELETE FROM region_gram WHERE region_id = ?",
				Stream.concat(begun.stream(), before.stream()).map((region) -> new Object[] { region.id() }).toList());
		insertGrams(before);
		storeSequences(begun);
		storeSequences(before);
	}

	/** What a count of the same day replaces goes to the past. */
	void storePopulations(List<Region> regions) {
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		List<Object[]> rows = new ArrayList<>();
		for (Region region : regions) {
			Population population = Objects.requireNonNull(region.population(), "population");
			rows.add(new Object[] { region.id(), population.on(), population.residents(), population.source(), now });
		}
		batch("""
				INSERT INTO region_population_past (region_id, counted_on, revision, residents, counted_by, entered_by,
				entered_at, corrected, ended_at)
				SELECT region_id, counted_on, revision, residents, counted_by, entered_by, entered_at, TRUE, ?
				FROM region_population WHERE region_id = ? AND counted_on = ?""",
				rows.stream().map((row) -> new Object[] { now, row[0], row[1] }).toList());
		batch("DELETE FROM region_population WHERE region_id = ? AND counted_on = ?",
				rows.stream().map((row) -> new Object[] { row[0], row[1] }).toList());
		batch("""
				INSERT INTO region_population (region_id, counted_on, residents, counted_by, entered_at, revision)
				SELECT ?, ?, ?, ?, ?, COALESCE(MAX(revision), 0) + 1 FROM region_population_past
				WHERE region_id = ? AND counted_on = ?""",
				rows.stream()
					.map((row) -> new Object[] { row[0], row[1], row[2], row[3], row[4], row[0], row[1] })
					.toList());
		storeSequences(regions);
	}

	private void insertVersions(List<Region> regions) {
		List<Object[]> rows = new ArrayList<>(regions.size());
		for (Region region : regions) {
			rows.add(new Object[] { region.id(), region.validFrom(), region.validTo(), region.code().value(),
					region.name().value(), region.name().display(), MyBatisRegions.number(region.tier()),
					region.parent().map(RegionCode::value).orElse(null), region.code().isPseudoTown(),
					region.urbanRural(), region.source() });
		}
		batch("""
				INSERT INTO region_version (region_id, valid_from, valid_to, code, name, display_name, tier, parent_code,
				pseudo_town, urban_rural, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				rows);
	}

	private void insertGrams(List<Region> regions) {
		List<Object[]> rows = new ArrayList<>(regions.size() * 4);
		for (Region region : regions) {
			for (String gram : region.name().grams()) {
				rows.add(new Object[] { gram, region.code().value(), region.id() });
			}
		}
		batch("INSERT INTO region_gram (gram, region_code, region_id) VALUES (?, ?, ?)", rows);
	}

	private void storeSequences(List<Region> regions) {
		batch("UPDATE region SET sequence = ? WHERE id = ?",
				regions.stream().map((region) -> new Object[] { region.sequence(), region.id() }).toList());
	}

	private void batch(String sql, List<Object[]> rows) {
		Pieces.of(rows, BATCH).forEach((piece) -> this.jdbc.batchUpdate(sql, piece));
	}

}
