package org.volunteerstation.registry.station;

import java.util.Optional;

import org.volunteerstation.platform.core.RegionScope;

/**
 * Who may keep a station in the state 整改, whatever those below would like: asked in the
 * transaction of the step.
 */
public interface StationHolds {

	/**
	 * Lets go whatever holds a station and is the caller's to let go. Comes before the
	 * station is locked, as those who hold one lock theirs first as well.
	 * @param station the station
	 * @param scope what the caller may write
	 */
	void letGo(StationId station, RegionScope scope);

	/**
	 * What holds a station. Once the station is locked nobody else can begin to.
	 * @param station the station
	 * @param scope what the caller may see
	 * @return empty when nothing does
	 */
	Optional<Hold> hold(StationId station, RegionScope scope);

	/**
	 * What holds a station.
	 *
	 * @param office shown name of whoever does
	 * @param plan what for
	 */
	record Hold(String office, String plan) {
	}

}
