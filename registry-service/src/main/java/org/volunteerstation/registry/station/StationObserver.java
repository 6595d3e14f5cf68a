package org.volunteerstation.registry.station;

import java.util.List;

/** Who has to know of changes of stations in the transaction in which they happen. */
public interface StationObserver {

	/**
	 * Stations were registered or changed, or moved by a change order or by hand.
	 * @param events in the order in which it happened
	 */
	void happened(List<? extends StationEvent> events);

}
