package org.volunteerstation.platform.jobs;

import java.util.EnumSet;
import java.util.Set;

/** What stage of its life a job is in, with the steps that lead on. */
public enum JobState {

	/** Nobody works on it. */
	WAITING,

	/** A process works on it, or did when it died. */
	RUNNING,

	/** Finished; rows that were refused are counted. */
	DONE,

	/** Given up; the error code says why. */
	FAILED,

	/** Stopped by its owner; chunks that were done stay done. */
	CANCELLED;

	/**
	 * The states that may follow.
	 * @return empty at the end
	 */
	public Set<JobState> next() {
		return switch (this) {
			case WAITING -> EnumSet.of(RUNNING, CANCELLED);
			case RUNNING -> EnumSet.of(WAITING, RUNNING, DONE, FAILED, CANCELLED);
			case DONE, FAILED, CANCELLED -> EnumSet.noneOf(JobState.class);
		};
	}

	/**
	 * Whether there is work left.
	 * @return true before the end
	 */
	public boolean isOpen() {
		return !next().isEmpty();
	}

}
