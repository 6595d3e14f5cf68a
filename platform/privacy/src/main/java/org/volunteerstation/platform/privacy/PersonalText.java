package org.volunteerstation.platform.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A name, phone, identity number or address of a person. It shows itself to whoever asks
 * for {@link #plain()} and to nobody else: text, logs and JSON get stars.
 */
public final class PersonalText {

	private static final String HIDDEN = "***";

	private final String plain;

	private PersonalText(String plain) {
		this.plain = plain;
	}

	/**
	 * Takes a value in, also from the JSON of a request.
	 * @param plain the clear text
	 * @return the value
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static PersonalText of(String plain) {
		return new PersonalText(plain);
	}

	/**
	 * The clear text: for encrypting, hashing, masking and an answer that was unmasked.
	 * @return never for logs, messages, events
	 */
	public String plain() {
		return this.plain;
	}

	/**
	 * How long the clear text is.
	 * @return characters
	 */
	public int length() {
		return this.plain.length();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PersonalText text && this.plain.equals(text.plain);
	}

	@Override
	public int hashCode() {
		return this.plain.hashCode();
	}

	@Override
	@JsonValue
	public String toString() {
		return HIDDEN;
	}

}
