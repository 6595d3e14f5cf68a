package org.volunteerstation.registry.check;

import java.util.Optional;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A place in a list of findings: region code, then what tells rows of one region apart.
 *
 * @param region the region of the last row
 * @param tail its id, or its first day
 */
public record FindingPlace(RegionCode region, String tail) {

	/**
	 * Reads a place that {@link #toString()} wrote.
	 * @param text the text
	 * @return empty when it is no place
	 */
	public static Optional<FindingPlace> parse(String text) {
		int dot = text.indexOf('.');
		if (dot < 0 || !text.substring(dot + 1).matches("[0-9a-f-]{10,36}")) {
			return Optional.empty();
		}
		return RegionCode.parse(text.substring(0, dot))
			.map((region) -> new FindingPlace(region, text.substring(dot + 1)));
	}

	@Override
	public String toString() {
		return this.region + "." + this.tail;
	}

}
