package org.volunteerstation.registry.station;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What may change while a station stays in its stage.
 *
 * @param name name on the plaque
 * @param site where it is and when it is open
 * @param plaqueOn day of the plaque; needed from 挂牌 on
 * @param host who gives a point its room; null for a station
 */
public record StationChange(StationName name, StationSite site, @Nullable LocalDate plaqueOn,
		@Nullable StationHost host) {
}
