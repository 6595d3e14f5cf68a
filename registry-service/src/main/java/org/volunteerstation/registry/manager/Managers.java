package org.volunteerstation.registry.manager;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.person.PersonSearch;
import org.volunteerstation.registry.station.StationId;

/** The managers of all stations. */
public interface Managers {

	/**
	 * One manager.
	 * @param id identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Manager> find(String id, RegionScope scope);

	/**
	 * One manager, kept from being changed until the transaction ends.
	 * @param id identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Manager> lock(String id, RegionScope scope);

	/**
	 * A station's managers whose term goes on after a day, kept from being changed until
	 * the transaction ends.
	 * @param station the station
	 * @param day the day
	 * @param scope what the caller may see
	 * @return by id
	 */
	List<Manager> lockServingAfter(StationId station, LocalDate day, RegionScope scope);

	/**
	 * A station's managers, also those who ended, the latest entry first.
	 * @param station the station
	 * @param query which page; {@code after} is an id
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} managers
	 */
	List<Manager> of(StationId station, SliceQuery query, RegionScope scope);

	/**
	 * The managers of all stations, also those who ended.
	 * @param after the place behind which to read; null from the start
	 * @param query how many
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} managers, by region and id
	 */
	List<Manager> list(PersonSearch.@Nullable Place after, SliceQuery query, RegionScope scope);

	/**
	 * The terms of office at several stations with one question.
	 * @param stations the stations
	 * @param scope what the caller may see
	 * @return by station, without a name; a station that nobody manages is left out
	 */
	Map<StationId, List<Term>> terms(Collection<StationId> stations, RegionScope scope);

	/**
	 * All terms of office at a station.
	 * @param station the station
	 * @param scope what the caller may see
	 * @return without a name
	 */
	List<Term> terms(StationId station, RegionScope scope);

	/**
	 * The terms of one person at a station.
	 * @param station the station
	 * @param person name and phone
	 * @param except a manager who does not count; null for none
	 * @param scope what the caller may see
	 * @return the terms
	 */
	List<Term> terms(StationId station, Person person, @Nullable String except, RegionScope scope);

	/**
	 * What one person does and did at a station.
	 * @param station the station
	 * @param person name and phone
	 * @param scope what the caller may see
	 * @return the posts with their terms
	 */
	List<Post> posts(StationId station, Person person, RegionScope scope);

	/**
	 * Who has exactly this name or phone.
	 * @param search what is looked for
	 * @param query which page; {@code after} is a place
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} managers, by region and id
	 */
	List<Manager> search(PersonSearch search, SliceQuery query, RegionScope scope);

	/**
	 * Stores a new manager.
	 * @param manager the manager
	 * @param scope what the caller may write
	 */
	void add(Manager manager, RegionScope scope);

	/**
	 * Stores the next version of a manager.
	 * @param manager the new state
	 * @param scope what the caller may write
	 * @return false when somebody was faster
	 */
	boolean save(Manager manager, RegionScope scope);

}
