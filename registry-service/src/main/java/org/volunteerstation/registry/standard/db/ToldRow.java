package org.volunteerstation.registry.standard.db;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.standard.ToldStanding;
import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationKind;

/** The row of what the topic was told of a station. */
@Getter
@Setter
class ToldRow {

	private String stationId = "";

	private String regionCode = "";

	private String kind = "";

	private @Nullable String compliance;

	private long sequence;

	ToldStanding toStanding() {
		return new ToldStanding(new StationId(this.stationId), new RegionCode(this.regionCode),
				StationKind.valueOf(this.kind), (this.compliance != null) ? Compliance.valueOf(this.compliance) : null,
				this.sequence);
	}

}
