package org.volunteerstation.registry.person.db;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.privacy.PersonalColumn;
import org.volunteerstation.platform.privacy.PersonalDataCipher;
import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.platform.privacy.SearchHash;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.person.PersonSearch;

/** The only way for a person into a table and out of it. */
@Component
public class PersonSeal {

	private final PersonalDataCipher cipher;

	private final SearchHash hash;

	PersonSeal(PersonalDataCipher cipher, SearchHash hash) {
		this.cipher = cipher;
		this.hash = hash;
	}

	/**
	 * Encrypts a person for one row.
	 * @param person the person
	 * @param id the row's id
	 * @param columns the table's columns
	 * @return what the row keeps
	 */
	public SealedPerson seal(Person person, String id, PersonColumns columns) {
		SealedPerson hashes = hashes(person, columns);
		return new SealedPerson(this.cipher.encrypt(person.name(), columns.name().cell(id)), hashes.nameHash(),
				this.cipher.encrypt(person.phone(), columns.phone().cell(id)), hashes.phoneHash());
	}

	/**
	 * What a row of the same person has, to compare rows with.
	 * @param person the person
	 * @param columns the table's columns
	 * @return hashes alone
	 */
	public SealedPerson hashes(Person person, PersonColumns columns) {
		return new SealedPerson("", this.hash.of(person.name(), columns.nameHash()), "",
				this.hash.of(person.phone(), columns.phoneHash()));
	}

	/**
	 * Decrypts the person of one row.
	 * @param sealed what the row keeps
	 * @param id the row's id
	 * @param columns the table's columns
	 * @return the person
	 */
	public Person open(SealedPerson sealed, String id, PersonColumns columns) {
		return new Person(this.cipher.decrypt(sealed.nameCipher(), columns.name().cell(id)),
				this.cipher.decrypt(sealed.phoneCipher(), columns.phone().cell(id)));
	}

	/**
	 * A search by hashes.
	 * @param search whom to look for
	 * @param query how many
	 * @param columns the table's columns
	 * @param scope what the caller may see
	 * @return the query
	 */
	public PersonQuery query(PersonSearch search, SliceQuery query, PersonColumns columns, RegionScope scope) {
		return PersonQuery.of(hash(search.name(), columns.nameHash()), hash(search.phone(), columns.phoneHash()),
				search.after(), query.rows(), scope);
	}

	private @Nullable String hash(@Nullable PersonalText text, PersonalColumn column) {
		return (text != null) ? this.hash.of(text, column) : null;
	}

}
