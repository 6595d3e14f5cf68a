package org.volunteerstation.registry.person;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.privacy.PersonalText;

/**
 * Whom to look for; at least one of the two.
 *
 * @param name the whole name
 * @param phone the whole number, written in any way
 * @param after region and id behind which to read; null from the start
 */
public record PersonSearch(@Nullable PersonalText name, @Nullable PersonalText phone, @Nullable Place after) {

	public PersonSearch {
		if (name == null && phone == null) {
			throw new PersonRefusal.NothingToSearch();
		}
	}

	/**
	 * What is looked by, without what is looked for.
	 * @return names of fields
	 */
	public String by() {
		return (this.name == null) ? "phone" : (this.phone == null) ? "name" : "name,phone";
	}

	/**
	 * A place in the order of what is found.
	 *
	 * @param region code of the region
	 * @param id the id of the entry
	 */
	public record Place(String region, String id) {

		private static final Pattern FORM = Pattern.compile("([0-9]{12})\\.([0-9a-f-]{36})");

		/**
		 * Reads a place that {@link #toString()} wrote.
		 * @param text the text
		 * @return empty when it is none
		 */
		public static Optional<Place> parse(String text) {
			Matcher parts = FORM.matcher(text);
			return parts.matches() ? Optional.of(new Place(parts.group(1), parts.group(2))) : Optional.empty();
		}

		@Override
		public String toString() {
			return this.region + "." + this.id;
		}

	}

}
