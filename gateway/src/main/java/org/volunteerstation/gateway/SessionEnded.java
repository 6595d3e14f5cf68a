package org.volunteerstation.gateway;

/** The session's tokens can no longer be renewed: the person signs in again. */
final class SessionEnded extends RuntimeException {

	SessionEnded() {
		super("session-ended", null, false, false);
	}

}
