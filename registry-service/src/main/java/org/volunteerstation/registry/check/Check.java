package org.volunteerstation.registry.check;

/**
 * One check of the catalogue.
 *
 * @param code stable code
 * @param severity how bad a finding is
 * @param subject what its findings are
 * @param name Chinese name
 * @param nameEn English name
 * @param description what is wrong and what to do, in Chinese
 * @param descriptionEn the same in English
 */
public record Check(String code, Severity severity, Subject subject, String name, String nameEn, String description,
		String descriptionEn) {

	/** How bad a finding is. */
	public enum Severity {

		/** Contradicts itself: figures are wrong until it is mended. */
		ERROR,

		/** Somebody has to look at it. */
		WARNING,

		/** Could be better. */
		HINT

	}

	/** What a finding is. */
	public enum Subject {

		/** A station or point. */
		STATION,

		/** A region in one time of its validity. */
		REGION,

		/** A target of a build plan. */
		TARGET,

		/** A post of an official. */
		POST,

		/** A plan of inspections. */
		INSPECTION,

		/** A file of a station, a visit or a finding. */
		FILE

	}

}
