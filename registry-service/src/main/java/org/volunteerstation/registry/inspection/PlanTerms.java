package org.volunteerstation.registry.inspection;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.station.StationKind;

/**
 * What an office sets out to inspect.
 *
 * @param name 2 to 100 characters
 * @param from first day of the visits
 * @param until last day of the visits
 * @param region whose stations are drawn, the office's own or one below
 * @param kind only this kind; null for both
 * @param size how many are drawn
 * @param method how visits are made
 */
public record PlanTerms(String name, LocalDate from, LocalDate until, RegionCode region, @Nullable StationKind kind,
		SampleSize size, Method method) {

	/** Characters of a name at most. */
	public static final int MAX_NAME = 100;

	/** Year of the founding document. */
	private static final int FIRST_YEAR = 2020;

	private static final int LAST_YEAR = 2100;

	/** A plan covers two years at most. */
	private static final int MAX_YEARS = 2;

	public PlanTerms {
		name = InspectionText.line(name, "/name", MAX_NAME);
		if (from.getYear() < FIRST_YEAR || until.getYear() > LAST_YEAR || until.isBefore(from)
				|| until.isAfter(from.plusYears(MAX_YEARS))) {
			throw new InspectionRefusal.Invalid("inspection-period-invalid", "/until");
		}
	}

	/** How visits are made. */
	public enum Method {

		/** 现场检查: somebody goes there. */
		ON_SITE,

		/** 暗访: somebody goes there without a word before. */
		UNANNOUNCED,

		/** 资料核查: records are looked through. */
		RECORDS,

		/** 视频检查: by video. */
		VIDEO

	}

}
