package org.volunteerstation.platform.jobs;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.web.problem.ProblemTexts;

/**
 * A job as the interface shows it.
 *
 * @param id identifier
 * @param kind what is done, for example {@code station.import}
 * @param state stage of its life
 * @param total rows in all, 0 while unknown
 * @param done rows worked on
 * @param failed of these, refused ones
 * @param errorCode why it failed
 * @param detail the same for a person
 * @param hasResult whether there is a file to fetch
 * @param dryRun whether nothing is stored: an import that only looks for faults
 * @param createdAt when it was asked for
 * @param startedAt when work began
 * @param finishedAt when it ended
 */
public record JobView(String id, String kind, JobState state, long total, long done, long failed,
		@Nullable String errorCode, @Nullable String detail, boolean hasResult, boolean dryRun, Instant createdAt,
		@Nullable Instant startedAt, @Nullable Instant finishedAt) {

	/**
	 * Shows a job.
	 * @param job the job
	 * @param texts for the words of its failure
	 * @return the view
	 */
	public static JobView of(Job job, ProblemTexts texts) {
		Job.Error error = job.error();
		return new JobView(job.id(), job.kind(), job.state(), job.progress().total(), job.progress().done(),
				job.progress().failed(), (error != null) ? error.code() : null,
				(error != null) ? texts.detail(error.code(), List.copyOf(error.arguments())) : null,
				job.files().result() != null, job.isDryRun(), job.times().created(), job.times().started(),
				job.times().finished());
	}

}
