package org.volunteerstation.registry.population;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.region.Region;

/**
 * What a row of a list does to the counts of its region.
 *
 * @param region the region
 * @param before the count of the day that it corrects, with its ending; null when the day
 * had none
 * @param after the count
 */
public record PopulationStep(Region region, @Nullable PopulationEntry before, PopulationEntry after) {

	/**
	 * What the audit trail calls it.
	 * @return as by hand
	 */
	String action() {
		return (this.before != null) ? "population.correct" : "population.enter";
	}

}
