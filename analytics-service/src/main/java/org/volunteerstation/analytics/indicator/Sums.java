package org.volunteerstation.analytics.indicator;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Figures summed over communities.
 *
 * @param communities communities, the denominator
 * @param covered of them those with a station in a covering state, each once (R8)
 * @param stations stations not withdrawn
 * @param points points not withdrawn
 * @param projects projects
 * @param regularProjects of the projects the regular ones
 * @param activities activities that start in the month
 * @param asOf when the newest of the figures was written; null when there is none
 */
public record Sums(long communities, long covered, long stations, long points, long projects, long regularProjects,
		long activities, @Nullable Instant asOf) {

	/** No community at all. */
	public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, null);

	/**
	 * Sums.
	 * @param other other sums
	 * @return the sum
	 */
	public Sums plus(Sums other) {
		return new Sums(this.communities + other.communities, this.covered + other.covered,
				this.stations + other.stations, this.points + other.points, this.projects + other.projects,
				this.regularProjects + other.regularProjects, this.activities + other.activities,
				later(this.asOf, other.asOf));
	}

	private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isAfter(other) ? one : other;
	}

}
