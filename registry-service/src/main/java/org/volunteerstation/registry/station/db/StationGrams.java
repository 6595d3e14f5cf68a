package org.volunteerstation.registry.station.db;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.registry.station.StationName;

/**
 * Writes which pieces of names a community's stations and points have. A name that is
 * given up leaves its pieces behind: they say where to look, and the names say what is
 * found.
 */
@Component
class StationGrams {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	StationGrams(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** In one order, so that two transactions wait for one another in the same order. */
	void add(List<StationRow> rows) {
		List<Object[]> grams = rows.stream()
			.flatMap(StationGrams::grams)
			.distinct()
			.sorted(Comparator.comparing(Gram::region).thenComparing(Gram::text).thenComparing(Gram::kind))
			.map((gram) -> new Object[] { gram.region(), gram.text(), gram.kind() })
			.toList();
		for (List<Object[]> piece : Pieces.of(grams, BATCH)) {
			this.jdbc.batchUpdate("INSERT IGNORE INTO station_gram (region_code, gram, kind) VALUES (?, ?, ?)", piece);
		}
	}

	private static Stream<Gram> grams(StationRow row) {
		return StationName.pieces(row.getName())
			.stream()
			.map((text) -> new Gram(row.getRegionCode(), text, row.getKind()));
	}

	private record Gram(String region, String text, String kind) {
	}

}
