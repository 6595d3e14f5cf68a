package org.volunteerstation.registry.station.db;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.station.Actor;
import org.volunteerstation.registry.station.StationEdit;

/** A value that a change of a station has changed, with the change itself. */
@Getter
@Setter
class EditRow {

	private long version;

	private LocalDateTime editedAt = LocalDateTime.MIN;

	private @Nullable String officeCode;

	private @Nullable String officeName;

	private String role = "";

	private String field = "";

	private @Nullable String beforeValue;

	private @Nullable String afterValue;

	/** The rows of a change lie together. */
	static List<StationEdit> edits(List<EditRow> rows) {
		Map<Long, List<EditRow>> changes = new LinkedHashMap<>();
		rows.forEach((row) -> changes.computeIfAbsent(row.version, (version) -> new ArrayList<>()).add(row));
		return changes.values().stream().map(EditRow::edit).toList();
	}

	private static StationEdit edit(List<EditRow> rows) {
		EditRow first = rows.getFirst();
		List<StationEdit.Value> values = rows.stream()
			.map((row) -> new StationEdit.Value(StationEdit.Field.valueOf(row.field), row.beforeValue, row.afterValue))
			.sorted(Comparator.comparing(StationEdit.Value::field))
			.toList();
		return new StationEdit(first.version, values, first.editedAt.toInstant(ZoneOffset.UTC),
				known(first.officeCode, first.officeName, first.role));
	}

	/** Null for what was entered before authors were kept. */
	static @Nullable Actor actor(@Nullable String office, @Nullable String name, @Nullable String role) {
		return (role != null) ? known(office, name, role) : null;
	}

	private static Actor known(@Nullable String office, @Nullable String name, String role) {
		return new Actor((office != null) ? new RegionCode(office) : null, name, role);
	}

}
