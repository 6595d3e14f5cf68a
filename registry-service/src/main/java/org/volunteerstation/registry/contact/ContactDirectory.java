package org.volunteerstation.registry.contact;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.person.PersonSearch;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationId;

/** Questions about contacts, each answered within the caller's scope. */
@Service
@Transactional(readOnly = true)
public class ContactDirectory {

	private final Contacts contacts;

	private final StationDirectory stations;

	public ContactDirectory(Contacts contacts, StationDirectory stations) {
		this.contacts = contacts;
		this.stations = stations;
	}

	/**
	 * One contact.
	 * @param id identifier
	 * @param scope what the caller may see
	 * @return the contact
	 * @throws ContactRefusal.NotFound when there is none within the scope
	 */
	public Contact contact(String id, RegionScope scope) {
		return this.contacts.find(id, scope).orElseThrow(ContactRefusal.NotFound::new);
	}

	/**
	 * A station's contacts, all of them: there are only so many.
	 * @param station the station
	 * @param scope what the caller may see
	 * @return the first one first
	 */
	public List<Contact> of(StationId station, RegionScope scope) {
		this.stations.station(station, scope);
		return this.contacts.of(station, scope);
	}

	/**
	 * The contacts of all stations.
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice, by region and id
	 */
	public Slice<Contact> list(SliceQuery query, RegionScope scope) {
		PersonSearch.Place after = (query.after() != null) ? PersonSearch.Place.parse(query.after()).orElseThrow()
				: null;
		return Slice.cut(this.contacts.list(after, query, scope), query,
				(contact) -> new PersonSearch.Place(contact.region().value(), contact.id()).toString());
	}

	/**
	 * Who has exactly this name or phone.
	 * @param search what is looked for
	 * @param query how many
	 * @param scope what the caller may see
	 * @return the slice, by region and id
	 */
	public Slice<Contact> search(PersonSearch search, SliceQuery query, RegionScope scope) {
		return Slice.cut(this.contacts.search(search, query, scope), query,
				(contact) -> new PersonSearch.Place(contact.region().value(), contact.id()).toString());
	}

}
