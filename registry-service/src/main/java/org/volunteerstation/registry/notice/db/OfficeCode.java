package org.volunteerstation.registry.notice.db;

import java.time.Instant;
import java.util.stream.Stream;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.Tenure;

/**
 * A code of an office, or on its way up, and the identifiers that were given while it was
 * so: they begin with the millisecond.
 *
 * @param code the code
 * @param from what the first of them begins with
 * @param until what the first one behind them begins with
 */
record OfficeCode(String code, String from, String until) {

	static OfficeCode of(Tenure tenure) {
		return new OfficeCode(tenure.code().value(), start(tenure.from()), start(tenure.until()));
	}

	/** The way up from the code, all of it for the same time. */
	Stream<OfficeCode> path() {
		return new RegionCode(this.code).path()
			.stream()
			.map((above) -> new OfficeCode(above.value(), this.from, this.until));
	}

	private static String start(Instant moment) {
		String digits = "%012x".formatted(moment.toEpochMilli());
		return digits.substring(0, 8) + "-" + digits.substring(8);
	}

}
