package org.volunteerstation.registry.station.db;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationMove;

/** A row of a station's moves, by hand or by an order. */
@Getter
@Setter
class MoveRow {

	private String stationId = "";

	private long version;

	private String fromCode = "";

	private String toCode = "";

	private @Nullable String reason;

	private LocalDateTime movedAt = LocalDateTime.MIN;

	private @Nullable String officeCode;

	private @Nullable String officeName;

	private @Nullable String role;

	private @Nullable String fromParent;

	private @Nullable String toParent;

	private boolean ordered;

	private boolean undone;

	private @Nullable String orderId;

	private @Nullable String fromName;

	private @Nullable String toName;

	static MoveRow of(String station, StationMove move) {
		MoveRow row = new MoveRow();
		row.stationId = station;
		row.version = move.version();
		row.fromCode = move.from().value();
		row.toCode = move.to().value();
		row.reason = move.reason();
		row.movedAt = LocalDateTime.ofInstant(move.movedAt(), ZoneOffset.UTC);
		return row;
	}

	StationMove toMove() {
		return new StationMove(this.version, new RegionCode(this.fromCode), new RegionCode(this.toCode), this.reason,
				this.movedAt.toInstant(ZoneOffset.UTC), parents(), order(),
				EditRow.actor(this.officeCode, this.officeName, this.role));
	}

	private StationMove.@Nullable Order order() {
		return this.ordered ? new StationMove.Order(this.orderId, this.undone, name(this.fromName), name(this.toName))
				: null;
	}

	private static @Nullable RegionName name(@Nullable String name) {
		return (name != null) ? new RegionName(name) : null;
	}

	private StationMove.@Nullable Parents parents() {
		return (this.fromParent != null && this.toParent != null)
				? new StationMove.Parents(new StationId(this.fromParent), new StationId(this.toParent)) : null;
	}

}
