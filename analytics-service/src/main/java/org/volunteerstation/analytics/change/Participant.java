package org.volunteerstation.analytics.change;

/** A part of the figures that waits with orders and is taken over with them. */
public interface Participant {

	/**
	 * Whether all that the orders bring has come.
	 * @param change orders that every other service has followed
	 * @return false while something is on its way
	 */
	boolean isComplete(Change change);

	/**
	 * Makes valid what has waited, in the transaction of all participants.
	 * @param change the orders
	 * @return rows that were taken over
	 */
	long release(Change change);

}
