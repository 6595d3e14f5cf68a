package org.volunteerstation.registry.station;

import java.util.Optional;

import org.volunteerstation.platform.core.IdGenerator;

/**
 * Identifier of a station or point, a UUID as text.
 *
 * @param value 36 characters in lower case
 */
public record StationId(String value) {

	public StationId {
		if (!IdGenerator.isId(value)) {
			throw new IllegalArgumentException("not a station id");
		}
	}

	/**
	 * Reads an identifier that someone sent.
	 * @param text the text
	 * @return empty when it cannot be one: then no station has it
	 */
	public static Optional<StationId> parse(String text) {
		return IdGenerator.isId(text) ? Optional.of(new StationId(text)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
