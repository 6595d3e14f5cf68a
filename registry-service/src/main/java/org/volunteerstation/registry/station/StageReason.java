package org.volunteerstation.registry.station;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reasons that the platform itself gives for a step. They are kept in words, as those of
 * people are, and known again by them, so that each language can say them in its own.
 */
public enum StageReason {

	/** An inspection has found something serious. */
	INSPECTION_HELD("检查发现严重问题"),

	/** An inspection has looked again, and all is put right. */
	INSPECTION_PASSED("整改复查通过");

	private final String text;

	StageReason(String text) {
		this.text = text;
	}

	/**
	 * The words that are kept.
	 * @return in Chinese
	 */
	public String text() {
		return this.text;
	}

	/**
	 * The reason that words stand for.
	 * @param text the words; null for none
	 * @return empty when somebody gave words of their own
	 */
	public static Optional<StageReason> of(@Nullable String text) {
		return Arrays.stream(values()).filter((reason) -> reason.text.equals(text)).findFirst();
	}

}
