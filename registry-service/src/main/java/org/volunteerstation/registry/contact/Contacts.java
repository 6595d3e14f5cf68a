package org.volunteerstation.registry.contact;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.person.PersonSearch;
import org.volunteerstation.registry.station.StationId;

/** The contacts of all stations. */
public interface Contacts {

	/**
	 * One contact.
	 * @param id identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Contact> find(String id, RegionScope scope);

	/**
	 * A station's contacts.
	 * @param station the station
	 * @param scope what the caller may see
	 * @return the first one first, the others in the order in which they came
	 */
	List<Contact> of(StationId station, RegionScope scope);

	/**
	 * Who has exactly this name or phone.
	 * @param search what is looked for
	 * @param query which page; {@code after} is a place
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} contacts, by region and id
	 */
	List<Contact> search(PersonSearch search, SliceQuery query, RegionScope scope);

	/**
	 * The contacts of all stations.
	 * @param after the place behind which to read; null from the start
	 * @param query which page
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} contacts, by region and id
	 */
	List<Contact> list(PersonSearch.@Nullable Place after, SliceQuery query, RegionScope scope);

	/**
	 * Stores a new contact.
	 * @param contact the contact
	 * @param scope what the caller may write
	 */
	void add(Contact contact, RegionScope scope);

	/**
	 * Stores the next version of a contact.
	 * @param contact the new state
	 * @param scope what the caller may write
	 * @return false when somebody was faster
	 */
	boolean save(Contact contact, RegionScope scope);

	/**
	 * Removes a contact for good.
	 * @param contact the state that the caller has seen
	 * @param scope what the caller may write
	 * @return false when somebody was faster
	 */
	boolean remove(Contact contact, RegionScope scope);

}
