package org.volunteerstation.registry.ranking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A region's figures beside those of all regions one tier below.
 *
 * @param node the region itself
 * @param below the regions below
 */
public record Ranking(Line node, List<Line> below) {

	public Ranking {
		below = List.copyOf(below);
	}

	/**
	 * The regions below by coverage.
	 * @return the best first; those without a value last, equal ones by code
	 */
	public List<Line> byCoverage() {
		return this.below.stream()
			.sorted(Comparator
				.comparing(Line::coverage, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder().reversed()))
				.thenComparing(Line::code))
			.toList();
	}

	/**
	 * The place of a region among those below by one of its rates.
	 * @param line the region
	 * @param rate which rate
	 * @return from 1, equal rates share it; null without a value
	 */
	public @Nullable Integer place(Line line, Function<Line, @Nullable BigDecimal> rate) {
		BigDecimal own = rate.apply(line);
		return (own == null) ? null
				: 1 + (int) this.below.stream()
					.map(rate)
					.filter(Objects::nonNull)
					.filter((other) -> other.compareTo(own) > 0)
					.count();
	}

	/**
	 * The figures of a region.
	 *
	 * @param code its code on that day
	 * @param name its shown name
	 * @param communities all communities
	 * @param covered communities with a station in a covering state
	 * @param coverage covered of all communities, 0 to 1; null without any
	 * @param stations stations not withdrawn
	 * @param points points not withdrawn
	 * @param covering stations in a covering state
	 * @param compliant of them those that comply
	 * @param compliance compliant of the covering stations, 0 to 1; null without any
	 */
	public record Line(RegionCode code, String name, long communities, long covered, @Nullable BigDecimal coverage,
			long stations, long points, long covering, long compliant, @Nullable BigDecimal compliance) {
	}

}
