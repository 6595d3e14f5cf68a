package org.volunteerstation.platform.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.volunteerstation.platform.files.store.FileStore;
import org.volunteerstation.platform.service.work.LeasedTask;

/**
 * Forgets, after a day, contents of uploads that ended in the middle and of files whose
 * deletion did.
 */
final class LeftOverFiles implements LeasedTask {

	/** No upload takes that long. */
	static final Duration KEPT = Duration.ofDays(1);

	private static final Logger logger = LoggerFactory.getLogger(LeftOverFiles.class);

	private static final int STEP = 200;

	private static final int MOST_STEPS = 50;

	private final StoredFiles files;

	private final FileContents contents;

	private final FileStore store;

	private final Clock clock;

	LeftOverFiles(StoredFiles files, FileContents contents, FileStore store, Clock clock) {
		this.files = files;
		this.contents = contents;
		this.store = store;
		this.clock = clock;
	}

	@Override
	public Rhythm rhythm() {
		return new Rhythm("left-over-files", Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofMinutes(10));
	}

	@Override
	public int run(Turn turn) {
		Instant before = this.clock.instant().minus(KEPT);
		int found = this.store.tidy(before);
		for (int step = 0; step < MOST_STEPS && turn.goesOn(); step++) {
			List<String> ids = this.files.leftOver(before, STEP);
			ids.forEach(this::forget);
			found += ids.size();
			if (ids.size() < STEP) {
				break;
			}
		}
		if (found > 0) {
			logger.info("Forgot {} files that were left over", found);
		}
		return found;
	}

	/** One that arrives can be seen no more from here on, however late it is. */
	private void forget(String id) {
		this.files.giveUp(id);
		this.contents.forget(id);
	}

}
