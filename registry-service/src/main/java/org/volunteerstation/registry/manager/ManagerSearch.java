package org.volunteerstation.registry.manager;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.privacy.PersonalText;

/**
 * Whom to look for; at least one of the two.
 *
 * @param name the whole name
 * @param phone the whole number, written in any way
 * @param after region and id behind which to read; null from the start
 */
public record ManagerSearch(@Nullable PersonalText name, @Nullable PersonalText phone, @Nullable Place after) {

	public ManagerSearch {
		if (name == null && phone == null) {
			throw new ManagerRefusal.NothingToSearch();
		}
	}

	/**
	 * A place in the order of what is found.
	 *
	 * @param region code of the region
	 * @param id the manager's id
	 */
	public record Place(String region, String id) {

		/**
		 * Reads a place that {@link #toString()} wrote.
		 * @param text the text
		 * @return the place
		 */
		static Place of(String text) {
			int dot = text.indexOf('.');
			return new Place(text.substring(0, dot), text.substring(dot + 1));
		}

		@Override
		public String toString() {
			return this.region + "." + this.id;
		}

	}

}
