package org.volunteerstation.registry.station.db;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.registry.station.StationEdit;
import org.volunteerstation.registry.station.StationId;

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
				INSERT INTO station_stage (station_id, version, state, since, reason, entered_at, office_code,
				office_name, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows.stream()
			.map((row) -> new @Nullable Object[] { row.getStationId(), row.getVersion(), row.getState(), row.getSince(),
					row.getReason(), row.getEnteredAt(), row.getOfficeCode(), row.getOfficeName(), row.getRole() })
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

	void addEdits(List<Map.Entry<StationId, StationEdit>> edits) {
		this.jdbc.batchUpdate("""
				INSERT INTO station_edit (station_id, version, edited_at, office_code, office_name, role)
				VALUES (?, ?, ?, ?, ?, ?)""",
				edits.stream().map((edit) -> author(edit.getKey(), edit.getValue())).toList());
		this.jdbc.batchUpdate("""
				INSERT INTO station_edit_value (station_id, version, field, before_value, after_value)
				VALUES (?, ?, ?, ?, ?)""",
				edits.stream()
					.flatMap((edit) -> edit.getValue()
						.values()
						.stream()
						.map((value) -> new @Nullable Object[] { edit.getKey().value(), edit.getValue().version(),
								value.field().name(), value.before(), value.after() }))
					.toList());
	}

	private static @Nullable Object[] author(StationId station, StationEdit edit) {
		return new @Nullable Object[] { station.value(), edit.version(),
				LocalDateTime.ofInstant(edit.editedAt(), ZoneOffset.UTC), edit.by().officeCode(),
				edit.by().officeName(), edit.by().role() };
	}

	private static Object[] values(StationRow row) {
		return new Object[] { row.getId(), row.getRegionCode(), row.getKind(), row.getState(), row.getName(),
				row.getLive(), row.getParentId(), row.getOrigin(), row.getStateSince(), row.getStateReason(),
				row.getPlaqueOn(), row.getAddress(), row.getLongitude(), row.getLatitude(), row.getOpeningHours(),
				row.getContactPhone(), row.isPracticeStation(), row.getHostName(), row.getHostCreditCode(),
				row.isHostCreditCodeDoubtful(), row.getVersion(), row.getCreatedAt(), row.getUpdatedAt() };
	}

}
