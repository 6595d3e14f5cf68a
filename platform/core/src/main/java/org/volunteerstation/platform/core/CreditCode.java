package org.volunteerstation.platform.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unified social credit code of an organisation (GB 32100): 18 characters, the last of
 * which checks the others. Codes with a wrong check character were issued in fact, so
 * that such a code is taken and reviewed, not refused (R17).
 *
 * @param value 18 characters of the code's alphabet, upper case
 */
public record CreditCode(String value) {

	/** Characters of a code. */
	public static final int LENGTH = 18;

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

	public CreditCode {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not a unified social credit code");
		}
	}

	/**
	 * Reads a code as people type it: lower case and blanks around it do not matter.
	 * @param text the text
	 * @return empty when it has not the form of a code
	 */
	public static Optional<CreditCode> parse(String text) {
		String code = text.strip().toUpperCase(Locale.ROOT);
		return FORM.matcher(code).matches() ? Optional.of(new CreditCode(code)) : Optional.empty();
	}

	/**
	 * Adds the check character.
	 * @param start the first 17 characters
	 * @return the code
	 * @throws IllegalArgumentException when they are not of the alphabet
	 */
	public static CreditCode complete(String start) {
		return new CreditCode(start + check(start));
	}

	/**
	 * Whether the last character is the one that the others ask for.
	 * @return false for a code to be reviewed
	 */
	public boolean isChecked() {
		return this.value.charAt(LENGTH - 1) == check(this.value);
	}

	private static char check(String code) {
		int base = ALPHABET.length();
		int sum = 0;
		int weight = 1;
		for (int place = 0; place < LENGTH - 1; place++) {
			sum += ALPHABET.indexOf(code.charAt(place)) * weight;
			weight = weight * 3 % base;
		}
		return ALPHABET.charAt((base - sum % base) % base);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
