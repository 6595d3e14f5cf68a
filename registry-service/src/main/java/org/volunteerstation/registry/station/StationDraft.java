package org.volunteerstation.registry.station;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A station that is about to be registered, in a community that is known to exist.
 *
 * @param region the community
 * @param kind station or point
 * @param origin where the record comes from
 * @param name name on the plaque
 * @param site where it is and when it is open
 * @param state the stage that it starts in
 * @param plaqueOn day of the plaque
 * @param host who gives a point its room; null for a station
 */
public record StationDraft(RegionCode region, StationKind kind, Origin origin, StationName name, StationSite site,
		StationState state, @Nullable LocalDate plaqueOn, @Nullable StationHost host) {
}
