package org.volunteerstation.platform.service;

import org.springframework.dao.TransientDataAccessResourceException;

/** Another service does not answer, or not in time: the request can be repeated later. */
public final class RemoteUnavailable extends TransientDataAccessResourceException {

	public RemoteUnavailable(String service, Throwable cause) {
		super(service + " does not answer", cause);
	}

}
