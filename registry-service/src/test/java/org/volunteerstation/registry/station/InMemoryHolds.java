package org.volunteerstation.registry.station;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.volunteerstation.platform.core.RegionScope;

/** What holds stations, for tests: nobody has let go of what is there. */
class InMemoryHolds implements StationHolds {

	private final Map<StationId, Hold> holds = new HashMap<>();

	void put(StationId station, String office, String plan) {
		this.holds.put(station, new Hold(office, plan));
	}

	@Override
	public void letGo(StationId station, RegionScope scope) {
	}

	@Override
	public Optional<Hold> hold(StationId station, RegionScope scope) {
		return Optional.ofNullable(this.holds.get(station));
	}

}
