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
import org.volunteerstation.analytics.plan.Target;
import org.volunteerstation.analytics.plan.Targets;
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

	private final Targets targets;

	private final Clock clock;

	public CoverageReport(Indicators indicators, Regions regions, Targets targets, Clock clock) {
		this.indicators = indicators;
		this.regions = regions;
		this.targets = targets;
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
		Tier parts = code.tier().below().orElse(Tier.COMMUNITY);
		Map<RegionCode, Sums> sums = this.indicators.sums(asked, parts, wanted, withoutPseudoTowns);
		List<Region> below = (code.tier() == Tier.COMMUNITY) ? List.of() : this.regions.children(code, day, asked);
		Map<RegionCode, Target> plans = plans(node, below, wanted.getYear(), asked);
		List<Coverage> children = below.stream()
			.map((child) -> new Coverage(child, sums.getOrDefault(child.code(), Sums.NONE), plans.get(child.code())))
			.toList();
		Region.Population population = Region.Population.together(node, below);
		return new Report(wanted, day, new Coverage(node.counting(population),
				sums.values().stream().reduce(Sums.NONE, Sums::plus), plans.get(code)), children);
	}

	private Map<RegionCode, Target> plans(Region node, List<Region> below, int year, RegionScope scope) {
		List<RegionCode> codes = new ArrayList<>(below.stream().map(Region::code).toList());
		codes.add(node.code());
		return this.targets.of(codes, year, scope);
	}

	/**
	 * The figures of the last months, this one included.
	 * @param code the region
	 * @param months how many months
	 * @param scope what the caller may see
	 * @return months that were counted, the oldest first, each with the target of its
	 * year
	 * @throws OutsideScope when there is no such region within the scope
	 */
	public List<Month> trend(RegionCode code, int months, RegionScope scope) {
		RegionScope asked = scope.narrow(code);
		LocalDate today = LocalDate.now(this.clock.withZone(ZONE));
		if (this.regions.find(code, today, asked).isEmpty()) {
			throw new OutsideScope();
		}
		List<YearMonth> wanted = new ArrayList<>();
		for (int back = 0; back < months; back++) {
			wanted.add(YearMonth.from(today).minusMonths(back));
		}
		SortedMap<Integer, Target> plans = this.targets.byYear(code, asked);
		return this.indicators.monthly(asked, wanted)
			.entrySet()
			.stream()
			.map((month) -> new Month(month.getKey(), month.getValue(), plans.get(month.getKey().getYear())))
			.toList();
	}

	/**
	 * A region's figures of a month.
	 *
	 * @param month the month
	 * @param sums its figures
	 * @param plan the region's own target of the year; null without one
	 */
	public record Month(YearMonth month, Sums sums, @Nullable Target plan) {

	}

	/**
	 * A region's figures.
	 *
	 * @param month the month
	 * @param on the day on which plans are looked at: today, or the last one of the month
	 * @param node the region
	 * @param children all regions one tier below, by code
	 */
	public record Report(YearMonth month, LocalDate on, Coverage node, List<Coverage> children) {

	}

}
