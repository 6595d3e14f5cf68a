package org.volunteerstation.analytics.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.analytics.indicator.Sums;
import org.volunteerstation.analytics.region.Region;

/**
 * A region and what was counted in it.
 *
 * @param region the region
 * @param sums its figures
 */
public record Coverage(Region region, Sums sums) {

	/** Fine enough that one community of a province does not round to all or nothing. */
	private static final int DECIMALS = 6;

	/**
	 * The rate of coverage.
	 * @return null without denominator (R4)
	 */
	public @Nullable BigDecimal rate() {
		return rate(this.sums);
	}

	/**
	 * Covered communities of all communities.
	 * @param sums figures
	 * @return 0 to 1; null without denominator (R4)
	 */
	public static @Nullable BigDecimal rate(Sums sums) {
		return (sums.communities() == 0) ? null : BigDecimal.valueOf(sums.covered())
			.divide(BigDecimal.valueOf(sums.communities()), DECIMALS, RoundingMode.HALF_UP);
	}

}
