package org.volunteerstation.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** So many callers, each with one request at a time, for a while. */
final class Load {

	private Load() {
	}

	/**
	 * Lets the callers ask.
	 * @param http connections
	 * @param requests what they ask, taken in turn
	 * @param callers how many
	 * @param duration for how long
	 * @return what was measured
	 */
	static Result run(Http http, List<HttpRequest> requests, int callers, Duration duration) {
		ConcurrentLinkedQueue<long[]> latencies = new ConcurrentLinkedQueue<>();
		AtomicInteger refused = new AtomicInteger();
		long begin = System.nanoTime();
		long end = begin + duration.toNanos();
		List<Thread> threads = IntStream.range(0, callers)
			.mapToObj((caller) -> Thread.ofVirtual()
				.start(() -> latencies.add(ask(http, requests.get(caller % requests.size()), end, refused))))
			.toList();
		for (Thread thread : threads) {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
		return new Result(all.length / seconds, all, refused.get());
	}

	private static long[] ask(Http http, HttpRequest request, long end, AtomicInteger refused) {
		long[] nanos = new long[1024];
		int count = 0;
		for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
			if (http.send(request).statusCode() != 200) {
				refused.incrementAndGet();
			}
			if (count == nanos.length) {
				nanos = Arrays.copyOf(nanos, count * 2);
			}
			nanos[count++] = System.nanoTime() - begin;
		}
		return Arrays.copyOf(nanos, count);
	}

	/**
	 * What a load measured.
	 *
	 * @param perSecond requests per second
	 * @param nanos latencies, sorted
	 * @param refused answers other than 200
	 */
	record Result(double perSecond, long[] nanos, int refused) {
	}

}
