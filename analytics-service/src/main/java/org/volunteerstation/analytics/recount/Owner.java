package org.volunteerstation.analytics.recount;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.platform.core.RegionCode;

/** A service that owns something that is counted, asked with the caller's rights. */
public interface Owner {

	/**
	 * What it is asked about.
	 * @return its indicators
	 */
	Set<Indicator> indicators();

	/**
	 * Counts.
	 * @param region the region
	 * @param month the month of what belongs to a month
	 * @return figures by community; who is missing has none
	 */
	Map<RegionCode, Figures> counts(RegionCode region, YearMonth month);

	/**
	 * The newest states of all that is counted.
	 * @param region the region
	 * @return the states
	 */
	List<Newest> newest(RegionCode region);

}
