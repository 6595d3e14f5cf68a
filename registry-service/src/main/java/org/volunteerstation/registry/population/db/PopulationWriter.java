package org.volunteerstation.registry.population.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.registry.population.PopulationStep;
import org.volunteerstation.registry.region.Region;

/** Writes many counts with few statements, each of regions within the scope. */
@Component
class PopulationWriter {

	private final JdbcTemplate jdbc;

	PopulationWriter(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void store(List<PopulationStep> steps) {
		List<PopulationRow> past = new ArrayList<>();
		Map<List<Object>, PopulationRow> now = new LinkedHashMap<>();
		for (PopulationStep step : steps) {
			String region = step.region().id();
			if (step.before() != null) {
				past.add(PopulationRow.of(region, step.before()));
			}
			now.put(List.of(region, step.after().on()), PopulationRow.of(region, step.after()));
		}
		this.jdbc.batchUpdate("""
				INSERT INTO region_population_past (region_id, counted_on, revision, residents, counted_by, entered_by,
				entered_at, corrected, ended_by, ended_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				past.stream()
					.map((row) -> new Object[] { row.getRegionId(), row.getCountedOn(), row.getRevision(),
							row.getResidents(), row.getCountedBy(), row.getEnteredBy(), row.getEnteredAt(),
							row.isCorrected(), row.getEndedBy(), row.getEndedAt(), row.getReason() })
					.toList());
		this.jdbc.batchUpdate("DELETE FROM region_population WHERE region_id = ? AND counted_on = ?",
				past.stream().map((row) -> new Object[] { row.getRegionId(), row.getCountedOn() }).toList());
		this.jdbc.batchUpdate("""
				INSERT INTO region_population (region_id, counted_on, residents, counted_by, revision, entered_by,
				entered_at) VALUES (?, ?, ?, ?, ?, ?, ?)""",
				now.values()
					.stream()
					.map((row) -> new Object[] { row.getRegionId(), row.getCountedOn(), row.getResidents(),
							row.getCountedBy(), row.getRevision(), row.getEnteredBy(), row.getEnteredAt() })
					.toList());
	}

	void storeSequences(List<Region> regions) {
		this.jdbc.batchUpdate("UPDATE region SET sequence = ? WHERE id = ?",
				regions.stream().map((region) -> new Object[] { region.sequence(), region.id() }).toList());
	}

}
