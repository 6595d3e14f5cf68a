package org.volunteerstation.registry.station;

import java.util.Optional;

/**
 * Identifier of a station or point, a UUID as text.
 *
 * @param value 36 characters in lower case
 */
public record StationId(String value) {

	private static final int LENGTH = 36;

	public StationId {
		if (!isForm(value)) {
			throw new IllegalArgumentException("not a station id");
		}
	}

	/**
	 * Reads an identifier that someone sent.
	 * @param text the text
	 * @return empty when it cannot be one: then no station has it
	 */
	public static Optional<StationId> parse(String text) {
		return isForm(text) ? Optional.of(new StationId(text)) : Optional.empty();
	}

	/** By hand: each row that is read has one, and a pattern costs a merge its time. */
	private static boolean isForm(String text) {
		if (text.length() != LENGTH) {
			return false;
		}
		for (int at = 0; at < LENGTH; at++) {
			char sign = text.charAt(at);
			boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
			if (dash ? sign != '-' : (sign < '0' || sign > '9') && (sign < 'a' || sign > 'f')) {
				return false;
			}
		}
		return true;
	}

	@Override
	public String toString() {
		return this.value;
	}

}
