package org.volunteerstation.registry.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.StationFilter;

/** Counts of compliance for a region and those one tier below. */
@Service
@Transactional(readOnly = true)
public class ComplianceReport {

	private final Standards standards;

	private final RegionDirectory directory;

	private final Clock clock;

	public ComplianceReport(Standards standards, RegionDirectory directory, Clock clock) {
		this.standards = standards;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Counts for today, all of them with one question.
	 * @param region the region
	 * @param scope what the caller may see
	 * @return the region, and all regions one tier below, also those without a station
	 */
	public Counts counts(RegionCode region, RegionScope scope) {
		RegionScope own = scope.narrow(region);
		Map<RegionCode, ComplianceCount> counts = count(region.tier().below().orElse(region.tier()), own);
		ComplianceCount node = counts.values()
			.stream()
			.reduce(ComplianceCount.none(region), (sum, count) -> sum.with(count));
		return new Counts(node,
				this.directory.childCodes(region, scope)
					.stream()
					.map((child) -> counts.getOrDefault(child, ComplianceCount.none(child)))
					.toList());
	}

	/**
	 * What the topic was told of stations, as it stands today.
	 * @param after the place of the last row before; null for the first page
	 * @param query how many
	 * @param scope what the caller may see
	 * @return the slice, by region code and id
	 */
	public Slice<ToldStanding> told(StationFilter.@Nullable Place after, SliceQuery query, RegionScope scope) {
		return Slice.cut(this.standards.told(today(), after, query, scope), query,
				(told) -> new StationFilter.Place(told.region(), told.station()).toString());
	}

	/**
	 * A region and those one tier below.
	 *
	 * @param node the region
	 * @param children the regions one tier below
	 */
	public record Counts(ComplianceCount node, List<ComplianceCount> children) {

		public Counts {
			children = List.copyOf(children);
		}

	}

	private Map<RegionCode, ComplianceCount> count(Tier tier, RegionScope scope) {
		return this.standards.count(today(), tier, scope)
			.stream()
			.collect(Collectors.toMap(ComplianceCount::region, Function.identity()));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

}
