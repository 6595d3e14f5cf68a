package org.volunteerstation.registry.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.station.StationId;

/**
 * Somebody to be reached at a station.
 *
 * @param id identifier
 * @param station the station
 * @param region its community
 * @param person name and phone
 * @param position what the person is there, up to 50 characters
 * @param first whether to be reached first; of a station with contacts exactly one is
 * @param version number of changes, from 1
 * @param updatedAt when it was changed last
 */
public record Contact(String id, StationId station, RegionCode region, Person person, @Nullable String position,
		boolean first, long version, Instant updatedAt) {

	private static final int MAX_POSITION = 50;

	public Contact {
		if (position != null && (position.isBlank() || position.length() > MAX_POSITION
				|| position.chars().anyMatch(Character::isISOControl))) {
			throw new ContactRefusal.PositionInvalid(MAX_POSITION);
		}
	}

	Contact with(Person person, @Nullable String position, boolean first, Clock clock) {
		return new Contact(this.id, this.station, this.region, person, position, first, this.version + 1, now(clock));
	}

	Contact with(boolean first, Clock clock) {
		return with(this.person, this.position, first, clock);
	}

	static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
