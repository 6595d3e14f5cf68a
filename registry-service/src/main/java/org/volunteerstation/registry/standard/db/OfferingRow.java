package org.volunteerstation.registry.standard.db;

import java.time.LocalDate;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.standard.Offering;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationId;

/** The row of what is known of a project or an activity. */
@Getter
@Setter
class OfferingRow {

	private String kind = "";

	private String id = "";

	private String stationId = "";

	private String regionCode = "";

	private String state = "";

	private boolean regular;

	private @Nullable LocalDate endedOn;

	private long sequence;

	static OfferingRow of(Offering offering, Station station) {
		OfferingRow row = new OfferingRow();
		row.kind = offering.kind().name();
		row.id = offering.id();
		row.stationId = station.id().value();
		row.regionCode = station.region().value();
		row.state = offering.state();
		row.regular = offering.regular();
		row.endedOn = offering.endedOn();
		row.sequence = offering.sequence();
		return row;
	}

	Offering toOffering() {
		return new Offering(Offering.Kind.valueOf(this.kind), this.id, new StationId(this.stationId), this.state,
				this.regular, this.endedOn, this.sequence);
	}

}
