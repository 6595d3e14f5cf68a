package org.volunteerstation.platform.privacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a personal value is; decides how it is searched and masked. */
public enum PersonalKind {

	/** A person's name. */
	NAME(PersonalKind::compact, Masking::name),

	/** A mobile or landline number. */
	PHONE(PersonalKind::digits, Masking::phone),

	/** Number of an identity card, passport or the like. */
	ID_NUMBER((text) -> compact(text).toUpperCase(Locale.ROOT), Masking::idNumber),

	/** Where a person lives. */
	ADDRESS(PersonalKind::compact, Masking::address);

	private final UnaryOperator<String> normal;

	private final UnaryOperator<String> mask;

	PersonalKind(UnaryOperator<String> normal, UnaryOperator<String> mask) {
		this.normal = normal;
		this.mask = mask;
	}

	/**
	 * The value as an answer shows it to everybody.
	 * @param text the value
	 * @return its mask
	 */
	public String mask(PersonalText text) {
		return this.mask.apply(text.plain());
	}

	/** The one form of everything that is written differently and means the same. */
	String normal(PersonalText text) {
		return this.normal.apply(text.plain());
	}

	static String compact(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.codePoints()
			.filter((point) -> !Character.isWhitespace(point) && !Character.isSpaceChar(point)
					&& Character.getType(point) != Character.FORMAT)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** Digits without the country's prefix. */
	static String digits(String text) {
		String digits = compact(text).replaceFirst("^\\(?(\\+|00)86", "").replaceAll("[^0-9]", "");
		return digits.replaceFirst("^86(1[0-9]{10})$", "$1");
	}

}
