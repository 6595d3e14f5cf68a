package org.volunteerstation.registry.edition;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

/**
 * What a step makes of one region.
 *
 * @param regionId the region's identifier
 * @param from its code
 * @param fromName its name
 * @param to the code that follows
 * @param toName the name that follows
 * @param keeps whether the region goes on under that code; else it ends, and what it owns
 * goes there
 */
public record StepLine(String regionId, RegionCode from, RegionName fromName, RegionCode to, RegionName toName,
		boolean keeps) {
}
