package org.volunteerstation.registry.manager;

import java.time.Clock;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.station.Station;

/** Stores a new manager and tells of it, in the running transaction. */
@Component
public class Hiring {

	private final Managers managers;

	private final ManagerEvents events;

	private final IdGenerator ids;

	private final Clock clock;

	public Hiring(Managers managers, ManagerEvents events, IdGenerator ids, Clock clock) {
		this.managers = managers;
		this.events = events;
		this.ids = ids;
		this.clock = clock;
	}

	/** At a station that is kept from being changed, for somebody who may serve there. */
	Manager hire(Station station, Person person, Post post, RegionScope scope) {
		Manager manager = new Manager(this.ids.next(), station.id(), station.region(), person, post, 1,
				Manager.now(this.clock));
		this.managers.add(manager, scope);
		this.events.added(manager);
		return manager;
	}

}
