package org.volunteerstation.platform.jobs.sheet;

import java.util.Locale;

/**
 * What a person reads, in both languages.
 *
 * @param chinese the default
 * @param english for callers who ask for it
 */
public record Words(String chinese, String english) {

	/** Nothing to say. */
	public static final Words NONE = new Words("", "");

	/**
	 * The words in a language.
	 * @param locale the caller's
	 * @return English when asked for, else Chinese
	 */
	public String in(Locale locale) {
		return locale.getLanguage().equals("en") ? this.english : this.chinese;
	}

	boolean matches(String text) {
		return text.equals(this.chinese) || text.equalsIgnoreCase(this.english);
	}

}
