package org.volunteerstation.analytics.change;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Events that wait with orders. */
public interface HeldEvents {

	/**
	 * Which of some aggregates have an event that waits: later ones wait behind it.
	 * @param topic their topic
	 * @param keys the aggregates
	 * @return those that have
	 */
	Set<String> waiting(String topic, Collection<String> keys);

	/**
	 * Lets events wait; one that waits already stays as it is.
	 * @param events the events
	 */
	void add(Collection<HeldEvent> events);

	/**
	 * Takes out the events of all aggregates of which one waits with a change.
	 * @param topic their topic
	 * @param change the orders
	 * @return events by aggregate, the oldest first
	 */
	List<HeldEvent> release(String topic, Change change);

}
