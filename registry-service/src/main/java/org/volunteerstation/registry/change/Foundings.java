package org.volunteerstation.registry.change;

import java.util.Map;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.RegionName;

/** The regions that a step of an edition begins. */
public interface Foundings {

	/**
	 * Stores them, and keeps their codes from all other orders.
	 * @param order the order
	 * @param founded names by code
	 * @param scope what the caller may write
	 * @throws ChangeRefusal.Busy when an open order has one of the codes
	 */
	void add(ChangeOrder order, Map<RegionCode, RegionName> founded, RegionScope scope);

	/**
	 * Those of an order.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return names by code
	 */
	Map<RegionCode, RegionName> of(ChangeOrder order, RegionScope scope);

}
