package org.volunteerstation.registry.station;

import java.time.Instant;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A move by hand in the history of a station. What a change order moves stands with the
 * order.
 *
 * @param version the station's version with which it was there
 * @param from the community that it left
 * @param to the community that it came to; the same for a point that was given to another
 * station there
 * @param reason why
 * @param movedAt when
 */
public record StationMove(long version, RegionCode from, RegionCode to, MoveReason reason, Instant movedAt) {

	/**
	 * What a move leaves in the history.
	 * @param moved what happened
	 * @return the entry
	 */
	public static StationMove of(StationEvent.Relocated moved) {
		Station.Facts facts = moved.station().facts();
		return new StationMove(facts.version(), moved.from(), facts.region(), moved.reason(), facts.updatedAt());
	}

}
