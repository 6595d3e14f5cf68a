package org.volunteerstation.registry.region;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A well-formed line of an edition.
 *
 * @param number its place in the file, the header being line 1
 * @param code the region's code
 * @param name the region's name
 */
public record RegionLine(long number, RegionCode code, RegionName name) {
}
