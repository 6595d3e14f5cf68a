package org.volunteerstation.registry.plan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.plan.PlanDraft;
import org.volunteerstation.registry.plan.PlanRefusal;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class PlanRequests {

	private static final int MAX_PARTS = 500;

	private static final int MAX_FIGURE = 1_000_000;

	private PlanRequests() {
	}

	/**
	 * The top of a year's plan, for the caller's own region.
	 *
	 * @param year the year
	 * @param percent share of the communities without a station, 1 to 100
	 * @param minimum communities at least; absent: none
	 * @param baseOn the day on which they are counted
	 * @param dueOn the last day
	 */
	record Beginning(@NotNull Integer year, @NotNull Integer percent, @Nullable Integer minimum,
			@NotNull LocalDate baseOn, @NotNull LocalDate dueOn) {

		PlanDraft toDraft() {
			return new PlanDraft(this.year, this.percent, (this.minimum != null) ? this.minimum : 0, this.baseOn,
					this.dueOn);
		}

	}

	/**
	 * The parts of a target, one for each region of the tier below.
	 *
	 * @param dueOn the last day of the parts; absent: that of the whole
	 * @param targets the parts, which add up to the whole
	 */
	record Split(@Nullable LocalDate dueOn, @NotEmpty @Size(max = MAX_PARTS) List<@Valid @NotNull Part> targets) {

		Map<RegionCode, Integer> parts() {
			Map<RegionCode, Integer> parts = new LinkedHashMap<>();
			for (Part part : this.targets) {
				RegionCode region = RegionCode.parse(part.regionCode()).orElseThrow(OutsideScope::new);
				if (parts.putIfAbsent(region, part.communities()) != null) {
					throw new PlanRefusal.PartsWrong("plan-part-twice", region);
				}
			}
			return parts;
		}

	}

	/**
	 * A part.
	 *
	 * @param regionCode the region
	 * @param communities communities that shall get their first station
	 */
	record Part(@NotNull String regionCode, @NotNull @Min(0) @Max(MAX_FIGURE) Integer communities) {
	}

}
