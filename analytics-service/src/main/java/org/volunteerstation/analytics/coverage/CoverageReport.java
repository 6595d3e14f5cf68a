package org.volunteerstation.analytics.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.analytics.indicator.Indicators;
import org.volunteerstation.analytics.indicator.Sums;
import org.volunteerstation.analytics.region.Region;
import org.volunteerstation.analytics.region.Regions;
import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;

/** Figures of a region and of the regions one tier below, within the caller's scope. */
@Service
@Transactional(readOnly = true)
public class CoverageReport {

	/** Dates mean the day there (DESIGN 7). */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final Indicators indicators;

	private final Regions regions;

	private final Clock clock;

	public CoverageReport(Indicators indicators, Regions regions, Clock clock) {
		this.indicators = indicators;
		this.regions = regions;
		this.clock = clock;
	}

	/**
	 * The figures of a month.
	 * @param code the region
	 * @param month the month; null for the current one
	 * @param withoutPseudoTowns whether pseudo towns are left out (R5)
	 * @param scope what the caller may see
	 * @return the region's figures and those of all regions one tier below
	 * @throws OutsideScope when there is no such region within the scope
	 * @throws MonthInFuture when the month has not begun
	 */
	public Report report(RegionCode code, @Nullable YearMonth month, boolean withoutPseudoTowns, RegionScope scope) {
		RegionScope asked = scope.narrow(code);
		LocalDate today = LocalDate.now(this.clock.withZone(ZONE));
		YearMonth wanted = (month != null) ? month : YearMonth.from(today);
		if (wanted.isAfter(YearMonth.from(today))) {
			throw new MonthInFuture(wanted);
		}
		LocalDate day = wanted.equals(YearMonth.from(today)) ? today : wanted.atEndOfMonth();
		Region node = this.regions.find(code, day, asked).orElseThrow(OutsideScope::new);
		Tier below = code.tier().below().orElse(Tier.COMMUNITY);
		Map<RegionCode, Sums> sums = this.indicators.sums(asked, below, wanted, withoutPseudoTowns);
		List<Coverage> children = (code.tier() == Tier.COMMUNITY) ? List.of()
				: this.regions.children(code, day, asked)
					.stream()
					.map((child) -> new Coverage(child, sums.getOrDefault(child.code(), Sums.NONE)))
					.toList();
		Region.Population population = Region.Population.together(node,
				children.stream().map(Coverage::region).toList());
		return new Report(wanted,
				new Coverage(node.counting(population), sums.values().stream().reduce(Sums.NONE, Sums::plus)),
				children);
	}

	/**
	 * The figures of the last months, this one included.
	 * @param code the region
	 * @param months how many months
	 * @param scope what the caller may see
	 * @return months that were counted, the oldest first
	 * @throws OutsideScope when there is no such region within the scope
	 */
	public SortedMap<YearMonth, Sums> trend(RegionCode code, int months, RegionScope scope) {
		RegionScope asked = scope.narrow(code);
		LocalDate today = LocalDate.now(this.clock.withZone(ZONE));
		if (this.regions.find(code, today, asked).isEmpty()) {
			throw new OutsideScope();
		}
		List<YearMonth> wanted = new ArrayList<>();
		for (int back = 0; back < months; back++) {
			wanted.add(YearMonth.from(today).minusMonths(back));
		}
		return this.indicators.monthly(asked, wanted);
	}

	/**
	 * A region's figures.
	 *
	 * @param month the month
	 * @param node the region
	 * @param children all regions one tier below, by code
	 */
	public record Report(YearMonth month, Coverage node, List<Coverage> children) {

	}

}
