package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

import org.volunteerstation.platform.service.work.LeasedTask;

/**
 * Deletes idempotency keys after two days: nobody repeats a request that late. In small
 * steps along the index of their age, so that no request waits for it.
 */
final class OldKeys implements LeasedTask {

	/** How long a repeat has no second effect. */
	static final Duration KEPT = Duration.ofHours(48);

	private static final Logger logger = LoggerFactory.getLogger(OldKeys.class);

	private static final int STEP = 500;

	private static final int MOST_STEPS = 2000;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	OldKeys(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Rhythm rhythm() {
		return new Rhythm("old-keys", Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofMinutes(10));
	}

	@Override
	public int run(Turn turn) {
		Timestamp oldest = Timestamp
			.valueOf(this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC).toLocalDateTime());
		int deleted = 0;
		for (int step = 0; step < MOST_STEPS && turn.goesOn(); step++) {
			int gone = this.jdbc
				.update("DELETE FROM idempotency_key WHERE created_at < ? ORDER BY created_at LIMIT " + STEP, oldest);
			deleted += gone;
			if (gone < STEP) {
				break;
			}
		}
		if (deleted > 0) {
			logger.info("Deleted {} old idempotency keys", deleted);
		}
		return deleted;
	}

}
