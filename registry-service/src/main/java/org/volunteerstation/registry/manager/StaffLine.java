package org.volunteerstation.registry.manager;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.station.StationId;

/**
 * A manager that a list adds, by the station's id or by its community and name.
 *
 * @param station the station or point; null when it is named
 * @param region the community of a named station
 * @param name the name of a named station
 * @param person name and phone
 * @param post what the manager does, and when
 */
public record StaffLine(@Nullable StationId station, @Nullable RegionCode region, @Nullable String name, Person person,
		Post post) {

	public StaffLine {
		if (station == null && (region == null || name == null)) {
			throw new ManagerRefusal.StationNeeded();
		}
	}

	/** Where the station is told of. */
	String pointer() {
		return (this.station != null) ? "/stationId" : "/station";
	}

}
