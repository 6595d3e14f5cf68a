package org.volunteerstation.platform.service;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.service.work.LeasedTask;
import org.volunteerstation.platform.service.work.LeasedWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Work that one instance at a time does. */
class LeasedWorkIT extends RunningService {

	private static final String NAME = "test-work";

	@AfterEach
	void forget() {
		this.jdbc.update("DELETE FROM work_lease WHERE work = ?", NAME);
	}

	@Test
	void oneInstanceAtATimeWorksAndNeedsNoRowBefore() throws IOException {
		AtomicInteger done = new AtomicInteger();
		LeasedTask task = task(Duration.ofMinutes(10), (turn) -> done.incrementAndGet());
		LeasedWork one = new LeasedWork(List.of(), this.jdbc);
		LeasedWork other = new LeasedWork(List.of(), this.jdbc);

		assertThat(one.run(task)).isEqualTo(1);
		assertThat(other.run(task)).isZero();
		assertThat(one.run(task)).isEqualTo(2);
		this.jdbc.update("UPDATE work_lease SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE work = ?", NAME);
		assertThat(other.run(task)).isEqualTo(3);
		assertThat(one.run(task)).isZero();
	}

	@Test
	void stopsBetweenTwoStepsOnceAnotherHasTheLease() throws IOException {
		LeasedTask task = task(Duration.ofMillis(3), (turn) -> {
			this.jdbc.update(
					"UPDATE work_lease SET owner = 'other', expires_at = NOW(6) + INTERVAL 1 HOUR" + " WHERE work = ?",
					NAME);
			Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> !turn.goesOn());
			return 1;
		});

		assertThat(new LeasedWork(List.of(), this.jdbc).run(task)).isEqualTo(1);
	}

	@Test
	void goesOnAfterAFailureAndLeavesItsLeaseBehind() throws IOException {
		AtomicInteger tries = new AtomicInteger();
		LeasedTask failing = task(Duration.ofMinutes(10), (turn) -> {
			if (tries.incrementAndGet() == 1) {
				throw new IllegalStateException("the first try");
			}
			return 1;
		});
		LeasedWork work = new LeasedWork(List.of(failing), this.jdbc);

		work.start();
		try {
			Awaitility.await().until(() -> tries.get() > 1);
		}
		finally {
			work.stop();
		}

		LeasedTask next = task(Duration.ofMinutes(10), (turn) -> 7);
		Awaitility.await().until(() -> new LeasedWork(List.of(), this.jdbc).run(next) == 7);
	}

	@Test
	void refusesTwoTasksOfOneName() {
		LeasedTask task = task(Duration.ofMinutes(1), (turn) -> 0);

		assertThatIllegalArgumentException().isThrownBy(() -> new LeasedWork(List.of(task, task), this.jdbc));
	}

	private static LeasedTask task(Duration lease, Step step) {
		return new LeasedTask() {

			@Override
			public Rhythm rhythm() {
				return new Rhythm(NAME, Duration.ofMillis(1), Duration.ofMillis(5), lease);
			}

			@Override
			public int run(Turn turn) throws IOException {
				return step.done(turn);
			}

		};
	}

	/** What a task does. */
	@FunctionalInterface
	private interface Step {

		int done(LeasedTask.Turn turn) throws IOException;

	}

}
