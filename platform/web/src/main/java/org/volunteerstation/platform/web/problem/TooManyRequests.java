package org.volunteerstation.platform.web.problem;

import java.time.Duration;

/** The caller did something allowed too often; it is allowed again later (429). */
public final class TooManyRequests extends RuntimeException {

	private final String code;

	private final Duration pause;

	/**
	 * Refuses for a while.
	 * @param code stable code in kebab case, key of the message catalogue
	 * @param pause how long to wait
	 */
	public TooManyRequests(String code, Duration pause) {
		super(code, null, false, false);
		this.code = code;
		this.pause = pause;
	}

	String code() {
		return this.code;
	}

	/** For {@code Retry-After}: whole seconds, not too early. */
	long seconds() {
		return Math.max(1, this.pause.plusMillis(999).toSeconds());
	}

}
