package org.volunteerstation.registry.station.db;

import lombok.Getter;
import lombok.Setter;

/** How one station stands on a day. */
@Getter
@Setter
class ComplianceRow {

	private String stationId = "";

	private String compliance = "";

}
