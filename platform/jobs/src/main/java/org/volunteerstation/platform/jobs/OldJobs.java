package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Deletes jobs that ended long ago with their files, and files that no job names. One
 * instance at a time, by lease.
 */
final class OldJobs implements SmartLifecycle {

	/** What is being written belongs to a job before that. */
	private static final Duration UNNAMED = Duration.ofDays(1);

	private static final Logger logger = LoggerFactory.getLogger(OldJobs.class);

	private static final int PERIOD_MINUTES = 30;

	private static final int STEP = 200;

	private final String owner = UUID.randomUUID().toString();

	private final ScheduledExecutorService cleaner = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("old-jobs").factory());

	private final JobRun.Parts parts;

	private final Clock clock;

	private volatile boolean running;

	OldJobs(JobRun.Parts parts, Clock clock) {
		this.parts = parts;
		this.clock = clock;
	}

	/**
	 * Deletes what is old; nothing while another instance does.
	 * @return how many jobs were deleted
	 * @throws IOException when a file cannot be deleted
	 */
	int delete() throws IOException {
		if (!this.parts.table().cleans(this.owner)) {
			return 0;
		}
		Instant now = this.clock.instant();
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
		while (old.size() == STEP);
		for (String key : this.parts.content().writtenBefore(now.minus(UNNAMED))) {
			if (!this.parts.table().names(key)) {
				forget(key);
			}
		}
		return deleted;
	}

	private void forget(@Nullable String key) throws IOException {
		if (key != null) {
			this.parts.content().delete(key);
		}
	}

	private void deleteQuietly() {
		try {
			int deleted = delete();
			if (deleted > 0) {
				logger.info("Deleted {} old jobs", deleted);
			}
		}
		catch (DataAccessException | IOException ex) {
			logger.warn("Old jobs cannot be deleted for now: {}", ex.toString());
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.cleaner.scheduleWithFixedDelay(this::deleteQuietly, 1, PERIOD_MINUTES, TimeUnit.MINUTES);
	}

	@Override
	public void stop() {
		this.running = false;
		this.cleaner.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
