package org.volunteerstation.analytics.indicator;

/**
 * The countable indicators of a community and month. Stock as of the end of the month;
 * activities are those of the month.
 *
 * @param communities 1 while the community exists
 * @param stations stations not withdrawn
 * @param points points not withdrawn
 * @param covering of the stations those in a covering state
 * @param projects projects
 * @param regularProjects of the projects the regular ones
 * @param activities activities that start in the month
 */
public record Figures(int communities, int stations, int points, int covering, int projects, int regularProjects,
		int activities) {

	/** Nothing at all. */
	public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

	/** An existing community. */
	public static final Figures COMMUNITY = new Figures(1, 0, 0, 0, 0, 0, 0);

	/** An activity. */
	public static final Figures ACTIVITY = new Figures(0, 0, 0, 0, 0, 0, 1);

	/** A point that is not withdrawn. */
	public static final Figures POINT = new Figures(0, 0, 1, 0, 0, 0, 0);

	/**
	 * A station that is not withdrawn.
	 * @param covering whether its state covers its community
	 * @return its figures
	 */
	public static Figures station(boolean covering) {
		return new Figures(0, 1, 0, covering ? 1 : 0, 0, 0, 0);
	}

	/**
	 * A project.
	 * @param regular whether it takes place again and again
	 * @return its figures
	 */
	public static Figures project(boolean regular) {
		return new Figures(0, 0, 0, 0, 1, regular ? 1 : 0, 0);
	}

	/**
	 * Sums.
	 * @param other other figures
	 * @return the sum
	 */
	public Figures plus(Figures other) {
		return new Figures(this.communities + other.communities, this.stations + other.stations,
				this.points + other.points, this.covering + other.covering, this.projects + other.projects,
				this.regularProjects + other.regularProjects, this.activities + other.activities);
	}

	/**
	 * Takes away.
	 * @param other other figures
	 * @return the difference
	 */
	public Figures minus(Figures other) {
		return new Figures(this.communities - other.communities, this.stations - other.stations,
				this.points - other.points, this.covering - other.covering, this.projects - other.projects,
				this.regularProjects - other.regularProjects, this.activities - other.activities);
	}

}
