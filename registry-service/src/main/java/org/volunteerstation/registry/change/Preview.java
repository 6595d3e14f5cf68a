package org.volunteerstation.registry.change;

import java.util.List;
import java.util.Map;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationName;

/**
 * What an order will do.
 *
 * @param counts what moves in this service
 * @param posts posts of officials that move
 * @param clashes stations that would share community and name: the order has to rename
 * @param renames names that it gives
 * @param crowds communities that will have stations of several regions
 * @param shared names that regions of one parent will share
 * @param moving codes whose rows move, in every service
 */
public record Preview(Rehoming.Counts counts, long posts, List<Rehoming.Clash> clashes,
		Map<StationId, StationName> renames, List<Warnings.Crowd> crowds, List<SharedName> shared,
		List<RegionCode> moving) {
}
