package org.volunteerstation.registry.manager.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.registry.manager.Engagement;
import org.volunteerstation.registry.manager.Post;
import org.volunteerstation.registry.manager.Term;
import org.volunteerstation.registry.person.Person;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class ManagerRequests {

	private ManagerRequests() {
	}

	/**
	 * A manager to add.
	 *
	 * @param name the whole name
	 * @param phone where to reach the manager
	 * @param engagement full or part time
	 * @param duty in words
	 * @param from the first day of the term
	 * @param to the last day; absent while it is open
	 */
	record ManagerAddition(@NotNull PersonalText name, @NotNull PersonalText phone, @NotNull Engagement engagement,
			@Nullable String duty, @NotNull LocalDate from, @Nullable LocalDate to) {

		Person person() {
			return new Person(this.name, this.phone);
		}

		Post post() {
			return new Post(this.engagement, this.duty, new Term(this.from, this.to));
		}

	}

	/**
	 * What a manager shall be; name and phone stay when they are absent, as who changes
	 * the rest sees only their masks.
	 *
	 * @param name the whole name; absent: as it was
	 * @param phone where to reach the manager; absent: as it was
	 * @param engagement full or part time
	 * @param duty in words
	 * @param from the first day of the term
	 * @param to the last day; absent while it is open
	 */
	record ManagerChange(@Nullable PersonalText name, @Nullable PersonalText phone, @NotNull Engagement engagement,
			@Nullable String duty, @NotNull LocalDate from, @Nullable LocalDate to) {

		Post post() {
			return new Post(this.engagement, this.duty, new Term(this.from, this.to));
		}

	}

	/**
	 * The end of a term.
	 *
	 * @param on the last day
	 */
	record TermEnd(@NotNull LocalDate on) {
	}

}
