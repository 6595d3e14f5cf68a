package org.volunteerstation.registry.change;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.inspection.InspectionEvents;
import org.volunteerstation.registry.inspection.Visits;
import org.volunteerstation.registry.station.StationEvent;
import org.volunteerstation.registry.station.StationEvents;
import org.volunteerstation.registry.station.Stations;

/**
 * Tells of each row that has followed its region, in pieces: a town may have many
 * thousands.
 */
@Component
class RowTelling {

	/** Fewer than MariaDB makes a table of: it would not be asked by the index. */
	private static final int PIECE = 500;

	private final Rehoming rehoming;

	private final Stations stations;

	private final StationEvents stationEvents;

	private final Visits visits;

	private final InspectionEvents inspectionEvents;

	RowTelling(Rehoming rehoming, Stations stations, StationEvents stationEvents, Visits visits,
			InspectionEvents inspectionEvents) {
		this.rehoming = rehoming;
		this.stations = stations;
		this.stationEvents = stationEvents;
		this.visits = visits;
		this.inspectionEvents = inspectionEvents;
	}

	/**
	 * Tells of stations, then of visits to them and of plans that cannot go on or that go
	 * on again.
	 * @param order the order, applied or undone
	 */
	void tell(ChangeOrder order) {
		RegionScope scope = order.scope();
		Pieces.of(this.rehoming.movedStations(order, scope), PIECE)
			.forEach((piece) -> this.stationEvents
				.moved(this.stations.findAll(piece, scope).values().stream().map(StationEvent.Moved::new).toList()));
		Pieces.of(this.rehoming.movedVisits(order, scope), PIECE)
			.forEach((piece) -> this.inspectionEvents.moved(this.visits.findAll(piece, scope)));
		this.inspectionEvents.ended(this.rehoming.endedPlans(order, scope));
		this.inspectionEvents.reopened(this.rehoming.reopenedPlans(order, scope));
	}

}
