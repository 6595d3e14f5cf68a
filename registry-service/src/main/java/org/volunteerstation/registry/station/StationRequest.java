package org.volunteerstation.registry.station;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What someone asks to register, not yet checked against the tree and the register.
 *
 * @param region the place asked for
 * @param name null to have it named after the community
 * @param kind station or point
 * @param parent the station that a point belongs to
 * @param state the stage that it starts in
 * @param plaqueOn day of the plaque
 * @param host who gives a point its room; null for a station
 * @param site where it is and when it is open
 * @param origin where the record comes from
 */
public record StationRequest(RegionCode region, @Nullable StationName name, StationKind kind,
		@Nullable StationId parent, StationState state, @Nullable LocalDate plaqueOn, @Nullable StationHost host,
		StationSite site, Origin origin) {
}
