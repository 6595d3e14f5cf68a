package org.volunteerstation.analytics.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.volunteerstation.analytics.change.Order;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/**
 * Where the figures of a month go that had ended before an order of an earlier day came.
 */
public final class Rehomed {

	private Rehomed() {
	}

	/**
	 * Figures under the codes of an order, summed up where several become one.
	 * @param before figures of communities
	 * @param moves where the rows of each code go
	 * @return figures of all communities concerned; what has left has none
	 */
	public static Map<RegionCode, Figures> of(Map<RegionCode, Figures> before, List<Order.Move> moves) {
		Map<RegionCode, Figures> after = new HashMap<>();
		for (Order.Move move : moves) {
			if (move.from().tier() == Tier.COMMUNITY) {
				after.putIfAbsent(move.from(), Figures.NONE);
				after.merge(move.to(), before.getOrDefault(move.from(), Figures.NONE), Rehomed::together);
			}
		}
		return after;
	}

	/** Two communities that became one are one. */
	private static Figures together(Figures one, Figures other) {
		Figures sum = one.plus(other);
		return (one.communities() > 0 && other.communities() > 0) ? sum.minus(Figures.COMMUNITY) : sum;
	}

}
