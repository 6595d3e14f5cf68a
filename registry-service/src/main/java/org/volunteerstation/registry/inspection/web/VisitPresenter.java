package org.volunteerstation.registry.inspection.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.inspection.Inspecting;
import org.volunteerstation.registry.inspection.InspectionReading;
import org.volunteerstation.registry.inspection.OfficeNames;
import org.volunteerstation.registry.inspection.Visit;
import org.volunteerstation.registry.station.StationId;

/** Shows one visit with its names and the checklist. */
@Component
class VisitPresenter {

	private final InspectionReading reading;

	private final Inspecting inspecting;

	private final OfficeNames names;

	VisitPresenter(InspectionReading reading, Inspecting inspecting, OfficeNames names) {
		this.reading = reading;
		this.inspecting = inspecting;
		this.names = names;
	}

	VisitViews.InspectionVisitView of(Visit visit, RegionScope scope) {
		StationId station = visit.site().station();
		VisitViews.InspectionVisitView.Names shown = new VisitViews.InspectionVisitView.Names(
				this.reading.names(List.of(visit), scope).getOrDefault(station, station.value()),
				this.reading.isStationWithdrawn(visit, scope),
				this.names.below(List.of(visit.site().region()), scope).apply(visit.site().region()));
		return VisitViews.InspectionVisitView.of(visit, shown, this.inspecting.checklist(visit, scope),
				this.reading.today(), scope);
	}

}
