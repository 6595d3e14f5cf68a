package org.volunteerstation.project.project;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of a project and changed later.
 *
 * @param name 2 to 100 characters
 * @param category whom it is for
 * @param summary what is done, up to 1,000 characters, line breaks allowed; null when
 * nothing is said
 * @param regular whether it takes place again and again (常态化项目)
 */
public record ProjectContent(String name, Category category, @Nullable String summary, boolean regular) {

	/** Characters of a name at least. */
	public static final int MIN_NAME = 2;

	/** Characters of a name at most. */
	public static final int MAX_NAME = 100;

	/** Characters of a summary at most. */
	public static final int MAX_SUMMARY = 1000;

	public ProjectContent {
		if (name.length() < MIN_NAME || name.length() > MAX_NAME || !name.strip().equals(name)
				|| name.chars().anyMatch(Character::isISOControl)) {
			throw new ProjectRefusal.TextInvalid("/name", MIN_NAME, MAX_NAME);
		}
		if (summary != null && (summary.isBlank() || summary.length() > MAX_SUMMARY
				|| summary.chars().anyMatch((character) -> character != '\n' && Character.isISOControl(character)))) {
			throw new ProjectRefusal.TextInvalid("/summary", 1, MAX_SUMMARY);
		}
	}

}
