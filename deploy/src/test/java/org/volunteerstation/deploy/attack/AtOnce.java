package org.volunteerstation.deploy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls that are all under way at the same time: each has a thread of its own, and none
 * begins before all are there.
 *
 * @param <T> what a call gives
 * @param results what they gave, in their order
 * @param peak how many had begun and not ended at one moment
 */
record AtOnce<T>(List<T> results, int peak) {

	static <T> AtOnce<T> call(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
		CountDownLatch start = new CountDownLatch(calls.size());
		AtomicInteger running = new AtomicInteger();
		AtomicInteger peak = new AtomicInteger();
		List<Future<T>> begun = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Callable<T> call : calls) {
				begun.add(threads.submit(() -> {
					start.countDown();
					start.await();
					peak.accumulateAndGet(running.incrementAndGet(), Math::max);
					try {
						return call.call();
					}
					finally {
						running.decrementAndGet();
					}
				}));
			}
		}
		List<T> results = new ArrayList<>();
		for (Future<T> one : begun) {
			results.add(one.get());
		}
		return new AtOnce<>(results, peak.get());
	}

}
