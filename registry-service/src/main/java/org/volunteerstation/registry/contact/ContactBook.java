package org.volunteerstation.registry.contact;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;
import org.volunteerstation.registry.station.StationState;
import org.volunteerstation.registry.station.Stations;

/** What can be done to the contacts of a station; one change of a station at a time. */
@Service
@Transactional
public class ContactBook {

	private static final int MOST = 20;

	private final Contacts contacts;

	private final Stations stations;

	private final ContactEvents events;

	private final IdGenerator ids;

	private final Clock clock;

	public ContactBook(Contacts contacts, Stations stations, ContactEvents events, IdGenerator ids, Clock clock) {
		this.contacts = contacts;
		this.stations = stations;
		this.events = events;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Gives a station a contact; its only one is the first.
	 * @param id the station
	 * @param person name and phone
	 * @param draft what else is said
	 * @param scope what the caller may write
	 * @return the contact
	 */
	public Contact add(StationId id, Person person, Draft draft, RegionScope scope) {
		Station station = open(id, scope);
		List<Contact> others = this.contacts.of(id, scope);
		if (others.size() >= MOST) {
			throw new ContactRefusal.LimitReached(MOST);
		}
		checkTwin(person, others);
		boolean first = draft.first() || others.isEmpty();
		Contact contact = new Contact(this.ids.next(), id, station.region(), person, draft.position(), first, 1,
				Contact.now(this.clock));
		if (first) {
			stepBack(others, scope);
		}
		this.contacts.add(contact, scope);
		this.events.added(contact);
		return contact;
	}

	/**
	 * Corrects a contact, or makes it the first.
	 * @param id the contact
	 * @param corrected who it is, from who it was: what is masked may stay
	 * @param draft what else is said
	 * @param version the version that the caller has seen
	 * @param scope what the caller may write
	 * @return the contact
	 */
	public Contact change(String id, UnaryOperator<Person> corrected, Draft draft, long version, RegionScope scope) {
		StationId station = find(id, scope).station();
		open(station, scope);
		Contact before = seen(id, version, scope);
		if (before.first() && !draft.first()) {
			throw new ContactRefusal.FirstNeeded();
		}
		List<Contact> others = others(before, scope);
		Contact after = before.with(corrected.apply(before.person()), draft.position(), draft.first(), this.clock);
		checkTwin(after.person(), others);
		if (!before.first() && after.first()) {
			stepBack(others, scope);
		}
		save(after, scope);
		return after;
	}

	/**
	 * Removes a contact for good, also of a station that is withdrawn. When it was the
	 * first, the oldest of the others is now.
	 * @param id the contact
	 * @param version the version that the caller has seen
	 * @param scope what the caller may write
	 */
	public void remove(String id, long version, RegionScope scope) {
		lock(find(id, scope).station(), scope);
		Contact contact = seen(id, version, scope);
		List<Contact> others = others(contact, scope);
		if (!this.contacts.remove(contact, scope)) {
			throw new ContactRefusal.Stale();
		}
		if (contact.first() && !others.isEmpty()) {
			save(others.getFirst().with(true, this.clock), scope);
		}
		this.events.removed(contact);
	}

	private void stepBack(List<Contact> others, RegionScope scope) {
		others.stream().filter(Contact::first).forEach((other) -> save(other.with(false, this.clock), scope));
	}

	private void save(Contact contact, RegionScope scope) {
		if (!this.contacts.save(contact, scope)) {
			throw new ContactRefusal.Stale();
		}
		this.events.changed(contact);
	}

	private List<Contact> others(Contact contact, RegionScope scope) {
		return this.contacts.of(contact.station(), scope)
			.stream()
			.filter((other) -> !other.id().equals(contact.id()))
			.toList();
	}

	private static void checkTwin(Person person, List<Contact> others) {
		if (others.stream().anyMatch((other) -> other.person().equals(person))) {
			throw new ContactRefusal.Exists();
		}
	}

	private Contact find(String id, RegionScope scope) {
		return this.contacts.find(id, scope).orElseThrow(ContactRefusal.NotFound::new);
	}

	private Contact seen(String id, long version, RegionScope scope) {
		Contact contact = find(id, scope);
		if (contact.version() != version) {
			throw new ContactRefusal.Stale();
		}
		return contact;
	}

	private Station open(StationId id, RegionScope scope) {
		Station station = lock(id, scope);
		if (station.facts().stage().state() == StationState.WITHDRAWN) {
			throw new ContactRefusal.StationWithdrawn();
		}
		return station;
	}

	private Station lock(StationId id, RegionScope scope) {
		Station station = this.stations.lock(List.of(id), scope).get(id);
		if (station == null) {
			throw new StationRefusal.NotFound(null);
		}
		return station;
	}

	/**
	 * What is said of a contact beside who it is.
	 *
	 * @param position what the person is there
	 * @param first whether to be reached first
	 */
	public record Draft(@Nullable String position, boolean first) {
	}

}
