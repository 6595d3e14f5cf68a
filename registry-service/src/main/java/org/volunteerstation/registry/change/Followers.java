package org.volunteerstation.registry.change;

import java.time.Instant;
import java.util.List;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/** Which services have followed orders. */
public interface Followers {

	/** The services whose rows carry codes of regions; the registry moves its own. */
	List<String> SERVICES = List.of("project-service", "activity-service");

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

}
