package org.volunteerstation.registry.station.db;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes new stations by the thousand, as multi-row statements that the driver makes
 * ({@code rewriteBatchedStatements}): a sheet has tens of thousands of rows, and a
 * statement of MyBatis' would be put together anew for each part of it. The scope has
 * been checked row by row before.
 */
@Component
class StationWriter {

	private final JdbcTemplate jdbc;

	StationWriter(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void add(List<StationRow> rows) {
		this.jdbc.batchUpdate("""
				INSERT INTO station (id, region_code, kind, state, name, live, parent_id, origin, state_since,
				state_reason, plaque_on, address, longitude, latitude, opening_hours, contact_phone, practice_station,
				host_name, host_credit_code, host_credit_code_doubtful, version, created_at, updated_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				rows.stream().map(StationWriter::values).toList());
	}

	void addStages(List<StageRow> rows) {
		this.jdbc.batchUpdate("""
				INSERT INTO station_stage (station_id, version, state, since, reason, entered_at)
				VALUES (?, ?, ?, ?, ?, ?)""",
				rows.stream()
					.map((row) -> new Object[] { row.getStationId(), row.getVersion(), row.getState(), row.getSince(),
							row.getReason(), row.getEnteredAt() })
					.toList());
	}

	void addMoves(List<MoveRow> rows) {
		this.jdbc.batchUpdate("""
				INSERT INTO station_move (station_id, version, from_code, to_code, reason, moved_at)
				VALUES (?, ?, ?, ?, ?, ?)""",
				rows.stream()
					.map((row) -> new Object[] { row.getStationId(), row.getVersion(), row.getFromCode(),
							row.getToCode(), row.getReason(), row.getMovedAt() })
					.toList());
	}

	private static Object[] values(StationRow row) {
		return new Object[] { row.getId(), row.getRegionCode(), row.getKind(), row.getState(), row.getName(),
				row.getLive(), row.getParentId(), row.getOrigin(), row.getStateSince(), row.getStateReason(),
				row.getPlaqueOn(), row.getAddress(), row.getLongitude(), row.getLatitude(), row.getOpeningHours(),
				row.getContactPhone(), row.isPracticeStation(), row.getHostName(), row.getHostCreditCode(),
				row.isHostCreditCodeDoubtful(), row.getVersion(), row.getCreatedAt(), row.getUpdatedAt() };
	}

}
