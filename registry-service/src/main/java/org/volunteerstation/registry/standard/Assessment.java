package org.volunteerstation.registry.standard;

import java.time.Instant;
import java.util.Map;

/**
 * What was found at a station.
 *
 * @param edition the checklist that was gone through
 * @param version number of assessments, from 1
 * @param findings by the codes of the entered items
 * @param at when it was entered
 */
public record Assessment(int edition, long version, Map<String, Finding> findings, Instant at) {

	public Assessment {
		findings = Map.copyOf(findings);
	}

}
