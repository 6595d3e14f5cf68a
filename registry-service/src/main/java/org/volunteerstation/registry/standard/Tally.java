package org.volunteerstation.registry.standard;

import java.util.Set;

/**
 * Which projects or activities are counted for an item, and how many there have to be.
 *
 * @param wanted how many at least
 * @param withinDays activities that ended on one of so many days before the day asked
 * about; 0 for projects
 * @param regularOnly whether only projects count that take place again and again
 * @param states states in which one counts, as the services tell them
 */
public record Tally(int wanted, int withinDays, boolean regularOnly, Set<String> states) {

	public Tally {
		states = Set.copyOf(states);
	}

}
