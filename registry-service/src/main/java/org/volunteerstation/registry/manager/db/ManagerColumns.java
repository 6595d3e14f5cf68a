package org.volunteerstation.registry.manager.db;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.volunteerstation.platform.privacy.PersonalColumn;
import org.volunteerstation.platform.privacy.PersonalKind;
import org.volunteerstation.platform.service.personal.PersonalTable;

/** The columns that hold who a manager is, and their table for a change of keys. */
@Configuration(proxyBeanMethods = false)
class ManagerColumns {

	private static final String TABLE = "station_manager";

	static final PersonalColumn NAME = new PersonalColumn(TABLE, "name_cipher", PersonalKind.NAME);

	static final PersonalColumn NAME_HASH = new PersonalColumn(TABLE, "name_hash", PersonalKind.NAME);

	static final PersonalColumn PHONE = new PersonalColumn(TABLE, "phone_cipher", PersonalKind.PHONE);

	static final PersonalColumn PHONE_HASH = new PersonalColumn(TABLE, "phone_hash", PersonalKind.PHONE);

	@Bean
	PersonalTable managerTable() {
		return PersonalTable.of(NAME, PHONE);
	}

}
