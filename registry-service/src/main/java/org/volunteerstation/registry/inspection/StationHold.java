package org.volunteerstation.registry.inspection;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.station.StageReason;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRegistration;
import org.volunteerstation.registry.station.StationState;
import org.volunteerstation.registry.station.Stations;

/**
 * Puts a station into the state 整改 and back to 运行 by the steps that anybody else would
 * take, in the transaction of the visit and only where the state allows it. The visit is
 * locked before the station; while the station is locked, no visit begins to hold it.
 */
@Component
class StationHold {

	private final Stations stations;

	private final Visits visits;

	private final StationRegistration registration;

	private final Clock clock;

	StationHold(Stations stations, Visits visits, StationRegistration registration, Clock clock) {
		this.stations = stations;
		this.visits = visits;
		this.registration = registration;
		this.clock = clock;
	}

	/**
	 * Puts the station into the state, unless it is in it: whoever put it there, from now
	 * on it is held.
	 * @throws InspectionRefusal.Conflict when its state does not allow it
	 */
	void hold(StationId id, RegionScope scope) {
		Station station = lock(id, scope);
		if (station == null) {
			throw new InspectionRefusal.Conflict("inspection-station-not-held");
		}
		StationState state = station.facts().stage().state();
		if (state == StationState.RECTIFYING) {
			return;
		}
		if (!state.next().contains(StationState.RECTIFYING)) {
			throw new InspectionRefusal.Conflict("inspection-station-not-held");
		}
		take(station, StationState.RECTIFYING, StageReason.INSPECTION_HELD, scope);
	}

	/**
	 * Lets it run again, unless another visit holds it, somebody has taken it elsewhere
	 * meanwhile, or somebody had put it into the state by hand: that is theirs to end.
	 */
	void release(StationId id, RegionScope scope) {
		Station station = lock(id, scope);
		if (station != null && station.facts().stage().state() == StationState.RECTIFYING
				&& StageReason.INSPECTION_HELD.text().equals(station.facts().stage().reason())
				&& this.visits.holding(id, scope).isEmpty()) {
			take(station, StationState.RUNNING, StageReason.INSPECTION_PASSED, scope);
		}
	}

	private @Nullable Station lock(StationId id, RegionScope scope) {
		return this.stations.lock(List.of(id), scope).get(id);
	}

	private void take(Station station, StationState to, StageReason reason, RegionScope scope) {
		this.registration.take(station.id(), new Station.Stage(to, Visit.today(this.clock), reason.text()),
				station.facts().version(), scope);
	}

}
