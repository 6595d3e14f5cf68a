package org.volunteerstation.registry.manager;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.station.StationId;

/**
 * A manager of a station.
 *
 * @param id identifier
 * @param station the station
 * @param region its community
 * @param person name and phone
 * @param post what the manager does, and when
 * @param version number of changes, from 1
 * @param updatedAt when it was changed last
 */
public record Manager(String id, StationId station, RegionCode region, Person person, Post post, long version,
		Instant updatedAt) {

	Manager with(Person person, Post post, Clock clock) {
		return new Manager(this.id, this.station, this.region, person, post, this.version + 1, now(clock));
	}

	Manager ended(LocalDate on, Clock clock) {
		return with(this.person,
				new Post(this.post.engagement(), this.post.duty(), new Term(this.post.term().from(), on)), clock);
	}

	static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
