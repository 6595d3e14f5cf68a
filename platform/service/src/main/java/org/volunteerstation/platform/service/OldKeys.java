package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Deletes idempotency keys after two days: nobody repeats a request that late. One
 * instance at a time, by lease, in small steps along the index of their age, so that no
 * request waits for it.
 */
final class OldKeys implements SmartLifecycle {

	/** How long a repeat has no second effect. */
	static final Duration KEPT = Duration.ofHours(48);

	private static final Logger logger = LoggerFactory.getLogger(OldKeys.class);

	private static final int PERIOD_MINUTES = 30;

	private static final int LEASE_MINUTES = 10;

	private static final int STEP = 500;

	private static final int MOST_STEPS = 2000;

	private final String owner = UUID.randomUUID().toString();

	private final ScheduledExecutorService cleaner = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("old-keys").factory());

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private volatile boolean running;

	OldKeys(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Deletes what is old; nothing while another instance does.
	 * @return how many keys were deleted
	 */
	int delete() {
		int leased = this.jdbc.update(
				"UPDATE work_lease SET owner = ?, expires_at = NOW(6) + INTERVAL ? MINUTE"
						+ " WHERE work = 'old-keys' AND (owner = ? OR expires_at < NOW(6))",
				this.owner, LEASE_MINUTES, this.owner);
		if (leased == 0) {
			return 0;
		}
		Timestamp oldest = Timestamp
			.valueOf(this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC).toLocalDateTime());
		int deleted = 0;
		for (int step = 0; step < MOST_STEPS; step++) {
			int gone = this.jdbc
				.update("DELETE FROM idempotency_key WHERE created_at < ? ORDER BY created_at LIMIT " + STEP, oldest);
			deleted += gone;
			if (gone < STEP) {
				break;
			}
		}
		return deleted;
	}

	private void deleteQuietly() {
		try {
			int deleted = delete();
			if (deleted > 0) {
				logger.info("Deleted {} old idempotency keys", deleted);
			}
		}
		catch (DataAccessException ex) {
			logger.warn("Old idempotency keys cannot be deleted for now: {}", ex.toString());
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
