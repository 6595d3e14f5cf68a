package org.volunteerstation.platform.test;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

/**
 * Waits for a container as long as it lives. Testcontainers' own strategies go on waiting
 * for one that has ended, until their time is over.
 */
final class WhileItLives extends AbstractWaitStrategy {

	private static final long POLL_NANOS = 200_000_000;

	private static final int LAST_LINES = 10;

	private static final Pattern ERROR = Pattern.compile("ERROR|FATAL|Exception");

	private final Predicate<WaitStrategyTarget> ready;

	WhileItLives(Predicate<WaitStrategyTarget> ready) {
		this.ready = ready;
	}

	@Override
	protected void waitUntilReady() {
		long end = System.nanoTime() + this.startupTimeout.toNanos();
		while (!this.ready.test(this.waitStrategyTarget)) {
			if (!this.waitStrategyTarget.isRunning()) {
				throw new ContainerLaunchException("ended by itself; its last words:\n" + lastWords());
			}
			if (System.nanoTime() > end) {
				throw new ContainerLaunchException("does not answer; its last words:\n" + lastWords());
			}
			LockSupport.parkNanos(POLL_NANOS);
		}
	}

	/**
	 * Servers go on talking after they said what is wrong: their first errors, and the
	 * end.
	 */
	private String lastWords() {
		List<String> lines = this.waitStrategyTarget.getLogs().lines().toList();
		List<String> end = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
		Stream<String> errors = lines.stream().filter((line) -> ERROR.matcher(line).find()).limit(LAST_LINES);
		return Stream.concat(errors, end.stream()).distinct().collect(Collectors.joining("\n"));
	}

}
