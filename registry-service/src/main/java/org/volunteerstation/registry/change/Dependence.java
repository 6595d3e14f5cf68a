package org.volunteerstation.registry.change;

import java.time.LocalDate;
import java.util.Optional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/** What has come to depend on an applied order, so that it cannot be taken back. */
public interface Dependence {

	/**
	 * Whether an applied order cannot be taken back: another order concerns its regions,
	 * or something was entered where it could not return from. What an official has moved
	 * within the order's regions since can return.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return true when something depends on it
	 */
	boolean isInUse(ChangeOrder order, RegionScope scope);

	/**
	 * A count of residents that was entered since, for a region that would be another one
	 * or none.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return one of them; empty when there is none
	 */
	Optional<Counted> countedSince(ChangeOrder order, RegionScope scope);

	/**
	 * A count of residents.
	 *
	 * @param region the region's code
	 * @param on the day that it stands for
	 */
	record Counted(RegionCode region, LocalDate on) {
	}

}
