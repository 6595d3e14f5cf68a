package org.volunteerstation.registry.manager;

import org.jspecify.annotations.Nullable;

/**
 * What a manager does, and when.
 *
 * @param engagement full or part time
 * @param duty in words, up to 100 characters
 * @param term the term of office
 */
public record Post(Engagement engagement, @Nullable String duty, Term term) {

	private static final int MAX_DUTY = 100;

	public Post {
		if (duty != null
				&& (duty.isBlank() || duty.length() > MAX_DUTY || duty.chars().anyMatch(Character::isISOControl))) {
			throw new ManagerRefusal.DutyInvalid(MAX_DUTY);
		}
	}

}
