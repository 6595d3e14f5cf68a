package org.volunteerstation.deploy.attack;

/**
 * A community with one of each thing in it.
 *
 * @param community its code
 * @param county code of its county
 * @param station a station there
 * @param manager a manager of the station
 * @param contact somebody to be reached at the station
 * @param spareContact another one, who may be removed
 * @param project a project of the station
 * @param activity an activity of the project
 * @param plan targets of its street
 * @param job a job about the community that has ended
 * @param orders change orders of its street and county
 * @param accounts accounts of officials there
 * @param post notices to it and from above it
 * @param inspection inspections of the station
 * @param photo a picture of the station
 * @param spare another one, which may be deleted
 */
record Place(String community, String county, String station, String manager, String contact, String spareContact,
		String project, String activity, Plan plan, String job, Orders orders, Accounts accounts, Post post,
		Inspection inspection, String photo, String spare) {

	/**
	 * Change orders, all of them drafts.
	 *
	 * @param street one that the street has drafted
	 * @param county one of the county, to be written anew
	 * @param spare one of the county, to be withdrawn
	 */
	record Orders(String street, String county, String spare) {

	}

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
	 * @param masked one to let see personal data in clear
	 * @param trusted one who sees them
	 */
	record Accounts(String read, String open, String locked, String over, String invited, String busy, String busier,
			String post, String leaving, Officer masked, Officer trusted) {

	}

	/**
	 * An account and its post.
	 *
	 * @param account the account
	 * @param post the post
	 */
	record Officer(String account, String post) {

	}

	/**
	 * Notices, one for each thing that can be done to it.
	 *
	 * @param received one that an office of the place was sent
	 * @param draft one that is written
	 * @param ready another, to publish
	 * @param spare another, to throw away
	 * @param published one that is sent
	 */
	record Post(String received, String draft, String ready, String spare, String published) {

	}

	/**
	 * Inspections of the station by an office above it, one for each thing that can be
	 * done to it.
	 *
	 * @param draft a plan that is written
	 * @param ready another, to open
	 * @param spare another, to throw away
	 * @param open one whose sample is to be drawn
	 * @param done one whose visits are closed
	 * @param planned a visit to be made
	 * @param unmade another, that cannot be made
	 * @param visited one whose report is to be issued
	 * @param issued one to be published
	 * @param rectifying path of a finding that waits for an answer
	 * @param answered path of a finding that was answered
	 */
	record Inspection(String draft, String ready, String spare, String open, String done, String planned, String unmade,
			String visited, String issued, String rectifying, String answered) {
	}

	/** Code of its street. */
	String street() {
		return this.community.substring(0, 9) + "000";
	}

	/** Whether an answer tells anything of this place. */
	boolean isShownIn(String body) {
		return body.contains(this.station) || body.contains(this.manager) || body.contains(this.contact)
				|| body.contains(this.project) || body.contains(this.activity) || body.contains(this.job)
				|| body.contains(this.plan.whole()) || body.contains(this.photo) || body.contains(this.orders.street())
				|| body.contains(this.accounts.read()) || body.contains(this.post.received())
				|| body.contains(this.post.published()) || body.contains(this.inspection.open())
				|| body.contains(this.inspection.planned()) || body.contains(this.spare)
				|| body.contains("\"regionCode\":\"" + this.community) || body.contains("\"code\":\"" + this.community);
	}

}
