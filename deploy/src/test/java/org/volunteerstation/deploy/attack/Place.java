package org.volunteerstation.deploy.attack;

/**
 * A community with one of each thing in it.
 *
 * @param community its code
 * @param county code of its county
 * @param station a station there
 * @param project a project of the station
 * @param activity an activity of the project
 * @param plan targets of its street
 * @param accounts accounts of officials there
 */
record Place(String community, String county, String station, String project, String activity, Plan plan,
		Accounts accounts) {

	/**
	 * Targets of a street, each of another year.
	 *
	 * @param whole one that is not handed down
	 * @param parts the body that hands it down
	 * @param split one that is handed down
	 * @param spare one to give up
	 */
	record Plan(String whole, String parts, String split, String spare) {

	}

	/**
	 * Accounts of a community's officials, each for another operation.
	 *
	 * @param read one to read
	 * @param open one that is not locked
	 * @param locked one that is locked
	 * @param over one to end
	 * @param invited one to give a code
	 * @param busy one to give a post
	 * @param busier one with two posts
	 * @param post the second of these posts
	 * @param leaving one to hand over
	 */
	record Accounts(String read, String open, String locked, String over, String invited, String busy, String busier,
			String post, String leaving) {

	}

	/** Code of its street. */
	String street() {
		return this.community.substring(0, 9) + "000";
	}

	/** Whether an answer tells anything of this place. */
	boolean isShownIn(String body) {
		return body.contains(this.station) || body.contains(this.project) || body.contains(this.activity)
				|| body.contains(this.plan.whole())
				|| body.contains(this.accounts.read()) || body.contains("\"regionCode\":\"" + this.community)
				|| body.contains("\"code\":\"" + this.community);
	}

}
