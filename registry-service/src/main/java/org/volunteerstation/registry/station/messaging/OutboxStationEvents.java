package org.volunteerstation.registry.station.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationEvent;
import org.volunteerstation.registry.station.StationEvents;
import org.volunteerstation.registry.station.StationObserver;

/**
 * Writes what happened to stations to the outbox and to the audit trail and tells the
 * other features, all in the transaction in which it happened.
 */
@Component
class OutboxStationEvents implements StationEvents {

	private static final String TOPIC = "station";

	private final Outbox outbox;

	private final Audit audit;

	private final List<StationObserver> observers;

	OutboxStationEvents(Outbox outbox, Audit audit, List<StationObserver> observers) {
		this.outbox = outbox;
		this.audit = audit;
		this.observers = List.copyOf(observers);
	}

	@Override
	public void append(List<? extends StationEvent> events) {
		if (events.isEmpty()) {
			return;
		}
		this.outbox.appendAll(events.stream().map(OutboxStationEvents::outbound).toList());
		Map<String, Map<String, RegionCode>> actions = new LinkedHashMap<>();
		for (StationEvent event : events) {
			if (event instanceof StationEvent.Relocated moved) {
				audit(moved);
				continue;
			}
			String dates = dates(event);
			if (!dates.isEmpty()) {
				this.audit.recordWith(action(event), "station", event.station().id().value(), event.station().region(),
						dates);
				continue;
			}
			actions.computeIfAbsent(action(event), (action) -> new LinkedHashMap<>())
				.put(event.station().id().value(), event.station().region());
		}
		actions.forEach((action, stations) -> this.audit.recordAll(action, "station", stations));
		this.observers.forEach((observer) -> observer.happened(events));
	}

	@Override
	public void moved(List<StationEvent.Moved> stations) {
		this.outbox.appendAll(stations.stream().map(OutboxStationEvents::outbound).toList());
		this.observers.forEach((observer) -> observer.happened(stations));
	}

	@Override
	public void missed(List<Refusal.Fault> missed) {
		for (Refusal.Fault fault : missed) {
			this.audit.missed(fault.code(), fault.pointer());
		}
	}

	/**
	 * Both codes and why, where it is by now; that it left, where it was. Of a point that
	 * stayed in its community, the station that it came to and the one that it left.
	 */
	private void audit(StationEvent.Relocated moved) {
		Station station = moved.station();
		if (moved.isWithin()) {
			this.audit.recordFor(action(moved), "station", station.id().value(), station.region(),
					"→ " + station.parent() + " " + moved.reason().value());
			this.audit.recordFor("station.leave", "station", station.id().value(), station.region(),
					moved.before().parent() + " → " + moved.reason().value());
			return;
		}
		String way = moved.from() + " → " + station.region() + " " + moved.reason().value();
		this.audit.recordFor(action(moved), "station", station.id().value(), station.region(), way);
		this.audit.recordFor("station.leave", "station", station.id().value(), moved.from(), way);
	}

	private static OutboundEvent outbound(StationEvent event) {
		String type = switch (event) {
			case StationEvent.Registered registered -> "volunteer.station.registered.v1";
			case StationEvent.Changed changed -> "volunteer.station.changed.v1";
			case StationEvent.Transitioned taken -> "volunteer.station.transitioned.v1";
			case StationEvent.Moved moved -> "volunteer.station.moved.v1";
			case StationEvent.Relocated moved -> "volunteer.station.moved.v1";
		};
		Station station = event.station();
		return new OutboundEvent(TOPIC, station.id().value(), type, station.region(), station.facts().version(),
				StationData.of(station));
	}

	/** What was before: the day of the plaque decides which year's plan it counts for. */
	private static String dates(StationEvent event) {
		Station before = switch (event) {
			case StationEvent.Changed changed -> changed.before();
			case StationEvent.Transitioned taken -> taken.before();
			case StationEvent.Registered registered -> event.station();
			case StationEvent.Moved moved -> event.station();
			case StationEvent.Relocated moved -> event.station();
		};
		Station.Facts was = before.facts();
		Station.Facts is = event.station().facts();
		List<String> dates = new ArrayList<>();
		if (!Objects.equals(was.plaqueOn(), is.plaqueOn())) {
			dates.add("plaqueOn " + was.plaqueOn() + " -> " + is.plaqueOn());
		}
		if (!was.stage().equals(is.stage())) {
			dates.add(was.stage().state() + " " + was.stage().since() + " -> " + is.stage().state() + " "
					+ is.stage().since());
		}
		return String.join("; ", dates);
	}

	private static String action(StationEvent event) {
		return switch (event) {
			case StationEvent.Registered registered -> "station.register";
			case StationEvent.Changed changed -> "station.change";
			case StationEvent.Transitioned taken -> "station.transition";
			case StationEvent.Moved moved -> "station.move";
			case StationEvent.Relocated moved -> "station.move";
		};
	}

}
