package org.volunteerstation.analytics.change;

/**
 * Where it is told that the figures have followed, in the transaction in which they did.
 */
public interface Acknowledgements {

	/**
	 * Tells that the figures stand as an order says.
	 * @param order the order
	 * @param moved rows that were taken over
	 */
	void followed(Order order, long moved);

}
