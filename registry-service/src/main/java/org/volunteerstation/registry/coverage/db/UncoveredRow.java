package org.volunteerstation.registry.coverage.db;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.coverage.UncoveredCommunity;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.station.StationId;

/** A community without a station as the list reads it. */
@Getter
@Setter
class UncoveredRow {

	private String regionCode = "";

	private String name = "";

	private @Nullable String buildingId;

	private @Nullable String buildingName;

	UncoveredCommunity toCommunity() {
		return new UncoveredCommunity(new RegionCode(this.regionCode), new RegionName(this.name), building());
	}

	private UncoveredCommunity.@Nullable Building building() {
		return (this.buildingId != null && this.buildingName != null)
				? new UncoveredCommunity.Building(new StationId(this.buildingId), this.buildingName) : null;
	}

}
