package org.volunteerstation.registry.coverage.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.coverage.UncoveredCommunity;
import org.volunteerstation.registry.coverage.UncoveredDirectory;
import org.volunteerstation.registry.coverage.sheet.UncoveredExport;
import org.volunteerstation.registry.region.sheet.RegionOrder;
import org.volunteerstation.registry.region.web.AboveView;

/** What is shown and asked of communities without a station. */
final class UncoveredViews {

	private UncoveredViews() {
	}

	/**
	 * A community that no station covers today.
	 *
	 * @param code twelve digits
	 * @param name official name
	 * @param displayName name without the committee's suffix
	 * @param pseudoTown whether it lies in a pseudo town (town part 400 or above)
	 * @param above what lies above it, from the province down to its street
	 * @param building the station that is being built there; null for none
	 */
	record UncoveredView(String code, String name, String displayName, boolean pseudoTown, List<AboveView> above,
			@Nullable BuildingView building) {

		static UncoveredView of(UncoveredDirectory.Placed placed) {
			UncoveredCommunity community = placed.community();
			return new UncoveredView(community.code().value(), community.name().value(), community.name().display(),
					community.code().isPseudoTown(), placed.above().stream().map(AboveView::of).toList(),
					BuildingView.of(community.building()));
		}

	}

	/**
	 * A station that is being built.
	 *
	 * @param id its identifier
	 * @param name its name
	 */
	record BuildingView(String id, String name) {

		static @Nullable BuildingView of(UncoveredCommunity.@Nullable Building building) {
			return (building != null) ? new BuildingView(building.id().value(), building.name()) : null;
		}

	}

	/**
	 * Asks for the list as a sheet.
	 *
	 * @param region a region within the caller's; absent: all of it
	 * @param withoutPseudoTowns whether the communities of pseudo towns are left out
	 */
	record UncoveredExportFilter(@Nullable String region, @Nullable Boolean withoutPseudoTowns) {

		UncoveredExport.Order toOrder(RegionScope scope) {
			return new UncoveredExport.Order(new RegionOrder(this.region).within(scope).root().value(),
					Boolean.TRUE.equals(this.withoutPseudoTowns));
		}

	}

}
