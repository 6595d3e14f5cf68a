package org.volunteerstation.analytics.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

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
 * @param outcome what the registry knows beside it
 * @param sequence counts the target's events
 */
public record Target(String id, RegionCode region, int year, int communities, LocalDate dueOn, boolean withdrawn,
		Outcome outcome, long sequence) {

	/**
	 * What was built for it.
	 * @param built communities that got their first station within the year, up to the
	 * day asked about
	 * @param on the day asked about
	 * @return the same until the last day; from then on what it had come to by that day,
	 * as soon as the registry has told
	 */
	public long built(long built, LocalDate on) {
		Integer told = this.outcome.built();
		return (told != null && on.isAfter(this.dueOn)) ? told : built;
	}

	/**
	 * Where it stands.
	 * @param built communities that got their first station within the year
	 * @param on the day asked about
	 * @return reached, under way or overdue
	 */
	public Standing standing(long built, LocalDate on) {
		if (this.outcome.counted() && built(built, on) >= this.communities) {
			return Standing.REACHED;
		}
		return on.isAfter(this.dueOn) ? Standing.OVERDUE : Standing.UNDER_WAY;
	}

	/**
	 * What the registry knows of a target beside its figure.
	 *
	 * @param counted false where no community could be counted when it was worked out, so
	 * that it is never reached
	 * @param built communities built for it by its last day; null before that has passed
	 */
	public record Outcome(boolean counted, @Nullable Integer built) {
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
