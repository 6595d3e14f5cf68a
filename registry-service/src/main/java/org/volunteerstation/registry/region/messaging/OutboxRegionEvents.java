package org.volunteerstation.registry.region.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionEvent;
import org.volunteerstation.registry.region.RegionEvents;
import org.volunteerstation.registry.region.RegionObserver;

/**
 * Writes the tree's events to the outbox, and one audit entry for each import, and tells
 * the other features, all in the transaction in which it happened.
 */
@Component
class OutboxRegionEvents implements RegionEvents {

	private static final String TOPIC = "region";

	private final Outbox outbox;

	private final Audit audit;

	private final List<RegionObserver> observers;

	OutboxRegionEvents(Outbox outbox, Audit audit, List<RegionObserver> observers) {
		this.outbox = outbox;
		this.audit = audit;
		this.observers = List.copyOf(observers);
	}

	@Override
	public void counted(RegionEvent.PopulationSet event, String action) {
		this.outbox.append(outbound(event, null));
		Region region = event.region();
		this.audit.record(action, "region", region.code().value(), region.code());
	}

	@Override
	public void counted(List<RegionEvent.PopulationSet> events, Map<String, List<RegionCode>> changes) {
		this.outbox.appendAll(events.stream().map((event) -> outbound(event, null)).toList());
		changes.forEach(this::record);
	}

	/** An entry for each change, also for several of one region. */
	private void record(String action, List<RegionCode> regions) {
		List<RegionCode> left = regions;
		while (!left.isEmpty()) {
			Map<String, RegionCode> once = new LinkedHashMap<>();
			left = left.stream().filter((region) -> once.putIfAbsent(region.value(), region) != null).toList();
			this.audit.recordAll(action, "region", once);
		}
	}

	@Override
	public void append(List<RegionEvent> events) {
		if (events.isEmpty()) {
			return;
		}
		this.outbox.appendAll(events.stream().map((event) -> outbound(event, null)).toList());
		RegionEvent first = events.getFirst();
		this.audit.record(action(first), "region", source(first) + " x" + events.size(), first.region().code());
		this.observers.forEach((observer) -> observer.changed(events));
	}

	@Override
	public void changed(List<RegionEvent> events, ByOrder order) {
		this.outbox.appendAll(events.stream().map((event) -> outbound(event, order)).toList());
		this.observers.forEach((observer) -> observer.changed(events));
	}

	private static String action(RegionEvent event) {
		return (event instanceof RegionEvent.PopulationSet) ? "population.import" : "region.import";
	}

	private static String source(RegionEvent event) {
		Population population = event.region().population();
		return (event instanceof RegionEvent.PopulationSet && population != null) ? population.source()
				: event.region().source();
	}

	private static OutboundEvent outbound(RegionEvent event, @Nullable ByOrder order) {
		String type = switch (event) {
			case RegionEvent.Imported imported -> "volunteer.region.imported.v1";
			case RegionEvent.Renamed renamed -> "volunteer.region.renamed.v1";
			case RegionEvent.Founded founded -> "volunteer.region.founded.v1";
			case RegionEvent.Recoded recoded -> "volunteer.region.recoded.v1";
			case RegionEvent.Ended ended -> "volunteer.region.ended.v1";
			case RegionEvent.Restored restored -> "volunteer.region.restored.v1";
			case RegionEvent.PopulationSet counted -> "volunteer.region.population-set.v1";
		};
		Region region = event.region();
		return new OutboundEvent(TOPIC, region.id(), type, region.code(), region.sequence(),
				RegionData.of(event, order));
	}

}
