package org.volunteerstation.deploy.attack;

/**
 * A community with one of each thing in it.
 *
 * @param community its code
 * @param county code of its county
 * @param station a station there
 * @param project a project of the station
 * @param activity an activity of the project
 * @param photo a picture of the station
 * @param spare another one, which may be deleted
 */
record Place(String community, String county, String station, String project, String activity, String photo,
		String spare) {

	/** Code of its street. */
	String street() {
		return this.community.substring(0, 9) + "000";
	}

	/** Whether an answer tells anything of this place. */
	boolean isShownIn(String body) {
		return body.contains(this.station) || body.contains(this.project) || body.contains(this.activity)
				|| body.contains(this.photo) || body.contains(this.spare)
				|| body.contains("\"regionCode\":\"" + this.community) || body.contains("\"code\":\"" + this.community);
	}

}
