package org.volunteerstation.registry.station;

import java.time.Instant;

/**
 * A stage in the history of a station (R11).
 *
 * @param version the station's version with which the stage began
 * @param stage the state, its first day and why
 * @param enteredAt when it was entered
 */
public record StageEntry(long version, Station.Stage stage, Instant enteredAt) {

	/**
	 * The stage that a station has now.
	 * @param station the station, just after the step
	 * @return the entry
	 */
	public static StageEntry of(Station station) {
		Station.Facts facts = station.facts();
		return new StageEntry(facts.version(), facts.stage(), facts.updatedAt());
	}

}
