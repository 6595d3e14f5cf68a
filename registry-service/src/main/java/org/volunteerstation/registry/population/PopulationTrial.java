package org.volunteerstation.registry.population;

import java.time.Instant;
import java.util.SortedMap;

/**
 * Looks at the rows of a list as {@link PopulationList} would take them, without storing
 * anything and without holding or awaiting the tree's lock. Rows before count as taken.
 */
public final class PopulationTrial {

	private final PopulationRows rows;

	PopulationTrial(PopulationRows rows) {
		this.rows = rows;
	}

	/**
	 * Looks at some rows.
	 * @param some the rows, in order
	 * @return why rows would be refused
	 */
	public SortedMap<Integer, PopulationRefusal> look(SortedMap<Integer, PopulationList.Row> some) {
		return this.rows.step(some, null, Instant.EPOCH, (step) -> {
		});
	}

}
