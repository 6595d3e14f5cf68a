package org.volunteerstation.registry.contact.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.registry.contact.ContactBook;
import org.volunteerstation.registry.person.Person;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class ContactRequests {

	private ContactRequests() {
	}

	/**
	 * A contact to add.
	 *
	 * @param name the whole name
	 * @param phone where to reach the contact
	 * @param position what the contact is there
	 * @param first whether to be reached first; absent: unless somebody is already
	 */
	record ContactAddition(@NotNull PersonalText name, @NotNull PersonalText phone, @Nullable String position,
			@Nullable Boolean first) {

		Person person() {
			return new Person(this.name, this.phone);
		}

		ContactBook.Draft draft() {
			return new ContactBook.Draft(this.position, Boolean.TRUE.equals(this.first));
		}

	}

	/**
	 * What a contact shall be; name and phone stay when they are absent, as who changes
	 * the rest sees only their masks.
	 *
	 * @param name the whole name; absent: as it was
	 * @param phone where to reach the contact; absent: as it was
	 * @param position what the contact is there
	 * @param first whether to be reached first
	 */
	record ContactChange(@Nullable PersonalText name, @Nullable PersonalText phone, @Nullable String position,
			@NotNull Boolean first) {

		Person corrected(Person before) {
			return before.with(this.name, this.phone);
		}

		ContactBook.Draft draft() {
			return new ContactBook.Draft(this.position, this.first);
		}

	}

}
