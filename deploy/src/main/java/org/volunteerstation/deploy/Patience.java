package org.volunteerstation.deploy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Asks again while a service says that it cannot answer for now, as the services of a
 * platform do that has just started on a busy machine. Only for requests that have one
 * effect however often they are sent.
 *
 * @param limit how long
 * @param pause before it is asked again
 */
record Patience(Duration limit, Duration pause) {

	private static final Set<Integer> FOR_NOW = Set.of(429, 502, 503, 504);

	/**
	 * Asks, at least once.
	 * @param call sends the request
	 * @param status tells the answer's status
	 * @return the last answer
	 */
	<T> T ask(Supplier<T> call, ToIntFunction<T> status) {
		long end = System.nanoTime() + this.limit.toNanos();
		T answer = call.get();
		while (FOR_NOW.contains(status.applyAsInt(answer)) && System.nanoTime() < end) {
			LockSupport.parkNanos(this.pause.toNanos());
			answer = call.get();
		}
		return answer;
	}

}
