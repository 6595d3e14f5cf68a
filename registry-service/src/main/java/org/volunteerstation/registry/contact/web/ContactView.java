package org.volunteerstation.registry.contact.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.privacy.PersonalKind;
import org.volunteerstation.registry.contact.Contact;
import org.volunteerstation.registry.person.web.FoundAtView;

/**
 * A contact as the interface shows one.
 *
 * @param id identifier
 * @param stationId the station
 * @param regionCode its community
 * @param name masked
 * @param phone masked
 * @param position what the contact is there
 * @param first whether to be reached first
 * @param version number of changes, from 1; also the ETag
 * @param updatedAt when it was changed last
 * @param foundAt where a search has found the person; null elsewhere
 */
record ContactView(String id, String stationId, String regionCode, String name, String phone, @Nullable String position,
		boolean first, long version, Instant updatedAt, @Nullable FoundAtView foundAt) {

	static ContactView of(Contact contact) {
		return of(contact, null);
	}

	static ContactView of(Contact contact, @Nullable FoundAtView foundAt) {
		return new ContactView(contact.id(), contact.station().value(), contact.region().value(),
				PersonalKind.NAME.mask(contact.person().name()), PersonalKind.PHONE.mask(contact.person().phone()),
				contact.position(), contact.first(), contact.version(), contact.updatedAt(), foundAt);
	}

}
