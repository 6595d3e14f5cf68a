package org.volunteerstation.registry.region.messaging;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.PopulationCounts;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionEvent;
import org.volunteerstation.registry.region.RegionEvents;

/**
 * The public state of a region ({@code contract/region.v1.schema.json}).
 *
 * @param id stable identifier
 * @param regionCode twelve digits
 * @param name official name
 * @param displayName name without the committee's suffix
 * @param tier lower-case name of the tier
 * @param parentCode code one tier up
 * @param pseudoTown whether it lies in a pseudo town
 * @param population latest count of residents
 * @param populationOn the day that the count stands for
 * @param validFrom first day of this state
 * @param validTo first day behind it
 * @param populations all counts, the oldest first; told when they were changed by hand or
 * by a change order
 * @param populationsUnknown days since which the number is not known, until the next
 * count; told with all counts
 * @param orderId the change order that did it
 * @param orderState {@code APPLIED}, or {@code UNDONE} when it was taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegionData(String id, String regionCode, String name, String displayName, String tier,
		@Nullable String parentCode, boolean pseudoTown, @Nullable Long population, @Nullable LocalDate populationOn,
		LocalDate validFrom, LocalDate validTo, @Nullable List<Counted> populations,
		@Nullable List<LocalDate> populationsUnknown, @Nullable String orderId, @Nullable String orderState) {

	static RegionData of(RegionEvent event, RegionEvents.@Nullable ByOrder order) {
		Region region = event.region();
		Population counted = region.population();
		PopulationCounts counts = counts(event, order);
		return new RegionData(region.id(), region.code().value(), region.name().value(), region.name().display(),
				region.tier().token(), region.parent().map(RegionCode::value).orElse(null),
				region.code().isPseudoTown(), (counted != null) ? counted.residents() : null,
				(counted != null) ? counted.on() : null, region.validFrom(), region.validTo(),
				(counts != null)
						? counts.known().stream().map((count) -> new Counted(count.on(), count.residents())).toList()
						: null,
				(counts != null) ? counts.unknown() : null, (order != null) ? order.id() : null,
				(order != null) ? order.state() : null);
	}

	private static @Nullable PopulationCounts counts(RegionEvent event, RegionEvents.@Nullable ByOrder order) {
		if (order != null) {
			return order.counts().get(event.region().id());
		}
		return (event instanceof RegionEvent.PopulationSet set) ? set.counts() : null;
	}

	/**
	 * A count.
	 *
	 * @param on the day that it stands for
	 * @param residents how many
	 */
	record Counted(LocalDate on, long residents) {
	}

}
