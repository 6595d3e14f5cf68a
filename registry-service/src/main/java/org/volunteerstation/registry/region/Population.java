package org.volunteerstation.registry.region;

import java.time.LocalDate;

/**
 * A count of residents.
 *
 * @param residents 0 or more
 * @param on the day it stands for
 * @param source who counted, for example a census
 */
public record Population(long residents, LocalDate on, String source) {

	/** More people than any region can have: catches slipped columns. */
	static final long MAX = 200_000_000L;

	public Population {
		if (residents < 0 || residents > MAX) {
			throw new IllegalArgumentException("not a population");
		}
	}

}
