package org.volunteerstation.analytics.change;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/** The orders that were heard of. */
public interface Orders {

	/** Keeps what waits from being taken over until the transaction ends. */
	void hold();

	/** Keeps everything from coming in until the transaction ends. */
	void lock();

	/**
	 * Stores an order that is on its way from now on; an older event changes nothing.
	 * @param order the order
	 */
	void write(Order order);

	/**
	 * Stores that a service has followed.
	 * @param order the order
	 * @param service the service
	 * @param state what it has followed; who has followed that it was taken back stays
	 * there
	 */
	void follow(String order, String service, String state);

	/**
	 * Something that belongs to orders has come.
	 * @param orders the orders
	 */
	void touch(Collection<String> orders);

	/**
	 * Orders on their way.
	 * @return all of them
	 */
	List<Order> open();

	/**
	 * Whether the other services have followed an order, it was quiet around it since,
	 * and those that it builds upon are known.
	 * @param order the order
	 * @param quiet how long
	 * @return true when all that is left is here
	 */
	boolean isFollowed(Order order, Duration quiet);

	/**
	 * Whether orders are still what they were, and no other one on its way concerns the
	 * same codes.
	 * @param change the orders
	 * @return false when something has come since
	 */
	boolean isWhole(Change change);

	/**
	 * Notes that orders are on their way no more.
	 * @param change the orders
	 */
	void settle(Change change);

	/**
	 * Which of some orders are on their way no more.
	 * @param orders identifiers
	 * @return states by order
	 */
	Map<String, String> settled(Collection<String> orders);

	/**
	 * Which of some codes an order on its way changes.
	 * @param codes the codes
	 * @return those whose rows wait, each with the order that it waits for
	 */
	Map<RegionCode, String> waiting(Collection<RegionCode> codes);

	/**
	 * All codes that orders on their way change.
	 * @param scope what the caller may see
	 * @return codes within the scope
	 */
	Set<RegionCode> waitingIn(RegionScope scope);

}
