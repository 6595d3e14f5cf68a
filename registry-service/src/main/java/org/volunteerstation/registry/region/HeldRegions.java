package org.volunteerstation.registry.region;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;

/**
 * Regions that no change order ends or recodes until the transaction ends. What is about
 * to be stored under a code asks here, so that it never lies under one that is gone.
 */
public final class HeldRegions {

	private final Set<RegionCode> asked;

	private final Map<RegionCode, Region> regions;

	private final Function<RegionCode, Refusal> missing;

	HeldRegions(Collection<RegionCode> asked, Map<RegionCode, Region> regions, Function<RegionCode, Refusal> missing) {
		this.asked = Set.copyOf(asked);
		this.regions = Map.copyOf(regions);
		this.missing = missing;
	}

	/**
	 * Whether a code was asked for, be it there or not: what lies under it stays there.
	 * @param code the code
	 * @return false for what has moved to another code since
	 */
	public boolean concerns(RegionCode code) {
		return this.asked.contains(code);
	}

	/**
	 * Whether a region is held.
	 * @param code its code
	 * @return false when it is not there, or was not asked for
	 */
	public boolean has(RegionCode code) {
		return this.regions.containsKey(code);
	}

	/**
	 * One of the regions, if it is there.
	 * @param code its code
	 * @return empty when there is none within the scope that is valid today
	 */
	public Optional<Region> find(RegionCode code) {
		return Optional.ofNullable(this.regions.get(code));
	}

	/**
	 * One of the regions.
	 * @param code its code
	 * @return the region
	 * @throws org.volunteerstation.platform.core.OutsideScope when there is none within
	 * the scope; an old code names its successors
	 */
	public Region region(RegionCode code) {
		return find(code).orElseThrow(() -> this.missing.apply(code));
	}

}
