package org.volunteerstation.registry.region;

import java.util.List;
import java.util.Map;

import org.volunteerstation.platform.core.RegionCode;

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
	 * Tells that counts of many regions were changed by a list.
	 * @param events what happened, one for each region
	 * @param changes the region of each count that was changed, by what the audit trail
	 * calls it
	 */
	default void counted(List<RegionEvent.PopulationSet> events, Map<String, List<RegionCode>> changes) {
		append(List.copyOf(events));
	}

	/**
	 * Tells the events of one import.
	 * @param events what happened, in order
	 */
	void append(List<RegionEvent> events);

	/**
	 * Tells what a change order did; the order itself is audited by who applies it.
	 * @param events what happened, in order
	 * @param order the order
	 */
	default void changed(List<RegionEvent> events, ByOrder order) {
		append(events);
	}

	/**
	 * A change order, as far as regions tell of it.
	 *
	 * @param id the order
	 * @param state {@code APPLIED}, or {@code UNDONE} when it was taken back
	 * @param counts all counts of the regions whose residents it changed, by identifier
	 */
	record ByOrder(String id, String state, Map<String, PopulationCounts> counts) {
	}

}
