package org.volunteerstation.analytics.region;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an event tells of a region.
 *
 * @param region its state
 * @param counts all its counts of residents; null when the event tells the latest alone
 * @param order the change order that did it; null for none
 * @param orderState what the order did: applied, or taken back
 * @param data the event's own words
 */
public record RegionNews(Region region, @Nullable List<Count> counts, @Nullable String order,
		@Nullable String orderState, byte[] data) {

	/**
	 * A count of residents, or that there is none.
	 *
	 * @param on the day that it stands for
	 * @param residents how many; null when the number is not known since that day
	 */
	public record Count(LocalDate on, @Nullable Long residents) {
	}

}
