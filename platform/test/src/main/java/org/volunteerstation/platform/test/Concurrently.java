package org.volunteerstation.platform.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes many callers do the same at once. */
public final class Concurrently {

	private static final int THREADS = 25;

	private Concurrently() {
	}

	/**
	 * Calls on 25 threads.
	 * @param <T> what a call gives
	 * @param times how many calls
	 * @param call the call
	 * @return the results
	 * @throws InterruptedException when the test is ended
	 * @throws ExecutionException when a call fails
	 */
	public static <T> List<T> call(int times, Callable<T> call) throws InterruptedException, ExecutionException {
		List<T> results = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			for (Future<T> result : threads.invokeAll(Collections.nCopies(times, call))) {
				results.add(result.get());
			}
		}
		return results;
	}

}
