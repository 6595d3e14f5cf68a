package org.volunteerstation.analytics.indicator;

/**
 * The countable indicators of a community and month. Stock as of the end of the month;
 * activities are those of the month. A community is newly built in the year of the month
 * when it is covered, stations were plaqued in it and none before, withdrawn ones
 * included, so that its first plaque ever counts and no other.
 *
 * @param communities 1 while the community exists
 * @param stations stations not withdrawn
 * @param points points not withdrawn
 * @param covering of the stations those in a covering state
 * @param projects projects
 * @param regularProjects of the projects the regular ones
 * @param activities activities that start in the month
 * @param compliant of the covering stations those that comply with the standard
 * @param nonCompliant of the covering stations those that were assessed and do not
 * @param plaquedInYear stations plaqued in the year of the month, withdrawn ones included
 * @param plaquedBefore stations plaqued before that year, withdrawn ones included
 */
public record Figures(int communities, int stations, int points, int covering, int projects, int regularProjects,
		int activities, int compliant, int nonCompliant, int plaquedInYear, int plaquedBefore) {

	/** Nothing at all. */
	public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

	/** An existing community. */
	public static final Figures COMMUNITY = new Figures(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

	/** An activity. */
	public static final Figures ACTIVITY = activities(1);

	/** A point that is not withdrawn. */
	public static final Figures POINT = sites(0, 1, 0);

	/** A station that complies with the standard. */
	public static final Figures COMPLIANT = standing(1, 0);

	/** A station that was assessed and does not comply. */
	public static final Figures NON_COMPLIANT = standing(0, 1);

	/** A station that was plaqued in the year of the month, whatever became of it. */
	public static final Figures PLAQUED_IN_YEAR = plaques(1, 0);

	/** A station that was plaqued before the year of the month, whatever became of it. */
	public static final Figures PLAQUED_BEFORE = plaques(0, 1);

	/**
	 * A station that is not withdrawn.
	 * @param covering whether its state covers its community
	 * @return its figures
	 */
	public static Figures station(boolean covering) {
		return sites(1, 0, covering ? 1 : 0);
	}

	/**
	 * A project.
	 * @param regular whether it takes place again and again
	 * @return its figures
	 */
	public static Figures project(boolean regular) {
		return projects(1, regular ? 1 : 0);
	}

	/**
	 * Stations and points.
	 * @param stations stations not withdrawn
	 * @param points points not withdrawn
	 * @param covering of the stations those in a covering state
	 * @return their figures
	 */
	public static Figures sites(int stations, int points, int covering) {
		return new Figures(0, stations, points, covering, 0, 0, 0, 0, 0, 0, 0);
	}

	/**
	 * Projects.
	 * @param projects projects
	 * @param regular of the projects the regular ones
	 * @return their figures
	 */
	public static Figures projects(int projects, int regular) {
		return new Figures(0, 0, 0, 0, projects, regular, 0, 0, 0, 0, 0);
	}

	/**
	 * Activities.
	 * @param activities activities that start in the month
	 * @return their figures
	 */
	public static Figures activities(int activities) {
		return new Figures(0, 0, 0, 0, 0, 0, activities, 0, 0, 0, 0);
	}

	/**
	 * How covering stations stand against the standard.
	 * @param compliant those that comply
	 * @param nonCompliant those that were assessed and do not
	 * @return their figures
	 */
	public static Figures standing(int compliant, int nonCompliant) {
		return new Figures(0, 0, 0, 0, 0, 0, 0, compliant, nonCompliant, 0, 0);
	}

	/**
	 * When stations were plaqued, withdrawn ones included.
	 * @param inYear those plaqued in the year of the month
	 * @param before those plaqued before that year
	 * @return their figures
	 */
	public static Figures plaques(int inYear, int before) {
		return new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, inYear, before);
	}

	/**
	 * Sums.
	 * @param other other figures
	 * @return the sum
	 */
	public Figures plus(Figures other) {
		return new Figures(this.communities + other.communities, this.stations + other.stations,
				this.points + other.points, this.covering + other.covering, this.projects + other.projects,
				this.regularProjects + other.regularProjects, this.activities + other.activities,
				this.compliant + other.compliant, this.nonCompliant + other.nonCompliant,
				this.plaquedInYear + other.plaquedInYear, this.plaquedBefore + other.plaquedBefore);
	}

	/**
	 * Takes away.
	 * @param other other figures
	 * @return the difference
	 */
	public Figures minus(Figures other) {
		return new Figures(this.communities - other.communities, this.stations - other.stations,
				this.points - other.points, this.covering - other.covering, this.projects - other.projects,
				this.regularProjects - other.regularProjects, this.activities - other.activities,
				this.compliant - other.compliant, this.nonCompliant - other.nonCompliant,
				this.plaquedInYear - other.plaquedInYear, this.plaquedBefore - other.plaquedBefore);
	}

}
