package org.volunteerstation.analytics.plan;

import java.time.LocalDate;

import org.volunteerstation.platform.core.RegionCode;

/**
 * The newest state of a region's target of a year, as its events tell it.
 *
 * @param id identifier
 * @param region the region, of any tier
 * @param year the year
 * @param communities communities that shall get their first station
 * @param dueOn the last day
 * @param withdrawn whether it is no longer a target
 * @param sequence counts the target's events
 */
public record Target(String id, RegionCode region, int year, int communities, LocalDate dueOn, boolean withdrawn,
		long sequence) {

	/**
	 * Where it stands.
	 * @param built communities that got their first station within the year
	 * @param on the day asked about
	 * @return reached, under way or overdue
	 */
	public Standing standing(long built, LocalDate on) {
		if (built >= this.communities) {
			return Standing.REACHED;
		}
		return on.isAfter(this.dueOn) ? Standing.OVERDUE : Standing.UNDER_WAY;
	}

	/** Where a target stands. */
	public enum Standing {

		/** As many as planned. */
		REACHED,

		/** Not yet, and the last day has not passed. */
		UNDER_WAY,

		/** Not reached though the last day has passed. */
		OVERDUE

	}

}
