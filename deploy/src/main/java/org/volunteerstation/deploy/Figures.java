package org.volunteerstation.deploy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the analytics must say once all that was registered has arrived there.
 *
 * @param communities all communities
 * @param covered those with a station in a covering state
 * @param stations stations not withdrawn
 * @param points points not withdrawn
 */
record Figures(long communities, long covered, long stations, long points) {

	private static final int ANALYTICS = 4;

	private static final String COVERAGE = "/api/v1/analytics/coverage/510000000000";

	private static final Duration LIMIT = Duration.ofMinutes(15);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * Waits until the analytics say it.
	 * @param api the services
	 * @param progress told how far they are
	 * @param alive throws when a component has died
	 */
	void await(Api api, Progress progress, Runnable alive) {
		long end = System.nanoTime() + LIMIT.toNanos();
		Figures seen = ask(api);
		while (!this.equals(seen)) {
			if (System.nanoTime() > end) {
				throw new Trouble(
						"analytics-service 的数字迟迟没有与登记一致（应为 " + this + "，现为 " + seen
								+ "）。请看日志：deploy/logs analytics-service。",
						"The figures of analytics-service do not come to agree with the register (" + this + ", not "
								+ seen + "). Look at deploy/logs analytics-service.");
			}
			LockSupport.parkNanos(POLL.toNanos());
			alive.run();
			progress.count((int) Math.min(seen.stations + seen.points, sum() - 1), (int) sum());
			seen = ask(api);
		}
		progress.count((int) sum(), (int) sum());
	}

	private long sum() {
		return this.stations + this.points;
	}

	private static Figures ask(Api api) {
		HttpResponse<String> answer = api.get(ANALYTICS, COVERAGE);
		if (answer.statusCode() != 200) {
			return new Figures(0, 0, 0, 0);
		}
		JsonNode node = JSON.readTree(answer.body()).path("node");
		return new Figures(node.path("communities").asLong(0), node.path("covered").asLong(0),
				node.path("stations").asLong(0), node.path("points").asLong(0));
	}

}
