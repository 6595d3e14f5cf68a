package org.volunteerstation.platform.jobs;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came with a job that has ended: personal data goes at once, the rest with the job.
 */
final class SpentInput {

	private static final Logger logger = LoggerFactory.getLogger(SpentInput.class);

	private SpentInput() {
	}

	static void forget(JobContent content, JobKind kind, Job job) {
		String key = job.files().input();
		if (!kind.isPersonal() || key == null) {
			return;
		}
		try {
			content.delete(key);
		}
		catch (IOException ex) {
			logger.warn("What came with job {} is deleted with the job: {}", job.id(), ex.toString());
		}
	}

}
