package org.volunteerstation.activity.activity;

import java.util.Optional;

import org.volunteerstation.platform.core.IdGenerator;

/**
 * Identifier of an activity, a UUID as text.
 *
 * @param value 36 characters in lower case
 */
public record ActivityId(String value) {

	public ActivityId {
		if (!IdGenerator.isId(value)) {
			throw new IllegalArgumentException("not an activity id");
		}
	}

	/**
	 * Reads an identifier that someone sent.
	 * @param text the text
	 * @return empty when it cannot be one: then no activity has it
	 */
	public static Optional<ActivityId> parse(String text) {
		return IdGenerator.isId(text) ? Optional.of(new ActivityId(text)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
