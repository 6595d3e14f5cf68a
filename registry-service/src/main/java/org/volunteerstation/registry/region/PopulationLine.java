package org.volunteerstation.registry.region;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A well-formed line of a file of populations.
 *
 * @param number its place in the file, the header being line 1
 * @param code the region's code
 * @param name the region's name, compared with the tree so that no figure lands elsewhere
 * @param residents the count
 */
public record PopulationLine(long number, RegionCode code, RegionName name, long residents) {
}
