package org.volunteerstation.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until something is so. */
final class Until {

	private Until() {
	}

	/**
	 * Waits.
	 * @param what it is called when it does not come
	 * @param limit how long it is waited for
	 * @param poll between two looks
	 * @param look reads how it is
	 * @param reached whether that is what is waited for
	 * @param <T> what is looked at
	 * @return how it was in the end
	 * @throws IllegalStateException when the limit is over
	 */
	static <T> T reached(String what, Duration limit, Duration poll, Supplier<T> look, Predicate<T> reached) {
		long end = System.nanoTime() + limit.toNanos();
		T seen = look.get();
		while (!reached.test(seen)) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException(what + " stays at " + seen);
			}
			LockSupport.parkNanos(poll.toNanos());
			seen = look.get();
		}
		return seen;
	}

}
