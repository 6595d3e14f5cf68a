package org.volunteerstation.registry.edition;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

/**
 * A region that a step begins.
 *
 * @param code its code
 * @param name its name
 */
public record Founding(RegionCode code, RegionName name) {
}
