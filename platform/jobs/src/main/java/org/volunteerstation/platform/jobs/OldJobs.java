package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.volunteerstation.platform.service.work.LeasedTask;

/**
 * Deletes jobs that ended long ago with their files, files that no job names, and sooner
 * than that what was handed out with personal data in clear.
 */
final class OldJobs implements LeasedTask {

	/** What is being written belongs to a job before that. */
	private static final Duration UNNAMED = Duration.ofDays(1);

	private static final Logger logger = LoggerFactory.getLogger(OldJobs.class);

	private static final int STEP = 200;

	private final JobRun.Parts parts;

	/** Kinds whose files hold personal data. */
	private final List<String> personal;

	private final Clock clock;

	OldJobs(JobRun.Parts parts, Collection<JobKind> kinds, Clock clock) {
		this.parts = parts;
		this.personal = kinds.stream().filter(JobKind::isPersonal).map(JobKind::name).toList();
		this.clock = clock;
	}

	@Override
	public Rhythm rhythm() {
		return new Rhythm("old-jobs", Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofMinutes(10));
	}

	@Override
	public int run(Turn turn) throws IOException {
		Instant now = this.clock.instant();
		forgetPersonal(now.minus(this.parts.settings().personalKept()), turn);
		int deleted = 0;
		List<Job> old;
		do {
			old = this.parts.table().finishedBefore(now.minus(this.parts.settings().kept()), STEP);
			for (Job job : old) {
				forget(job.files().input());
				forget(job.files().result());
				this.parts.table().delete(job);
			}
			deleted += old.size();
		}
		while (old.size() == STEP && turn.goesOn());
		for (String key : this.parts.content().writtenBefore(now.minus(UNNAMED))) {
			if (turn.goesOn() && !this.parts.table().names(key)) {
				forget(key);
			}
		}
		if (deleted > 0) {
			logger.info("Deleted {} old jobs", deleted);
		}
		return deleted;
	}

	private void forgetPersonal(Instant before, Turn turn) throws IOException {
		List<Job> old;
		do {
			old = this.parts.table().resultsBefore(this.personal, before, STEP);
			for (Job job : old) {
				forget(job.files().result());
				this.parts.table().forgetResult(job);
			}
		}
		while (old.size() == STEP && turn.goesOn());
	}

	private void forget(@Nullable String key) throws IOException {
		if (key != null) {
			this.parts.content().delete(key);
		}
	}

}
