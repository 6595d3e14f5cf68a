package org.volunteerstation.registry.inspection;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A line of the ledger. It names no person.
 *
 * @param id identifier of the finding
 * @param visit identifier of the visit
 * @param office who inspected
 * @param region the community
 * @param stationName the station
 * @param severity how bad it is
 * @param text what was found
 * @param foundOn the day of the visit
 * @param dueOn last day to put it right; null when nothing is asked for
 * @param state where it stands
 * @param closedOn the day on which it was settled
 * @param publishedOn the day on which it was published
 */
public record LedgerEntry(String id, String visit, RegionCode office, RegionCode region, String stationName,
		Deficiency.Severity severity, String text, LocalDate foundOn, @Nullable LocalDate dueOn, Deficiency.State state,
		@Nullable LocalDate closedOn, @Nullable LocalDate publishedOn) {

	/**
	 * Whether the last day has passed without an answer.
	 * @param today the day asked about
	 * @return true from the day after the last one on
	 */
	public boolean isOverdue(LocalDate today) {
		return this.state == Deficiency.State.OPEN && this.dueOn != null && this.dueOn.isBefore(today);
	}

	/**
	 * Its place in the list.
	 * @return region code and id
	 */
	InspectionPlace place() {
		return new InspectionPlace(this.region, this.id);
	}

}
