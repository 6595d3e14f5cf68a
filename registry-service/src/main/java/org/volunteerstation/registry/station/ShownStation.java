package org.volunteerstation.registry.station;

import org.jspecify.annotations.Nullable;

/**
 * A station with what is shown beside it.
 *
 * @param station the station
 * @param regionName shown name of its community
 * @param compliance how it stands against the checklist today; null when it does not
 * cover
 */
public record ShownStation(Station station, String regionName, @Nullable Compliance compliance) {
}
