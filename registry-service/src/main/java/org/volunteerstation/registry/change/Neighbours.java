package org.volunteerstation.registry.change;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/** The services beside this one whose rows follow orders, asked what they have. */
public interface Neighbours {

	/**
	 * Asks each service how many rows carry some codes. One that does not answer is named
	 * without a count: a preview is of use without it.
	 * @param codes codes that the caller may see
	 * @return one for each kind of rows
	 */
	List<Count> counts(List<RegionCode> codes);

	/**
	 * What a service has.
	 *
	 * @param service its name
	 * @param subject what is counted: {@code projects}, {@code activities}
	 * @param rows how many; null when the service did not answer
	 */
	record Count(String service, String subject, @Nullable Long rows) {
	}

}
