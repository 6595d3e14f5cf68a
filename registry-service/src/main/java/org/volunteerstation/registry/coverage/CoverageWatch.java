package org.volunteerstation.registry.coverage;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.RegionEvent;
import org.volunteerstation.registry.region.RegionObserver;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationEvent;
import org.volunteerstation.registry.station.StationKind;
import org.volunteerstation.registry.station.StationObserver;

/** Keeps the list of communities that may lack a station, as stations and tree change. */
@Component
class CoverageWatch implements StationObserver, RegionObserver {

	private final UncoveredCommunities communities;

	CoverageWatch(UncoveredCommunities communities) {
		this.communities = communities;
	}

	@Override
	public void happened(List<? extends StationEvent> events) {
		this.communities.left(codes(events, CoverageWatch::left));
		this.communities.covered(codes(events, CoverageWatch::covered));
	}

	@Override
	public void changed(List<? extends RegionEvent> events) {
		this.communities.settle(events.stream()
			.filter((event) -> !(event instanceof RegionEvent.PopulationSet))
			.map((event) -> event.region().code())
			.filter((code) -> code.tier() == Tier.COMMUNITY)
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	/** What an order moves comes with the regions that it changes. */
	private static @Nullable RegionCode left(StationEvent event) {
		return switch (event) {
			case StationEvent.Transitioned taken ->
				(covers(taken.before()) && !covers(taken.station())) ? taken.station().region() : null;
			case StationEvent.Relocated moved -> (covers(moved.before()) && !moved.isWithin()) ? moved.from() : null;
			case StationEvent.Registered registered -> null;
			case StationEvent.Changed changed -> null;
			case StationEvent.Moved moved -> null;
		};
	}

	private static @Nullable RegionCode covered(StationEvent event) {
		return switch (event) {
			case StationEvent.Transitioned taken -> covers(taken.station()) ? taken.station().region() : null;
			case StationEvent.Relocated moved -> covers(moved.station()) ? moved.station().region() : null;
			case StationEvent.Registered registered ->
				covers(registered.station()) ? registered.station().region() : null;
			case StationEvent.Changed changed -> null;
			case StationEvent.Moved moved -> null;
		};
	}

	private static boolean covers(Station station) {
		return station.kind() == StationKind.STATION && station.facts().stage().state().isCovering();
	}

	/** In one order, so that two transactions wait for one another in the same order. */
	private static TreeSet<RegionCode> codes(List<? extends StationEvent> events,
			Function<StationEvent, @Nullable RegionCode> code) {
		TreeSet<RegionCode> codes = new TreeSet<>();
		for (StationEvent event : events) {
			RegionCode found = code.apply(event);
			if (found != null) {
				codes.add(found);
			}
		}
		return codes;
	}

}
