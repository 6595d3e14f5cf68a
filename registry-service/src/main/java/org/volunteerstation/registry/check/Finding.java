package org.volunteerstation.registry.check;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * One offending row.
 *
 * @param id identifier of the station, region, target or plan; of a post its account's,
 * of a file its owner's
 * @param region where it belongs
 * @param name the name; the target's year, the post's role
 * @param evidence the value at fault; null when the row as a whole is
 * @param place its place in the list
 */
public record Finding(String id, RegionCode region, String name, @Nullable String evidence, FindingPlace place) {
}
