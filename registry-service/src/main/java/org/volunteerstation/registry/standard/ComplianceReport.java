package org.volunteerstation.registry.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.RegionDirectory;

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
	 * Counts for today.
	 * @param region the region
	 * @param scope what the caller may see
	 * @return the counts of all regions one tier below, also of those without a station
	 */
	public List<ComplianceCount> below(RegionCode region, RegionScope scope) {
		RegionScope own = scope.narrow(region);
		Optional<Tier> tier = region.tier().below();
		if (tier.isEmpty()) {
			return List.of();
		}
		Map<RegionCode, ComplianceCount> counts = count(tier.get(), own);
		return this.directory.childCodes(region, scope)
			.stream()
			.map((child) -> counts.getOrDefault(child, ComplianceCount.none(child)))
			.toList();
	}

	/**
	 * Counts of one region for today.
	 * @param region the region
	 * @param scope what the caller may see
	 * @return the counts
	 */
	public ComplianceCount of(RegionCode region, RegionScope scope) {
		return count(region.tier(), scope.narrow(region)).getOrDefault(region, ComplianceCount.none(region));
	}

	private Map<RegionCode, ComplianceCount> count(Tier tier, RegionScope scope) {
		LocalDate today = LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
		return this.standards.count(today, tier, scope)
			.stream()
			.collect(Collectors.toMap(ComplianceCount::region, Function.identity()));
	}

}
