package org.volunteerstation.registry.region;

import java.util.List;

/** Where the tree tells what happened, in the transaction in which it happened. */
public interface RegionEvents {

	/**
	 * Tells that counts of a region's residents were changed by hand.
	 * @param event what happened
	 * @param action what the audit trail calls it
	 */
	default void counted(RegionEvent.PopulationSet event, String action) {
		append(List.of(event));
	}

	/**
	 * Tells the events of one import.
	 * @param events what happened, in order
	 */
	void append(List<RegionEvent> events);

	/**
	 * Tells what a change order did; the order itself is audited by who applies it.
	 * @param events what happened, in order
	 */
	default void changed(List<RegionEvent> events) {
		append(events);
	}

}
