package org.volunteerstation.registry.change;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

/**
 * What becomes of one region; one that is split has several lines.
 *
 * @param top whether the order names it; else it moves along. In a step of an edition:
 * whether it ends; else it goes on under the new code
 * @param fromId the region's identifier
 * @param from its code
 * @param fromName its name
 * @param to the code of what it becomes
 * @param name the name of what it becomes
 * @param carries whether what the region owns goes that way; exactly one of its lines
 * does
 */
public record Line(boolean top, String fromId, RegionCode from, RegionName fromName, RegionCode to, RegionName name,
		boolean carries) {

	boolean moves() {
		return this.carries && !this.from.equals(this.to);
	}

}
