package org.volunteerstation.registry.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All counts of residents of a region.
 *
 * @param known the counts, the oldest first
 * @param unknown days since which the number is not known, until the next count
 */
public record PopulationCounts(List<Population> known, List<LocalDate> unknown) {

	/**
	 * Before the first.
	 * @return counts to add to
	 */
	public static PopulationCounts none() {
		return new PopulationCounts(new ArrayList<>(), new ArrayList<>());
	}

	/**
	 * One more.
	 * @param on the day that it stands for
	 * @param residents how many; null when that is not known
	 * @param source who counted
	 */
	public void add(LocalDate on, @Nullable Long residents, String source) {
		if (residents != null) {
			this.known.add(new Population(residents, on, source));
		}
		else {
			this.unknown.add(on);
		}
	}

}
