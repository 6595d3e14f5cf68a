package org.volunteerstation.registry.edition;

import java.util.List;

/**
 * What a comparison found.
 *
 * @param unchanged regions with the same code and name
 * @param proposals all others, by code
 */
public record Differences(int unchanged, List<Proposal> proposals) {

	public Differences {
		proposals = List.copyOf(proposals);
	}

}
