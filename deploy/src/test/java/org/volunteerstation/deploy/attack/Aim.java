package org.volunteerstation.deploy.attack;

/**
 * A request that is right but for one id, which is somebody else's.
 *
 * @param where where the id stands
 * @param request the request
 * @param status the answer's status
 * @param code the refusal's code, empty when there is no refusal and nothing is shown
 */
record Aim(String where, Request request, int status, String code) {

	static Aim refused(String where, String code, Request request) {
		return new Aim(where, request, 404, code);
	}

	/** A row of a batch whose other rows would be stored. */
	static Aim refusedRow(String where, String code, Request request) {
		return new Aim(where, request, 200, code);
	}

	/** A filter or a place in a list: what is not there for the caller is not found. */
	static Aim hidden(String where, Request request) {
		return new Aim(where, request, 200, "");
	}

}
