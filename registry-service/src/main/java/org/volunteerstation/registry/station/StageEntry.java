package org.volunteerstation.registry.station;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stage in the history of a station (R11).
 *
 * @param version the station's version with which the stage began
 * @param stage the state, its first day and why
 * @param enteredAt when it was entered
 * @param by who entered it; null for what was entered before authors were kept
 */
public record StageEntry(long version, Station.Stage stage, Instant enteredAt, @Nullable Actor by) {

	/**
	 * The stage that a station has now.
	 * @param station the station, just after the step
	 * @param by who let it take the step
	 * @return the entry
	 */
	public static StageEntry of(Station station, Actor by) {
		Station.Facts facts = station.facts();
		return new StageEntry(facts.version(), facts.stage(), facts.updatedAt(), by);
	}

}
