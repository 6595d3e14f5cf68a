package org.volunteerstation.registry.contact.db;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.contact.Contact;
import org.volunteerstation.registry.contact.Contacts;
import org.volunteerstation.registry.person.PersonSearch;
import org.volunteerstation.registry.person.db.PersonQuery;
import org.volunteerstation.registry.person.db.PersonSeal;
import org.volunteerstation.registry.station.StationId;

/** The contacts in MariaDB or MySQL; seals on the way in, opens on the way out. */
@Repository
class MyBatisContacts implements Contacts {

	private final ContactMapper mapper;

	private final PersonSeal seal;

	MyBatisContacts(ContactMapper mapper, PersonSeal seal) {
		this.mapper = mapper;
		this.seal = seal;
	}

	@Override
	public Optional<Contact> find(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.find(id, scope)).map(this::contact);
	}

	@Override
	public List<Contact> of(StationId station, RegionScope scope) {
		return contacts(this.mapper.of(station.value(), scope));
	}

	@Override
	public List<Contact> search(PersonSearch search, SliceQuery query, RegionScope scope) {
		return contacts(this.mapper.search(this.seal.query(search, query, ContactColumns.PERSON, scope)));
	}

	@Override
	public List<Contact> list(PersonSearch.@Nullable Place after, SliceQuery query, RegionScope scope) {
		return contacts(this.mapper.list(PersonQuery.all(after, query.rows(), scope)));
	}

	@Override
	public void add(Contact contact, RegionScope scope) {
		scope.narrow(contact.region());
		this.mapper.add(row(contact), scope);
	}

	@Override
	public boolean save(Contact contact, RegionScope scope) {
		return this.mapper.save(row(contact), scope) == 1;
	}

	@Override
	public boolean remove(Contact contact, RegionScope scope) {
		return this.mapper.remove(contact.id(), contact.version(), scope) == 1;
	}

	private ContactRow row(Contact contact) {
		return ContactRow.of(contact, this.seal.seal(contact.person(), contact.id(), ContactColumns.PERSON));
	}

	private Contact contact(ContactRow row) {
		return row.toContact(this.seal.open(row.sealed(), row.getId(), ContactColumns.PERSON));
	}

	private List<Contact> contacts(List<ContactRow> rows) {
		return rows.stream().map(this::contact).toList();
	}

}
