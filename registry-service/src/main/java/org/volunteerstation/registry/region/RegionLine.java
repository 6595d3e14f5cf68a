package org.volunteerstation.registry.region;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A well-formed line of an edition.
 *
 * @param number its place in the file, the header being line 1
 * @param code the region's code
 * @param name the region's name
 * @param urbanRural the statistical class of town and country; null when the file does
 * not say
 */
public record RegionLine(long number, RegionCode code, RegionName name, @Nullable String urbanRural) {

	public RegionLine(long number, RegionCode code, RegionName name) {
		this(number, code, name, null);
	}

}
