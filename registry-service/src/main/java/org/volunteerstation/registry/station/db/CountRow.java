package org.volunteerstation.registry.station.db;

import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.station.StationCount;

/** The sums of one community; {@code live} is null and adds nothing once withdrawn. */
@Getter
@Setter
class CountRow {

	private String regionCode = "";

	private int stations;

	private int points;

	private int covering;

	private int compliant;

	private int nonCompliant;

	private int plaquedInYear;

	private int plaquedBefore;

	StationCount toCount() {
		return new StationCount(new RegionCode(this.regionCode), this.stations, this.points, this.covering,
				new StationCount.Standing(this.compliant, this.nonCompliant),
				new StationCount.Plaques(this.plaquedInYear, this.plaquedBefore));
	}

}
