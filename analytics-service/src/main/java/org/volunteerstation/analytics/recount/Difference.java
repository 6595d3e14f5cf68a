package org.volunteerstation.analytics.recount;

import org.volunteerstation.platform.core.RegionCode;

/**
 * An indicator whose stored value is not what the owner counts.
 *
 * @param community the community
 * @param indicator the indicator
 * @param stored what is stored
 * @param recounted what the owner counts
 */
public record Difference(RegionCode community, Indicator indicator, int stored, int recounted) {

}
