package org.volunteerstation.registry.station;

import java.util.List;

import org.volunteerstation.platform.core.Refusal;

/** Where stations tell what happened, in the transaction in which it happened. */
public interface StationEvents {

	/**
	 * Tells what happened.
	 * @param events in the order in which it happened
	 */
	void append(List<? extends StationEvent> events);

	/**
	 * Tells that rows of a batch named what is not there for the caller: each miss is
	 * audited even when the other rows are stored (DESIGN 10).
	 * @param missed the rows' faults
	 */
	void missed(List<Refusal.Fault> missed);

	/**
	 * Tells what a change order moved; the order is audited as a whole.
	 * @param stations the stations after it
	 */
	default void moved(List<StationEvent.Moved> stations) {
		append(stations);
	}

}
