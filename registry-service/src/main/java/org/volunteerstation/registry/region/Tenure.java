package org.volunteerstation.registry.region;

import java.time.Instant;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A code, and when an office went by it. An order may be applied after its day: until
 * then everybody goes by the old code, so that moments count here and not days.
 *
 * @param code the code
 * @param from when the office had it first
 * @param until when it had it no longer; far in the future for the code of today
 */
public record Tenure(RegionCode code, Instant from, Instant until) {

	/**
	 * A code of which nothing else is known.
	 * @param code the code
	 * @return as if the office had had it always
	 */
	public static Tenure always(RegionCode code) {
		return new Tenure(code, Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));
	}

}
