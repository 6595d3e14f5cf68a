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

	/**
	 * A change order brought a new region.
	 *
	 * @param region the state after it
	 */
	record Founded(Region region) implements RegionEvent {
	}

	/**
	 * A change order gave another code, and perhaps another name.
	 *
	 * @param region the state after it
	 */
	record Recoded(Region region) implements RegionEvent {
	}

	/**
	 * A change order ended the region.
	 *
	 * @param region the last state, with its end
	 */
	record Ended(Region region) implements RegionEvent {
	}

	/**
	 * A change order was taken back, and the state before it is valid again.
	 *
	 * @param region the state after it
	 */
	record Restored(Region region) implements RegionEvent {
	}

}
