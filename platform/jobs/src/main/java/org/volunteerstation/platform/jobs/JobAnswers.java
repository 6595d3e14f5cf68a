package org.volunteerstation.platform.jobs;

import java.net.URI;

import org.springframework.http.ResponseEntity;

import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.Operator;

/** Answers requests that have become jobs: taken on, and where to look for them. */
public final class JobAnswers {

	private final Jobs jobs;

	private final ProblemTexts texts;

	private final String path;

	JobAnswers(Jobs jobs, ProblemTexts texts, String path) {
		this.jobs = jobs;
		this.texts = texts;
		this.path = path;
	}

	/**
	 * Takes a job on that needs no file, as lists that go out do.
	 * @param kind name of its kind
	 * @param order what is asked for, small
	 * @param operator who asks
	 * @return 202 with the job and its address
	 */
	public ResponseEntity<JobView> taken(String kind, Object order, Operator operator) {
		return accepted(this.jobs.submit(kind, order, null, operator));
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
