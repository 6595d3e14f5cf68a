package org.volunteerstation.registry.manager;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationEvent;
import org.volunteerstation.registry.station.StationObserver;
import org.volunteerstation.registry.station.StationState;

/**
 * Ends the terms of a station's managers on the day on which it is withdrawn: nobody
 * could do so afterwards. A term that was to begin later keeps its first day alone.
 */
@Component
class WithdrawnStaff implements StationObserver {

	private final Managers managers;

	private final ManagerEvents events;

	private final Staffing staffing;

	private final Clock clock;

	WithdrawnStaff(Managers managers, ManagerEvents events, Staffing staffing, Clock clock) {
		this.managers = managers;
		this.events = events;
		this.staffing = staffing;
		this.clock = clock;
	}

	@Override
	public void happened(List<? extends StationEvent> events) {
		events.stream()
			.filter(StationEvent.Transitioned.class::isInstance)
			.map(StationEvent::station)
			.filter((station) -> station.facts().stage().state() == StationState.WITHDRAWN)
			.forEach(this::end);
	}

	private void end(Station station) {
		LocalDate day = station.facts().stage().since();
		RegionScope scope = new RegionScope(station.region());
		List<Manager> serving = this.managers.lockServingAfter(station.id(), day, scope);
		for (Manager manager : serving) {
			LocalDate from = manager.post().term().from();
			Manager ended = manager.ended(from.isAfter(day) ? from : day, this.clock);
			if (!this.managers.save(ended, scope)) {
				throw new ManagerRefusal.Stale();
			}
			this.events.ended(ended);
		}
		if (!serving.isEmpty()) {
			this.staffing.staffed(station);
		}
	}

}
