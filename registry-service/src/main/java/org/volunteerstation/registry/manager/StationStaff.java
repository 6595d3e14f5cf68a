package org.volunteerstation.registry.manager;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;
import org.volunteerstation.registry.station.StationState;
import org.volunteerstation.registry.station.Stations;

/** What can be done to the managers of a station; one change of a station at a time. */
@Service
@Transactional
public class StationStaff {

	private final Managers managers;

	private final Stations stations;

	private final ManagerEvents events;

	private final Staffing staffing;

	private final Hiring hiring;

	private final Clock clock;

	public StationStaff(Managers managers, Stations stations, ManagerEvents events, Staffing staffing, Hiring hiring,
			Clock clock) {
		this.managers = managers;
		this.stations = stations;
		this.events = events;
		this.staffing = staffing;
		this.hiring = hiring;
		this.clock = clock;
	}

	/**
	 * Gives a station a manager.
	 * @param id the station
	 * @param person name and phone
	 * @param post what the manager does, and when
	 * @param scope what the caller may write
	 * @return the manager
	 */
	public Manager add(StationId id, Person person, Post post, RegionScope scope) {
		Station station = lock(id, scope);
		checkServes(id, person, post.term(), null, scope);
		Manager manager = this.hiring.hire(station, person, post, scope);
		this.staffing.staffed(station);
		return manager;
	}

	/**
	 * Corrects a manager's data.
	 * @param id the manager
	 * @param name another name; null to leave it
	 * @param phone another phone; null to leave it
	 * @param post what the manager does, and when
	 * @param version the version that the caller has seen
	 * @param scope what the caller may write
	 * @return the manager
	 */
	public Manager change(String id, @Nullable PersonalText name, @Nullable PersonalText phone, Post post, long version,
			RegionScope scope) {
		Station station = stationOf(id, scope);
		Manager before = load(id, version, scope);
		Person person = before.person().with(name, phone);
		checkServes(before.station(), person, post.term(), id, scope);
		Manager manager = save(before.with(person, post, this.clock), scope);
		this.events.changed(manager);
		this.staffing.staffed(station);
		return manager;
	}

	/**
	 * Ends a manager's term.
	 * @param id the manager
	 * @param on the last day
	 * @param version the version that the caller has seen
	 * @param scope what the caller may write
	 * @return the manager
	 */
	public Manager end(String id, LocalDate on, long version, RegionScope scope) {
		Station station = stationOf(id, scope);
		Manager manager = save(load(id, version, scope).ended(on, this.clock), scope);
		this.events.ended(manager);
		this.staffing.staffed(station);
		return manager;
	}

	private Station stationOf(String id, RegionScope scope) {
		return lock(this.managers.find(id, scope).orElseThrow(ManagerRefusal.NotFound::new).station(), scope);
	}

	private Station lock(StationId id, RegionScope scope) {
		Station station = this.stations.lock(List.of(id), scope).get(id);
		if (station == null) {
			throw new StationRefusal.NotFound(null);
		}
		if (station.facts().stage().state() == StationState.WITHDRAWN) {
			throw new ManagerRefusal.StationWithdrawn();
		}
		return station;
	}

	private Manager load(String id, long version, RegionScope scope) {
		Manager manager = this.managers.lock(id, scope).orElseThrow(ManagerRefusal.NotFound::new);
		if (manager.version() != version) {
			throw new ManagerRefusal.Stale();
		}
		return manager;
	}

	private Manager save(Manager manager, RegionScope scope) {
		if (!this.managers.save(manager, scope)) {
			throw new ManagerRefusal.Stale();
		}
		return manager;
	}

	private void checkServes(StationId station, Person person, Term term, @Nullable String except, RegionScope scope) {
		if (this.managers.terms(station, person, except, scope).stream().anyMatch(term::overlaps)) {
			throw new ManagerRefusal.Serves();
		}
	}

}
