package org.volunteerstation.registry.contact.db;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.contact.Contact;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.person.db.SealedPerson;
import org.volunteerstation.registry.station.StationId;

/** The row of a contact; nothing in it names a person. */
@Getter
@Setter
class ContactRow {

	private String id = "";

	private String stationId = "";

	private String regionCode = "";

	private String nameCipher = "";

	private String nameHash = "";

	private String phoneCipher = "";

	private String phoneHash = "";

	private @Nullable String postTitle;

	private @Nullable Boolean preferred;

	private long version;

	private LocalDateTime updatedAt = LocalDateTime.MIN;

	static ContactRow of(Contact contact, SealedPerson sealed) {
		ContactRow row = new ContactRow();
		row.id = contact.id();
		row.stationId = contact.station().value();
		row.regionCode = contact.region().value();
		row.nameCipher = sealed.nameCipher();
		row.nameHash = sealed.nameHash();
		row.phoneCipher = sealed.phoneCipher();
		row.phoneHash = sealed.phoneHash();
		row.postTitle = contact.position();
		row.preferred = contact.first() ? true : null;
		row.version = contact.version();
		row.updatedAt = LocalDateTime.ofInstant(contact.updatedAt(), ZoneOffset.UTC);
		return row;
	}

	SealedPerson sealed() {
		return new SealedPerson(this.nameCipher, this.nameHash, this.phoneCipher, this.phoneHash);
	}

	Contact toContact(Person person) {
		return new Contact(this.id, new StationId(this.stationId), new RegionCode(this.regionCode), person,
				this.postTitle, Boolean.TRUE.equals(this.preferred), this.version,
				this.updatedAt.toInstant(ZoneOffset.UTC));
	}

}
