package org.volunteerstation.registry.coverage;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.station.StationId;

/**
 * A community that no station covers today.
 *
 * @param code its code
 * @param name its name
 * @param building the station that is being built there; null for none
 */
public record UncoveredCommunity(RegionCode code, RegionName name, @Nullable Building building) {

	/**
	 * A station that does not cover yet.
	 *
	 * @param id its identifier
	 * @param name its name
	 */
	public record Building(StationId id, String name) {
	}

}
