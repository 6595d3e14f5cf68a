package org.volunteerstation.registry.manager.db;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.volunteerstation.platform.service.personal.PersonalTable;
import org.volunteerstation.registry.person.db.PersonColumns;

/** The columns that hold who a manager is, and their table for a change of keys. */
@Configuration(proxyBeanMethods = false)
class ManagerColumns {

	static final PersonColumns PERSON = PersonColumns.of("station_manager");

	@Bean
	PersonalTable managerTable() {
		return PERSON.table();
	}

}
