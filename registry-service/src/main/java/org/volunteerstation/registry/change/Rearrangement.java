package org.volunteerstation.registry.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

/**
 * A step of an edition: what becomes of many regions at once, where codes may change
 * places.
 *
 * @param region covers all its codes
 * @param on the first day of the new state
 * @param reason the edition, in words
 * @param draftedBy account that submitted the edition
 * @param decidedBy account that approved it
 * @param lines one for each region that changes; {@code top} where it ends
 * @param founded regions that begin, by code
 */
public record Rearrangement(RegionCode region, LocalDate on, String reason, String draftedBy, String decidedBy,
		List<Line> lines, Map<RegionCode, RegionName> founded) {

	public Rearrangement {
		lines = List.copyOf(lines);
		founded = Map.copyOf(founded);
	}

}
