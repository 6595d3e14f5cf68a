package org.volunteerstation.registry.station;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifier of a station or point, a UUID as text.
 *
 * @param value 36 characters in lower case
 */
public record StationId(String value) {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	public StationId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not a station id");
		}
	}

	/**
	 * Reads an identifier that someone sent.
	 * @param text the text
	 * @return empty when it cannot be one: then no station has it
	 */
	public static Optional<StationId> parse(String text) {
		return FORM.matcher(text).matches() ? Optional.of(new StationId(text)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
