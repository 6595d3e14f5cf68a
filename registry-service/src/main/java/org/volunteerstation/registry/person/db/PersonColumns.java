package org.volunteerstation.registry.person.db;

import org.volunteerstation.platform.privacy.PersonalColumn;
import org.volunteerstation.platform.privacy.PersonalKind;
import org.volunteerstation.platform.service.personal.PersonalTable;

/**
 * The columns of a table that hold who somebody is; a constant of each such table.
 *
 * @param name the name's ciphertext
 * @param nameHash its hash
 * @param phone the phone's ciphertext
 * @param phoneHash its hash
 */
public record PersonColumns(PersonalColumn name, PersonalColumn nameHash, PersonalColumn phone,
		PersonalColumn phoneHash) {

	/**
	 * The columns of a table, which have the same names in each.
	 * @param table its name
	 * @return the columns
	 */
	public static PersonColumns of(String table) {
		return new PersonColumns(new PersonalColumn(table, "name_cipher", PersonalKind.NAME),
				new PersonalColumn(table, "name_hash", PersonalKind.NAME),
				new PersonalColumn(table, "phone_cipher", PersonalKind.PHONE),
				new PersonalColumn(table, "phone_hash", PersonalKind.PHONE));
	}

	/**
	 * The table for a change of keys.
	 * @return the table
	 */
	public PersonalTable table() {
		return PersonalTable.of(this.name, this.phone);
	}

}
