package org.volunteerstation.registry.region.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.Region;

/**
 * A region as the interface shows it.
 *
 * @param id stable identifier
 * @param code twelve digits
 * @param name official name
 * @param displayName name without the committee's suffix
 * @param tier lower-case name of the tier
 * @param parentCode code one tier up; null for the province
 * @param pseudoTown whether it lies in a pseudo town (town part 400 or above)
 * @param urbanRural statistical class of town and country; null when unknown
 * @param population latest count of residents; null when none was entered
 * @param path from the province down to itself; empty where only the region was asked for
 * @param validFrom first day of this state
 */
record RegionView(String id, String code, String name, String displayName, String tier, @Nullable String parentCode,
		boolean pseudoTown, @Nullable String urbanRural, @Nullable Long population, List<Step> path,
		LocalDate validFrom) {

	static RegionView of(Region region, List<Region> path) {
		Population counted = region.population();
		return new RegionView(region.id(), region.code().value(), region.name().value(), region.name().display(),
				region.tier().token(), region.parent().map(RegionCode::value).orElse(null),
				region.code().isPseudoTown(), region.urbanRural(), (counted != null) ? counted.residents() : null,
				path.stream().map(Step::of).toList(), region.validFrom());
	}

	static RegionView of(Region region) {
		return of(region, List.of());
	}

	/**
	 * A step of the way down: of an ancestor no more is shown.
	 *
	 * @param code twelve digits
	 * @param name official name
	 * @param displayName name without the committee's suffix
	 */
	record Step(String code, String name, String displayName) {

		static Step of(Region region) {
			return new Step(region.code().value(), region.name().value(), region.name().display());
		}

	}

}
