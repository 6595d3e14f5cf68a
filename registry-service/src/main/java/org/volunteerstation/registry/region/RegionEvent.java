package org.volunteerstation.registry.region;

/** What happened to a region; carries the state after it. */
public sealed interface RegionEvent {

	/**
	 * The state after the event.
	 * @return the region
	 */
	Region region();

	/**
	 * An edition brought a new region.
	 *
	 * @param region the state after it
	 */
	record Imported(Region region) implements RegionEvent {
	}

	/**
	 * An edition brought a new name.
	 *
	 * @param region the state after it
	 */
	record Renamed(Region region) implements RegionEvent {
	}

	/**
	 * A population was entered.
	 *
	 * @param region the state after it
	 */
	record PopulationSet(Region region) implements RegionEvent {
	}

}
