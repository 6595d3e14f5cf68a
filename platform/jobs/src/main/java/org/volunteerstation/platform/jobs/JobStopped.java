package org.volunteerstation.platform.jobs;

/**
 * The job is not this process's any more: cancelled, or taken over after the lease ran
 * out. The chunk that was being worked on is rolled back.
 */
public final class JobStopped extends RuntimeException {

	JobStopped() {
		super("the job is not ours any more", null, false, false);
	}

}
