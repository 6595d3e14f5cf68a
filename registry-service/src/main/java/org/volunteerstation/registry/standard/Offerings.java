package org.volunteerstation.registry.standard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationId;

/** What is known of the projects and activities of stations; other services own them. */
public interface Offerings {

	/**
	 * What is known of one, kept from being changed until the transaction ends.
	 * @param kind project or activity
	 * @param id its identifier
	 * @param scope what to look at
	 * @return empty when nothing is
	 */
	Optional<Offering> lock(Offering.Kind kind, String id, RegionScope scope);

	/**
	 * Stores what is known of one now.
	 * @param offering the newest of it
	 * @param station the station that offers it
	 * @param scope what to write
	 */
	void put(Offering offering, Station station, RegionScope scope);

	/**
	 * What stations offer, with one question.
	 * @param stations the stations
	 * @param since the first day on which activities may have ended
	 * @param scope what the caller may see
	 * @return by station; one that offers nothing is left out
	 */
	Map<StationId, List<Offering>> of(Collection<StationId> stations, LocalDate since, RegionScope scope);

}
