package org.volunteerstation.registry.change.db;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.files.FileMoves;
import org.volunteerstation.registry.inspection.InspectionEvents;
import org.volunteerstation.registry.inspection.Visits;
import org.volunteerstation.registry.station.StationBelongings;
import org.volunteerstation.registry.station.StationId;

/**
 * Files and inspections follow a station that was moved by hand, by what also moves those
 * of an order.
 */
@Component
class HandMoves implements StationBelongings {

	private final VisitMoves moves;

	private final FileMoves files;

	private final Visits visits;

	private final InspectionEvents events;

	HandMoves(VisitMoves moves, FileMoves files, Visits visits, InspectionEvents events) {
		this.moves = moves;
		this.files = files;
		this.visits = visits;
		this.events = events;
	}

	@Override
	public void follow(List<StationId> stations, RegionScope scope) {
		VisitMoves.Stations moved = VisitMoves.Stations.of(stations);
		this.moves.follow(moved);
		this.moves.list("SELECT v.plan_id, v.office_code FROM inspection_visit v WHERE FALSE", List.of(), moved);
		this.files.follow("station", "station", stations.stream().map(StationId::value).toList(), scope);
		this.files.follow("inspection-visit", "inspection_visit", this.moves.ids("inspection_visit", moved), scope);
		this.files.follow("inspection-finding", "inspection_finding", this.moves.ids("inspection_finding", moved),
				scope);
		List<String> told = this.moves.told(moved);
		if (!told.isEmpty()) {
			this.events.moved(this.visits.findAll(told, scope));
		}
	}

}
