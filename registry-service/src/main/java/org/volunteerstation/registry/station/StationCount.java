package org.volunteerstation.registry.station;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What stands in a community, counted from the register.
 *
 * @param region the community
 * @param stations stations not withdrawn
 * @param points points not withdrawn
 * @param covering of the stations those in a covering state
 * @param standing of the covering stations how they stand against the standard
 * @param plaques when stations were plaqued, withdrawn ones included
 */
public record StationCount(RegionCode region, int stations, int points, int covering, Standing standing,
		Plaques plaques) {

	/**
	 * How covering stations stand.
	 *
	 * @param compliant those that comply
	 * @param nonCompliant those that were assessed and do not
	 */
	public record Standing(int compliant, int nonCompliant) {
	}

	/**
	 * When stations were plaqued, withdrawn ones included.
	 *
	 * @param inYear those plaqued in the year of the day asked about
	 * @param before those plaqued before that year
	 */
	public record Plaques(int inYear, int before) {
	}

}
