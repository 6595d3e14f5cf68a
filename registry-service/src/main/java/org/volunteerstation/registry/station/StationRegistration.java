package org.volunteerstation.registry.station;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.RegionDirectory;

/** What can be done to one station: load, decide, save, tell. */
@Service
@Transactional
public class StationRegistration {

	private final Stations stations;

	private final StationEvents events;

	private final RegionDirectory directory;

	private final StationHolds holds;

	private final IdGenerator ids;

	private final Clock clock;

	/** One more than five: a step has to be asked for where stations are held, too. */
	public StationRegistration(Stations stations, StationEvents events, RegionDirectory directory, StationHolds holds,
			IdGenerator ids, Clock clock) {
		this.stations = stations;
		this.events = events;
		this.directory = directory;
		this.holds = holds;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Takes a station or point into the register.
	 * @param request what is asked for
	 * @param scope what the caller may write
	 * @return the station
	 */
	public Station register(StationRequest request, RegionScope scope) {
		Admission admission = Admission.of(List.of(request),
				new KnownStations.Held(this.stations, this.directory, scope), scope);
		StationEvent.Registered registered = admission.admit(request, this.ids, this.clock);
		this.stations.add(List.of(registered.station()), scope);
		this.events.append(List.of(registered));
		return registered.station();
	}

	/**
	 * Gives a station another name, site or plaque date.
	 * @param id the station
	 * @param change what shall be
	 * @param version the version that the caller has seen
	 * @param scope what the caller may write
	 * @return the station
	 */
	public Station change(StationId id, StationChange change, long version, RegionScope scope) {
		StationEvent.Changed changed = load(id, version, scope).change(change, this.clock);
		Station after = save(changed, scope);
		this.stations.addEdits(List.of(changed), scope);
		return after;
	}

	/**
	 * Lets a station take a step of its life. One that an inspection holds runs again by
	 * the second look, or by the inspecting office and those above it; they alone
	 * withdraw it, too, so that nobody gets rid of what was found by registering anew.
	 * @param id the station
	 * @param step where to, when and why
	 * @param version the version that the caller has seen
	 * @param scope what the caller may write
	 * @return the station
	 */
	public Station take(StationId id, Station.Stage step, long version, RegionScope scope) {
		boolean leaves = step.state() == StationState.RUNNING || step.state() == StationState.WITHDRAWN;
		if (leaves) {
			this.holds.letGo(id, scope);
		}
		Station station = load(id, version, scope);
		StationEvent.Transitioned taken = station.take(step, this.clock);
		if (step.state() == StationState.WITHDRAWN && this.stations.hasPoints(id, scope)) {
			throw new StationRefusal.HasPoints();
		}
		if (leaves) {
			this.holds.hold(id, scope).ifPresent((hold) -> {
				throw new StationRefusal.Held(hold);
			});
		}
		Station after = save(taken, scope);
		this.stations.addStage(after, scope);
		return after;
	}

	private Station load(StationId id, long version, RegionScope scope) {
		Station station = this.stations.lock(List.of(id), scope).get(id);
		if (station == null) {
			throw new StationRefusal.NotFound(null);
		}
		if (station.facts().version() != version) {
			throw new StationRefusal.Stale();
		}
		return station;
	}

	private Station save(StationEvent event, RegionScope scope) {
		if (!this.stations.save(event.station(), scope)) {
			throw new StationRefusal.Stale();
		}
		this.events.append(List.of(event));
		return event.station();
	}

}
