package org.volunteerstation.registry.person.web;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.registry.person.PersonSearch;
import org.volunteerstation.registry.station.web.WrongPlace;

/** What callers send about people. */
public final class PersonRequests {

	private PersonRequests() {
	}

	/**
	 * Whom to look for; a body, as neither belongs into an address.
	 *
	 * @param name the whole name
	 * @param phone the whole number, written in any way
	 */
	public record PersonSearching(@Nullable PersonalText name, @Nullable PersonalText phone) {

		/**
		 * The search for one page.
		 * @param query which page
		 * @return the search
		 */
		public PersonSearch search(SliceQuery query) {
			PersonSearch.Place after = (query.after() != null)
					? PersonSearch.Place.parse(query.after()).orElseThrow(WrongPlace::new) : null;
			return new PersonSearch(this.name, this.phone, after);
		}

	}

	/**
	 * What clear values are needed for.
	 *
	 * @param purpose in 3 to 200 characters
	 */
	public record Purpose(@Nullable String purpose) {
	}

}
