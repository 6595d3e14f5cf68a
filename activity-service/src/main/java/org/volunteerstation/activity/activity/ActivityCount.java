package org.volunteerstation.activity.activity;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What a community has, counted from this service's own table.
 *
 * @param region the community
 * @param activities activities that start in the month
 */
public record ActivityCount(RegionCode region, int activities) {

}
