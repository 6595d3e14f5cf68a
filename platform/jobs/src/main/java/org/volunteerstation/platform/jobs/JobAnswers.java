package org.volunteerstation.platform.jobs;

import java.net.URI;

import org.springframework.http.ResponseEntity;

import org.volunteerstation.platform.web.problem.ProblemTexts;

/** Answers requests that have become jobs: taken on, and where to look for them. */
public final class JobAnswers {

	private final ProblemTexts texts;

	private final String path;

	JobAnswers(ProblemTexts texts, String path) {
		this.texts = texts;
		this.path = path;
	}

	/**
	 * A job was taken on.
	 * @param job the job
	 * @return 202 with the job and its address
	 */
	public ResponseEntity<JobView> accepted(Job job) {
		return ResponseEntity.accepted().location(URI.create(this.path + job.id())).body(JobView.of(job, this.texts));
	}

}
