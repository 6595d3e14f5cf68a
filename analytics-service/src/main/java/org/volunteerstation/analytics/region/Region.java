package org.volunteerstation.analytics.region;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * The newest state of a region, as its events tell it.
 *
 * @param id stable identifier
 * @param code its code
 * @param name official name
 * @param displayName name without the committee's suffix
 * @param validTo first day on which it is no longer so
 * @param population latest count of residents; null when none was entered
 * @param sequence counts the region's events
 */
public record Region(String id, RegionCode code, String name, String displayName, LocalDate validTo,
		@Nullable Population population, long sequence) {

	/**
	 * A count of residents.
	 *
	 * @param residents how many
	 * @param on the day that the count stands for
	 */
	public record Population(long residents, LocalDate on) {

	}

}
