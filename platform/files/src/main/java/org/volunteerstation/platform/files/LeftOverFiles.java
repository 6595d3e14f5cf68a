package org.volunteerstation.platform.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import org.volunteerstation.platform.files.store.FileStore;
import org.volunteerstation.platform.web.problem.Unavailable;

/**
 * Forgets, after a day, contents of uploads that ended in the middle and of files whose
 * deletion did. One instance at a time, by lease.
 */
final class LeftOverFiles implements SmartLifecycle {

	/** No upload takes that long. */
	static final Duration KEPT = Duration.ofDays(1);

	private static final Logger logger = LoggerFactory.getLogger(LeftOverFiles.class);

	private static final int PERIOD_MINUTES = 30;

	private static final int LEASE_MINUTES = 10;

	private static final int STEP = 200;

	private static final int MOST_STEPS = 50;

	private final String owner = UUID.randomUUID().toString();

	private final ScheduledExecutorService cleaner = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("left-over-files").factory());

	private final JdbcTemplate jdbc;

	private final StoredFiles files;

	private final FileContents contents;

	private final FileStore store;

	private final Clock clock;

	private volatile boolean running;

	LeftOverFiles(JdbcTemplate jdbc, StoredFiles files, FileContents contents, FileStore store, Clock clock) {
		this.jdbc = jdbc;
		this.files = files;
		this.contents = contents;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Forgets what is left over; nothing while another instance does.
	 * @return how many files were found
	 */
	int forget() {
		int leased = this.jdbc.update(
				"UPDATE work_lease SET owner = ?, expires_at = NOW(6) + INTERVAL ? MINUTE"
						+ " WHERE work = 'left-over-files' AND (owner = ? OR expires_at < NOW(6))",
				this.owner, LEASE_MINUTES, this.owner);
		if (leased == 0) {
			return 0;
		}
		Instant before = this.clock.instant().minus(KEPT);
		int found = this.store.tidy(before);
		for (int step = 0; step < MOST_STEPS; step++) {
			List<String> ids = this.files.leftOver(before, STEP);
			ids.forEach(this::forget);
			found += ids.size();
			if (ids.size() < STEP) {
				break;
			}
		}
		return found;
	}

	/** One that arrives can be seen no more from here on, however late it is. */
	private void forget(String id) {
		this.files.giveUp(id);
		this.contents.forget(id);
	}

	private void forgetQuietly() {
		try {
			int found = forget();
			if (found > 0) {
				logger.info("Forgot {} files that were left over", found);
			}
		}
		catch (DataAccessException | Unavailable ex) {
			logger.warn("What is left over cannot be forgotten for now: {}", ex.toString());
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.cleaner.scheduleWithFixedDelay(this::forgetQuietly, 2, PERIOD_MINUTES, TimeUnit.MINUTES);
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
