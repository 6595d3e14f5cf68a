package org.volunteerstation.activity.activity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifier of an activity, a UUID as text.
 *
 * @param value 36 characters in lower case
 */
public record ActivityId(String value) {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	public ActivityId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not an activity id");
		}
	}

	/**
	 * Reads an identifier that someone sent.
	 * @param text the text
	 * @return empty when it cannot be one: then no activity has it
	 */
	public static Optional<ActivityId> parse(String text) {
		return FORM.matcher(text).matches() ? Optional.of(new ActivityId(text)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
