package org.volunteerstation.registry.inspection.db;

import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.inspection.Inspections;
import org.volunteerstation.registry.inspection.Stratum;
import org.volunteerstation.registry.station.StationId;

/** A region that shares a sample, or a station drawn from one. */
@Getter
@Setter
class StratumRow {

	private String stationId = "";

	private String regionCode = "";

	private int population;

	private int sampled;

	static StratumRow of(Stratum stratum) {
		StratumRow row = new StratumRow();
		row.regionCode = stratum.region().value();
		row.population = stratum.population();
		row.sampled = stratum.sampled();
		return row;
	}

	Stratum toStratum() {
		return new Stratum(new RegionCode(this.regionCode), this.population, this.sampled);
	}

	Inspections.Drawn toDrawn() {
		return new Inspections.Drawn(new StationId(this.stationId), new RegionCode(this.regionCode), this.population);
	}

}
