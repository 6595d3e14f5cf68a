package org.volunteerstation.registry.contact.db;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.volunteerstation.platform.service.personal.PersonalTable;
import org.volunteerstation.registry.person.db.PersonColumns;

/** The columns that hold who a contact is, and their table for a change of keys. */
@Configuration(proxyBeanMethods = false)
class ContactColumns {

	static final PersonColumns PERSON = PersonColumns.of("station_contact");

	@Bean
	PersonalTable contactTable() {
		return PERSON.table();
	}

}
