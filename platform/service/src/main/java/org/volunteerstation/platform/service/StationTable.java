package org.volunteerstation.platform.service;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;

/** What events said last of each station. */
class StationTable {

	private static final String COLUMNS = "SELECT station_id, region_code, withdrawn, sequence FROM station_told";

	private static final RowMapper<StationTold> ROW = (row, number) -> new StationTold(row.getString(1),
			new RegionCode(row.getString(2)), row.getBoolean(3), row.getLong(4));

	private static final int PIECE = 1000;

	private final JdbcTemplate jdbc;

	StationTable(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A station, as it stays until the transaction ends. One that no event has told of
	 * yet gets a row with the sequence 0, for which its first event waits.
	 */
	StationTold hold(String id, RegionCode told) {
		return share(id).orElseGet(() -> {
			this.jdbc.update("INSERT IGNORE INTO station_told (station_id, region_code, withdrawn, sequence)"
					+ " VALUES (?, ?, 0, 0)", id, told.value());
			return share(id).orElseThrow();
		});
	}

	private Optional<StationTold> share(String id) {
		return this.jdbc.query(COLUMNS + " WHERE station_id = ? LOCK IN SHARE MODE", ROW, id).stream().findFirst();
	}

	/** Those that are there, for the one who takes their events in: nobody holds them. */
	Map<String, StationTold> lock(Collection<String> ids) {
		Map<String, StationTold> known = new HashMap<>();
		for (List<String> piece : pieces(ids)) {
			this.jdbc
				.query(COLUMNS + " WHERE station_id IN (" + marks(piece) + ") ORDER BY station_id FOR UPDATE", ROW,
						piece.toArray())
				.forEach((station) -> known.put(station.id(), station));
		}
		return known;
	}

	Set<String> withdrawn(Collection<String> ids) {
		Set<String> withdrawn = new TreeSet<>();
		for (List<String> piece : pieces(ids)) {
			withdrawn.addAll(this.jdbc.queryForList(
					"SELECT station_id FROM station_told WHERE withdrawn = 1 AND station_id IN (" + marks(piece) + ")",
					String.class, piece.toArray()));
		}
		return withdrawn;
	}

	/** Never overwrites what a newer event said. */
	void put(Collection<StationTold> stations) {
		this.jdbc
			.batchUpdate(
					"INSERT INTO station_told (station_id, region_code, withdrawn, sequence) VALUES (?, ?, ?, ?)"
							+ " ON DUPLICATE KEY UPDATE"
							+ " region_code = IF(VALUES(sequence) > sequence, VALUES(region_code), region_code),"
							+ " withdrawn = IF(VALUES(sequence) > sequence, VALUES(withdrawn), withdrawn),"
							+ " sequence = GREATEST(sequence, VALUES(sequence))",
					stations, PIECE, (statement, station) -> {
						statement.setString(1, station.id());
						statement.setString(2, station.region().value());
						statement.setBoolean(3, station.withdrawn());
						statement.setLong(4, station.sequence());
					});
	}

	private static List<List<String>> pieces(Collection<String> ids) {
		return Pieces.of(List.copyOf(new TreeSet<>(ids)), PIECE);
	}

	private static String marks(Collection<String> ids) {
		return String.join(",", Collections.nCopies(ids.size(), "?"));
	}

}
