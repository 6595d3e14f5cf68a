package org.volunteerstation.registry.station.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.station.Actor;
import org.volunteerstation.registry.station.StageEntry;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationState;

/** A row of a station's history. */
@Getter
@Setter
class StageRow {

	private String stationId = "";

	private long version;

	private String state = "";

	private LocalDate since = LocalDate.EPOCH;

	private @Nullable String reason;

	private LocalDateTime enteredAt = LocalDateTime.MIN;

	private @Nullable String officeCode;

	private @Nullable String officeName;

	private @Nullable String role;

	static StageRow of(Station station, Actor by) {
		StageEntry entry = StageEntry.of(station, by);
		StageRow row = new StageRow();
		row.stationId = station.id().value();
		row.version = entry.version();
		row.state = entry.stage().state().name();
		row.since = entry.stage().since();
		row.reason = entry.stage().reason();
		row.enteredAt = LocalDateTime.ofInstant(entry.enteredAt(), ZoneOffset.UTC);
		row.officeCode = by.officeCode();
		row.officeName = by.officeName();
		row.role = by.role();
		return row;
	}

	StageEntry toEntry() {
		return new StageEntry(this.version,
				new Station.Stage(StationState.valueOf(this.state), this.since, this.reason),
				this.enteredAt.toInstant(ZoneOffset.UTC), EditRow.actor(this.officeCode, this.officeName, this.role));
	}

}
