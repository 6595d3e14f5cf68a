package org.volunteerstation.registry.ranking;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;

/** Where rankings are known. */
public interface Rankings {

	/**
	 * The ranking of the regions below one.
	 * @param region whose; inside the scope of whoever asks, which is not looked at again
	 * @param withoutPseudoTowns whether pseudo towns are left out (R5)
	 * @param on by the tree of that day, and of its month; null for now
	 * @return the ranking
	 */
	Ranking below(RegionScope region, boolean withoutPseudoTowns, @Nullable LocalDate on);

}
