package org.volunteerstation.deploy.delivery;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.TokenSpec;

/**
 * A client that registers stations in batches and never gives up: what fails is asked
 * again with the same key. The first station of each batch then takes a step.
 */
final class Writing {

	static final int ROWS = 25;

	private static final int WRITERS = 4;

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final String STATIONS = "/api/v1/registry/stations";

	private static final JsonMapper JSON = new JsonMapper();

	/** Stations that the platform said it has stored. */
	final Set<String> stored = ConcurrentHashMap.newKeySet();

	/** Of those, the ones that took a step. */
	final Set<String> stepped = ConcurrentHashMap.newKeySet();

	/** Requests that were refused or cut off. */
	final AtomicInteger failures = new AtomicInteger();

	private final TestedPlatform platform;

	private final TokenSpec writer;

	private final List<String> communities;

	private final String name;

	private final String key = "e2e-" + Long.toString(System.nanoTime(), 36) + "-";

	/** Batches that may be written for now. */
	private volatile int open;

	private volatile boolean failed;

	Writing(TestedPlatform platform, String city, List<String> communities, String name) {
		this.platform = platform;
		this.writer = TokenSpec.official(city, "tier-officer");
		this.communities = communities;
		this.name = name;
	}

	/**
	 * Writes all; meanwhile one thing after the other happens, spread over the writing.
	 * Half of what is between two of them is written before, half while it happens.
	 * @param batches how many batches
	 * @param inTheMiddle what happens to the platform
	 */
	void write(int batches, List<Runnable> inTheMiddle) throws InterruptedException, ExecutionException {
		AtomicInteger next = new AtomicInteger();
		this.open = upTo(1, batches, inTheMiddle.size());
		try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS + 1)) {
			List<Future<?>> work = new ArrayList<>();
			for (int i = 0; i < WRITERS; i++) {
				work.add(writers.submit(() -> take(next, batches)));
			}
			work.add(writers.submit(() -> interrupt(batches, inTheMiddle)));
			for (Future<?> one : work) {
				one.get();
			}
		}
	}

	private void interrupt(int batches, List<Runnable> inTheMiddle) {
		boolean done = false;
		try {
			for (int i = 0; i < inTheMiddle.size(); i++) {
				int stored = (this.open - batches / inTheMiddle.size() / 2) * ROWS;
				await(() -> this.stored.size() >= stored);
				inTheMiddle.get(i).run();
				this.open = upTo(i + 2, batches, inTheMiddle.size());
			}
			done = true;
		}
		finally {
			this.failed = this.failed || !done;
		}
	}

	private void await(BooleanSupplier condition) {
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.atMost(PATIENCE)
			.until(() -> this.failed || condition.getAsBoolean());
	}

	private static int upTo(int part, int batches, int parts) {
		return Math.min(batches, batches * part / parts);
	}

	private void take(AtomicInteger next, int batches) {
		boolean done = false;
		try {
			for (int batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
				int mine = batch;
				await(() -> mine < this.open);
				batch(mine);
			}
			done = true;
		}
		finally {
			this.failed = this.failed || !done;
		}
	}

	private void batch(int batch) {
		String rows = IntStream.range(batch * ROWS, (batch + 1) * ROWS)
			.mapToObj(this::row)
			.collect(Collectors.joining(","));
		String body = "{\"mode\":\"ALL_OR_NOTHING\",\"stations\":[" + rows + "]}";
		List<String> ids = new ArrayList<>();
		untilDone(() -> {
			HttpResponse<String> answer = api().with("Idempotency-Key", this.key + batch)
				.post(STATIONS + "/batches", body);
			if (answer.statusCode() == 200) {
				JSON.readTree(answer.body()).path("stored").forEach((id) -> ids.add(id.asString()));
			}
			return answer.statusCode();
		});
		if (ids.size() != ROWS) {
			throw new AssertionError("batch " + batch + " stored " + ids.size());
		}
		this.stored.addAll(ids);
		step(ids.getFirst());
	}

	/** A step has no key: whether it was taken is seen from the station. */
	private void step(String id) {
		untilDone(() -> {
			HttpResponse<String> seen = api().get(STATIONS + "/" + id);
			if (seen.statusCode() != 200) {
				return seen.statusCode();
			}
			JsonNode station = JSON.readTree(seen.body());
			if (station.path("state").asString().equals("RECTIFYING")) {
				return 200;
			}
			return api().with("If-Match", seen.headers().firstValue("ETag").orElseThrow())
				.post(STATIONS + "/" + id + "/transitions", "{\"to\":\"RECTIFYING\",\"on\":\"2026-11-01\"}")
				.statusCode();
		});
		this.stepped.add(id);
	}

	private void untilDone(IntSupplier request) {
		Awaitility.await()
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(300))
			.atMost(PATIENCE)
			.until(() -> {
				try {
					int status = request.getAsInt();
					if (status == 200) {
						return true;
					}
					if (status < 500) {
						throw new IllegalStateException("refused with " + status);
					}
				}
				catch (AssertionError cutOff) {
					// The connection broke: the same is asked again.
				}
				this.failures.incrementAndGet();
				return false;
			});
	}

	private Api api() {
		return this.platform.through(this.platform.tokens().of(this.writer));
	}

	private String row(int number) {
		return "{\"regionCode\":\"" + this.communities.get(number % this.communities.size()) + "\",\"name\":\""
				+ this.name + number + "\",\"kind\":\"STATION\",\"state\":\"RUNNING\",\"plaqueOn\":\"2026-01-02\"}";
	}

}
