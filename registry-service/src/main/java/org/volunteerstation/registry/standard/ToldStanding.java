package org.volunteerstation.registry.standard;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationKind;

/**
 * How a station stands of which the topic knows, for a recount of the figures.
 *
 * @param station the station
 * @param region its community
 * @param kind station or point
 * @param compliance how it stands on the day; null when it does not cover
 * @param sequence number of times that it was told
 */
public record ToldStanding(StationId station, RegionCode region, StationKind kind, @Nullable Compliance compliance,
		long sequence) {
}
