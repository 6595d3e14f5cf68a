package org.volunteerstation.registry.inspection;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRegistration;
import org.volunteerstation.registry.station.StationState;
import org.volunteerstation.registry.station.Stations;

/**
 * Puts a station into the state 整改 and back to 运行 by the steps that anybody else would
 * take, in the transaction of the visit and only where the state allows it.
 */
@Component
class StationHold {

	private final Stations stations;

	private final StationRegistration registration;

	private final Clock clock;

	StationHold(Stations stations, StationRegistration registration, Clock clock) {
		this.stations = stations;
		this.registration = registration;
		this.clock = clock;
	}

	/**
	 * Puts the station into the state, unless it is in it.
	 * @return false when it was already
	 * @throws InspectionRefusal.Conflict when its state does not allow it
	 */
	boolean hold(StationId id, @Nullable String reason, RegionScope scope) {
		Station station = lock(id, scope);
		if (station != null && station.facts().stage().state() == StationState.RECTIFYING) {
			return false;
		}
		if (station == null || !station.facts().stage().state().next().contains(StationState.RECTIFYING)) {
			throw new InspectionRefusal.Conflict("inspection-station-not-held");
		}
		take(station, StationState.RECTIFYING, reason, scope);
		return true;
	}

	/** Lets it run again, unless somebody has taken it elsewhere meanwhile. */
	void release(StationId id, @Nullable String reason, RegionScope scope) {
		Station station = lock(id, scope);
		if (station != null && station.facts().stage().state() == StationState.RECTIFYING) {
			take(station, StationState.RUNNING, reason, scope);
		}
	}

	private @Nullable Station lock(StationId id, RegionScope scope) {
		return this.stations.lock(List.of(id), scope).get(id);
	}

	private void take(Station station, StationState to, @Nullable String reason, RegionScope scope) {
		this.registration.take(station.id(), new Station.Stage(to, Visit.today(this.clock), reason),
				station.facts().version(), scope);
	}

}
