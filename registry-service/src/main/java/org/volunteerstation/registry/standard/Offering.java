package org.volunteerstation.registry.standard;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.station.StationId;

/**
 * A project or an activity of a station, as the service that owns it told of it last.
 *
 * @param kind which of the two
 * @param id identifier of the owning service
 * @param station the station that offers it
 * @param state the owner's word for the stage of its life
 * @param regular whether a project takes place again and again
 * @param endedOn the day on which an activity ends, past or to come; null for a project
 * @param sequence counts what the owner told of it
 */
public record Offering(Kind kind, String id, StationId station, String state, boolean regular,
		@Nullable LocalDate endedOn, long sequence) {

	/**
	 * Whether it counts for an item on a day: an activity once its last day has passed,
	 * for as many days as the item looks back.
	 */
	boolean counts(Checklist.Item item, LocalDate day) {
		Tally tally = item.tally();
		if (tally == null || this.kind != kindOf(item) || !tally.states().contains(this.state)) {
			return false;
		}
		return (this.endedOn != null) ? day.isAfter(this.endedOn) && !day.isAfter(lastDay(tally, this.endedOn))
				: this.regular || !tally.regularOnly();
	}

	/** The last day on which an activity counts. */
	static LocalDate lastDay(Tally tally, LocalDate endedOn) {
		return endedOn.plusDays(tally.withinDays());
	}

	private static Kind kindOf(Checklist.Item item) {
		return (item.derivation() == Checklist.Derivation.ACTIVITIES) ? Kind.ACTIVITY : Kind.PROJECT;
	}

	/** What can be offered. */
	public enum Kind {

		/** 项目. */
		PROJECT,

		/** 活动. */
		ACTIVITY

	}

}
