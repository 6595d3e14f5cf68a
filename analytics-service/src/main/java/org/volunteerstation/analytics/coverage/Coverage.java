package org.volunteerstation.analytics.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.analytics.indicator.Sums;
import org.volunteerstation.analytics.plan.Target;
import org.volunteerstation.analytics.region.Region;

/**
 * A region and what was counted in it.
 *
 * @param region the region
 * @param sums its figures
 * @param plan its own target of the year, not the sum of those below; null without one
 */
public record Coverage(Region region, Sums sums, @Nullable Target plan) {

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
		return share(sums.covered(), sums.communities());
	}

	/**
	 * Compliant stations of all covering stations.
	 * @param sums figures
	 * @return 0 to 1; null without a covering station (R4)
	 */
	public static @Nullable BigDecimal complianceRate(Sums sums) {
		return share(sums.standing().compliant(), sums.sites().covering());
	}

	private static @Nullable BigDecimal share(long part, long whole) {
		return (whole == 0) ? null
				: BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
	}

}
