package org.volunteerstation.registry.change;

import java.util.Collection;
import java.util.List;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/** What an order may do, and seldom is meant to. */
public interface Warnings {

	/**
	 * Communities that will have living stations, not points, of several regions: the
	 * community that they become mostly keeps one and withdraws the others.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return up to 200, by code
	 */
	List<Crowd> crowds(ChangeOrder order, RegionScope scope);

	/**
	 * The regions below parents as they are now.
	 * @param parents codes of the regions above
	 * @param scope what the caller may see
	 * @return their codes and names
	 */
	List<SharedName.Child> children(Collection<RegionCode> parents, RegionScope scope);

	/**
	 * A community with several stations.
	 *
	 * @param region the community as it will be
	 * @param stations how many
	 */
	record Crowd(RegionCode region, long stations) {
	}

}
