package org.volunteerstation.registry.region;

import java.util.List;

/** Where the tree tells what happened, in the transaction in which it happened. */
public interface RegionEvents {

	/**
	 * Tells the events of one import.
	 * @param events what happened, in order
	 */
	void append(List<RegionEvent> events);

}
