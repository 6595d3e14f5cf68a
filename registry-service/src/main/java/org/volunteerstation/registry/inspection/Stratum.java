package org.volunteerstation.registry.inspection;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A region one tier below a plan's, of which a part is drawn.
 *
 * @param region the region
 * @param population stations that were drawn from
 * @param sampled stations that were drawn
 */
public record Stratum(RegionCode region, int population, int sampled) {
}
