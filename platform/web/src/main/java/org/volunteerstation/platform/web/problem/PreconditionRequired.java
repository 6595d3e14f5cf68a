package org.volunteerstation.platform.web.problem;

/** A change without {@code If-Match}: nothing is overwritten unseen (DESIGN 7). */
public final class PreconditionRequired extends RuntimeException {

	public PreconditionRequired() {
		super("if-match-required", null, false, false);
	}

	String code() {
		return "if-match-required";
	}

}
