package org.volunteerstation.analytics.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
		Tier parts = code.tier().below().orElse(Tier.COMMUNITY);
		return report(code, day, this.indicators.sums(asked, parts, wanted, withoutPseudoTowns), asked);
	}

	/**
	 * The figures of the month of a day, by the tree of that day.
	 * @param code the region, by its code on that day
	 * @param day the day
	 * @param withoutPseudoTowns whether pseudo towns are left out (R5)
	 * @param scope what the caller may see
	 * @return the region's figures and those of all regions one tier below
	 * @throws OutsideScope when there was no such region within the scope
	 * @throws MonthInFuture when the day has not come
	 */
	public Report reportOn(RegionCode code, LocalDate day, boolean withoutPseudoTowns, RegionScope scope) {
		RegionScope asked = scope.narrow(code);
		if (day.isAfter(LocalDate.now(this.clock.withZone(ZONE)))) {
			throw new MonthInFuture(day);
		}
		Tier parts = code.tier().below().orElse(Tier.COMMUNITY);
		return report(code, day, this.indicators.sumsOn(asked, parts, day, withoutPseudoTowns), asked);
	}

	private Report report(RegionCode code, LocalDate day, Map<RegionCode, Sums> sums, RegionScope asked) {
		Region node = this.regions.find(code, day, asked).orElseThrow(OutsideScope::new);
		List<Region> below = (code.tier() == Tier.COMMUNITY) ? List.of() : this.regions.children(code, day, asked);
		Map<RegionCode, Target> plans = plans(node, below, day.getYear(), asked);
		List<Coverage> children = below.stream()
			.map((child) -> new Coverage(child, sums.getOrDefault(child.code(), Sums.NONE), plans.get(child.code())))
			.toList();
		Region.Population population = Region.Population.together(node, below);
		return new Report(YearMonth.from(day), day, new Coverage(node.counting(population),
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
		Region region = this.regions.find(code, today, asked).orElseThrow(OutsideScope::new);
		SortedMap<Integer, Target> plans = this.targets.byYear(code, asked);
		SortedMap<YearMonth, Sums> monthly = new TreeMap<>();
		codes(region, months, scope)
			.forEach((then, wanted) -> monthly.putAll(this.indicators.monthly(scope.narrow(then), wanted)));
		return monthly.entrySet()
			.stream()
			.map((month) -> new Month(month.getKey(), month.getValue(), plans.get(month.getKey().getYear())))
			.toList();
	}

	/** A month is counted under the code that the region had at its end. */
	private Map<RegionCode, List<YearMonth>> codes(Region region, int months, RegionScope scope) {
		LocalDate today = LocalDate.now(this.clock.withZone(ZONE));
		List<Region> states = this.regions.states(region.id(), scope);
		Map<RegionCode, List<YearMonth>> codes = new TreeMap<>();
		for (int back = 0; back < months; back++) {
			YearMonth month = YearMonth.from(today).minusMonths(back);
			LocalDate day = (back == 0) ? today : month.atEndOfMonth();
			states.stream()
				.filter((state) -> state.isOn(day))
				.findFirst()
				.ifPresent((state) -> codes.computeIfAbsent(state.code(), (code) -> new ArrayList<>()).add(month));
		}
		return codes;
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
