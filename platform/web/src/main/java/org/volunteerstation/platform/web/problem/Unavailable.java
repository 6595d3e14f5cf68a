package org.volunteerstation.platform.web.problem;

/**
 * Something that an answer needs does not answer for now: another service, for example.
 * The caller may try again later (503).
 */
public class Unavailable extends RuntimeException {

	/**
	 * Says what is missing.
	 * @param what for our log only
	 * @param cause why
	 */
	public Unavailable(String what, Throwable cause) {
		super(what, cause);
	}

	/**
	 * Says what is missing.
	 * @param what for our log only
	 */
	public Unavailable(String what) {
		super(what);
	}

}
