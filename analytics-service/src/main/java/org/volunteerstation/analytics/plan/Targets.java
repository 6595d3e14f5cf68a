package org.volunteerstation.analytics.plan;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/** The targets as far as figures have to know them. */
public interface Targets {

	/**
	 * Writes states of targets; of each the highest sequence stays.
	 * @param targets the states
	 */
	void write(Collection<Target> targets);

	/**
	 * The regions' own targets of a year.
	 * @param regions the regions
	 * @param year the year
	 * @param scope what the caller may see
	 * @return by region; who has none is missing
	 */
	Map<RegionCode, Target> of(Collection<RegionCode> regions, int year, RegionScope scope);

	/**
	 * A region's own targets.
	 * @param region the region
	 * @param scope what the caller may see
	 * @return by year
	 */
	SortedMap<Integer, Target> byYear(RegionCode region, RegionScope scope);

}
