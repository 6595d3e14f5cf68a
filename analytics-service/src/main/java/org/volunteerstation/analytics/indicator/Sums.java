package org.volunteerstation.analytics.indicator;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Figures summed over communities.
 *
 * @param communities communities, the denominator
 * @param covered of them those with a station in a covering state, each once (R8)
 * @param built of those covered the ones whose first station ever was plaqued in the year
 * of the month
 * @param sites stations and points
 * @param standing how covering stations stand against the standard
 * @param projects projects
 * @param regularProjects of the projects the regular ones
 * @param activities activities that start in the month
 * @param asOf when the newest of the figures was written; null when there is none
 */
public record Sums(long communities, long covered, long built, Sites sites, Standing standing, long projects,
		long regularProjects, long activities, @Nullable Instant asOf) {

	/** No community at all. */
	public static final Sums NONE = new Sums(0, 0, 0, new Sites(0, 0, 0), new Standing(0, 0), 0, 0, 0, null);

	/**
	 * Sums.
	 * @param other other sums
	 * @return the sum
	 */
	public Sums plus(Sums other) {
		return new Sums(this.communities + other.communities, this.covered + other.covered, this.built + other.built,
				this.sites.plus(other.sites), this.standing.plus(other.standing), this.projects + other.projects,
				this.regularProjects + other.regularProjects, this.activities + other.activities,
				later(this.asOf, other.asOf));
	}

	private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isAfter(other) ? one : other;
	}

	/**
	 * Stations and points.
	 *
	 * @param stations stations not withdrawn
	 * @param points points not withdrawn
	 * @param covering of the stations those in a covering state
	 */
	public record Sites(long stations, long points, long covering) {

		Sites plus(Sites other) {
			return new Sites(this.stations + other.stations, this.points + other.points,
					this.covering + other.covering);
		}

	}

	/**
	 * How covering stations stand against the standard.
	 *
	 * @param compliant those that comply
	 * @param nonCompliant those that were assessed and do not
	 */
	public record Standing(long compliant, long nonCompliant) {

		/**
		 * Stations that somebody has looked at.
		 * @return their number
		 */
		public long assessed() {
			return this.compliant + this.nonCompliant;
		}

		Standing plus(Standing other) {
			return new Standing(this.compliant + other.compliant, this.nonCompliant + other.nonCompliant);
		}

	}

}
