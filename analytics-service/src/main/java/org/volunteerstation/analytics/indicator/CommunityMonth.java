package org.volunteerstation.analytics.indicator;

import java.time.YearMonth;

import org.volunteerstation.platform.core.RegionCode;

/**
 * The row of a community and month.
 *
 * @param community the community
 * @param month the month
 * @param figures absolute values
 * @param sequence counts the states of this row, from 1; the highest stays
 */
public record CommunityMonth(RegionCode community, YearMonth month, Figures figures, long sequence) {

	/**
	 * Whether it lies in a pseudo town.
	 * @return true for communities left out of the coverage on request (R5)
	 */
	public boolean isPseudoTown() {
		return this.community.isPseudoTown();
	}

}
