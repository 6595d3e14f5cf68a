package org.volunteerstation.registry.inspection;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.station.StationHolds;

/** Says in words whose visit it is, and of which plan. */
@Component
class InspectionNames {

	private final Inspections plans;

	private final OfficeNames offices;

	InspectionNames(Inspections plans, OfficeNames offices) {
		this.plans = plans;
		this.offices = offices;
	}

	/** Whoever sees a visit sees its plan; a code stands for a name that is not there. */
	StationHolds.Hold of(Visit.Site site, RegionScope scope) {
		return this.plans.find(site.plan(), scope)
			.map((plan) -> new StationHolds.Hold(this.offices.of(List.of(plan), scope).apply(plan.office()),
					plan.terms().name()))
			.orElseGet(() -> new StationHolds.Hold(site.office().value(), site.plan()));
	}

}
