package org.volunteerstation.registry.station;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What stands in a community, counted from the register.
 *
 * @param region the community
 * @param stations stations not withdrawn
 * @param points points not withdrawn
 * @param covering of the stations those in a covering state
 */
public record StationCount(RegionCode region, int stations, int points, int covering) {
}
