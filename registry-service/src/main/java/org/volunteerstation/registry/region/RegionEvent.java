package org.volunteerstation.registry.region;

import org.jspecify.annotations.Nullable;

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
	 * A population was entered, corrected or taken back.
	 *
	 * @param region the state after it
	 * @param counts all that count now; null where a file added one
	 */
	record PopulationSet(Region region, @Nullable PopulationCounts counts) implements RegionEvent {

		PopulationSet(Region region) {
			this(region, null);
		}

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
