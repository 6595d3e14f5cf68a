package org.volunteerstation.registry.region;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The official name of a region: 1 to 100 characters, none of them a control character.
 *
 * @param value the name as the edition writes it
 */
public record RegionName(String value) {

	/** Characters at most. */
	public static final int MAX_LENGTH = 100;

	/** Length of the pieces that names are searched by. */
	private static final int GRAM = 2;

	/** What the committee's suffix becomes; longer before shorter (DESIGN 10). */
	private static final List<Suffix> SUFFIXES = List.of(new Suffix("村村民委员会", "村"), new Suffix("村民委员会", "村"),
			new Suffix("村村委会", "村"), new Suffix("村委会", "村"), new Suffix("居民委员会", ""), new Suffix("居民居委会", ""),
			new Suffix("居委会", ""));

	public RegionName {
		if (!isValid(value)) {
			throw new IllegalArgumentException("not a region name");
		}
	}

	/**
	 * Whether a text can be a name.
	 * @param text the text
	 * @return true for 1 to 100 characters without control characters and outer blanks
	 */
	public static boolean isValid(String text) {
		return !text.isBlank() && text.length() <= MAX_LENGTH && text.strip().equals(text)
				&& text.chars().noneMatch(Character::isISOControl);
	}

	/**
	 * The name to show: without the committee's suffix.
	 * @return for example 水井坊社区 for 水井坊社区居委会
	 */
	public String display() {
		return display(this.value);
	}

	/**
	 * Drops the committee's suffix of any text, also of one that someone searches for.
	 * @param text the text
	 * @return the text itself when it has no such suffix or is nothing else
	 */
	static String display(String text) {
		for (Suffix suffix : SUFFIXES) {
			if (text.length() > suffix.committee().length() && text.endsWith(suffix.committee())) {
				return text.substring(0, text.length() - suffix.committee().length()) + suffix.place();
			}
		}
		return text;
	}

	/**
	 * The pieces of two characters that the shown name is found by.
	 * @return no piece twice
	 */
	public Set<String> grams() {
		return grams(display());
	}

	static Set<String> grams(String text) {
		List<String> grams = new ArrayList<>();
		int[] points = text.toLowerCase(Locale.ROOT).codePoints().toArray();
		for (int start = 0; start + GRAM <= points.length; start++) {
			grams.add(new String(points, start, GRAM));
		}
		return new LinkedHashSet<>(grams);
	}

	private record Suffix(String committee, String place) {
	}

}
