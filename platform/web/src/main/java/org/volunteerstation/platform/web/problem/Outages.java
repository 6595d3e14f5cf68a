package org.volunteerstation.platform.web.problem;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.TransientDataAccessException;

/**
 * Tells a store that does not answer for now from a mistake of ours, whichever library
 * wrapped what its driver said: no connection is free or can be opened, or one was lost.
 */
final class Outages {

	private Outages() {
	}

	static boolean isOutage(Throwable failure) {
		@Nullable Throwable cause = failure;
		while (cause != null) {
			if (cause instanceof TransientDataAccessException || cause instanceof SQLTransientException
					|| cause instanceof SQLRecoverableException
					|| cause instanceof SQLNonTransientConnectionException) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

}
