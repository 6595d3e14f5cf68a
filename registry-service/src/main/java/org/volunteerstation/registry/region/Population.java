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

	/** More people than any region can have: catches slipped columns and digits. */
	public static final long MAX = 200_000_000L;

	/** Share of the residents that shall be volunteers (川民发〔2020〕41号). */
	private static final int WANTED_PERCENT = 13;

	public Population {
		if (residents < 0 || residents > MAX) {
			throw new IllegalArgumentException("not a population");
		}
	}

	/**
	 * The 13 % target as a number.
	 * @return volunteers that make 13 % at least
	 */
	public long volunteersWanted() {
		return Math.ceilDiv(this.residents * WANTED_PERCENT, 100L);
	}

}
