package org.volunteerstation.registry.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/** Which services have followed orders. */
public interface Followers {

	/**
	 * The services whose rows carry codes of regions; the registry moves its own. The
	 * last is the one that waits for the others: its reports then stand on the new tree.
	 */
	List<String> SERVICES = List.of("project-service", "activity-service", "analytics-service");

	/**
	 * Stores that a service has followed, the last word for each.
	 * @param order the order's identifier
	 * @param service the service
	 * @param state what it has followed
	 * @param moved rows that have another code by now
	 * @param at when
	 */
	@Unscoped("services report of whatever order they have followed")
	void report(String order, String service, ChangeState state, long moved, Instant at);

	/**
	 * Where the services stand.
	 * @param order an order
	 * @param scope what the caller may see
	 * @return one for each service; none of them has followed before the order is applied
	 */
	List<Follower> of(ChangeOrder order, RegionScope scope);

	/**
	 * Which orders are on their way, applied or taken back and not yet followed by all.
	 * @param scope whose: orders over a region of it, or over one that it lies in
	 * @return how many, and who has not followed
	 */
	OnTheWay onTheWay(RegionScope scope);

	/**
	 * Orders that not every service has followed.
	 *
	 * @param orders how many
	 * @param first the first day of the new state, of the earliest; null without one
	 * @param since when every service had followed the last one; null before
	 * @param missing services that have not followed, each with the number of orders
	 */
	record OnTheWay(long orders, @Nullable LocalDate first, @Nullable Instant since, Map<String, Long> missing) {
	}

}
