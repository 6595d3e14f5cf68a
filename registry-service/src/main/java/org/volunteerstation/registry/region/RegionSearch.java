package org.volunteerstation.registry.region;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Tier;

/**
 * What someone looks for: digits are the start of a code, anything else a part of a name.
 *
 * @param text 1 to 100 characters, without outer blanks
 * @param tier only this tier; null for all
 * @param limit results at most
 */
public record RegionSearch(String text, @Nullable Tier tier, int limit) {

	private static final int CODE_LENGTH = 12;

	public RegionSearch {
		text = RegionName.display(text.strip());
	}

	/**
	 * The range of codes, when the text is the start of a code.
	 * @return empty when it is not
	 */
	public Optional<CodeRange> codes() {
		if (this.text.length() > CODE_LENGTH || !this.text.chars().allMatch((digit) -> digit >= '0' && digit <= '9')) {
			return Optional.empty();
		}
		int rest = CODE_LENGTH - this.text.length();
		return Optional.of(new CodeRange(this.text + "0".repeat(rest), this.text + "9".repeat(rest)));
	}

	/**
	 * The pieces of two characters that all have to be in the name.
	 * @return empty for a text of one character, which is looked for at the start only
	 */
	public Set<String> grams() {
		return RegionName.grams(this.text);
	}

	/**
	 * A closed range of codes.
	 *
	 * @param first the first code
	 * @param last the last code
	 */
	public record CodeRange(String first, String last) {
	}

}
