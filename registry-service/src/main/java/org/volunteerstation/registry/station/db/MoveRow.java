package org.volunteerstation.registry.station.db;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.station.MoveReason;
import org.volunteerstation.registry.station.StationEvent;
import org.volunteerstation.registry.station.StationMove;

/** A row of a station's moves by hand. */
@Getter
@Setter
class MoveRow {

	private String stationId = "";

	private long version;

	private String fromCode = "";

	private String toCode = "";

	private String reason = "";

	private LocalDateTime movedAt = LocalDateTime.MIN;

	static MoveRow of(StationEvent.Relocated moved) {
		StationMove move = StationMove.of(moved);
		MoveRow row = new MoveRow();
		row.stationId = moved.station().id().value();
		row.version = move.version();
		row.fromCode = move.from().value();
		row.toCode = move.to().value();
		row.reason = move.reason().value();
		row.movedAt = LocalDateTime.ofInstant(move.movedAt(), ZoneOffset.UTC);
		return row;
	}

	StationMove toMove() {
		return new StationMove(this.version, new RegionCode(this.fromCode), new RegionCode(this.toCode),
				new MoveReason(this.reason), this.movedAt.toInstant(ZoneOffset.UTC));
	}

}
