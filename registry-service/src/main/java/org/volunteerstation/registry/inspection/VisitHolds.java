package org.volunteerstation.registry.inspection;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.station.StationHolds;
import org.volunteerstation.registry.station.StationId;

/**
 * Visits hold stations until the second look has passed. The office that inspected, and
 * those above it, may let one run before, or withdraw it; the visit then holds it no
 * more, but what was found stays to be put right.
 */
@Component
class VisitHolds implements StationHolds {

	private final Visits visits;

	private final Desk desk;

	private final InspectionNames names;

	private final InspectionEvents events;

	private final Clock clock;

	VisitHolds(Visits visits, Desk desk, InspectionNames names, InspectionEvents events, Clock clock) {
		this.visits = visits;
		this.desk = desk;
		this.names = names;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void letGo(StationId station, RegionScope scope) {
		this.visits.holding(station, scope)
			.stream()
			.filter((site) -> scope.covers(site.office()))
			.sorted(Comparator.comparing(Visit.Site::id))
			.map((site) -> this.desk.lock(site.id(), scope))
			.filter(Visit::holds)
			.forEach((visit) -> letGo(visit, scope));
	}

	private void letGo(Visit visit, RegionScope scope) {
		Visit after = visit.letGo(this.clock);
		this.visits.save(after, scope);
		this.events.visited(InspectionEvents.Step.RELEASED, after);
	}

	@Override
	public Optional<Hold> hold(StationId station, RegionScope scope) {
		List<Visit.Site> holding = this.visits.holding(station, scope);
		return holding.isEmpty() ? Optional.empty() : Optional.of(this.names.of(holding.getFirst(), scope));
	}

}
