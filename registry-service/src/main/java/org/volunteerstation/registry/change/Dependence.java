package org.volunteerstation.registry.change;

import org.volunteerstation.platform.core.RegionScope;

/** What has come to depend on an applied order, so that it cannot be taken back. */
public interface Dependence {

	/**
	 * Whether an applied order cannot be taken back: another order concerns its regions,
	 * or something was entered where it could not return from.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return true when something depends on it
	 */
	boolean isInUse(ChangeOrder order, RegionScope scope);

}
