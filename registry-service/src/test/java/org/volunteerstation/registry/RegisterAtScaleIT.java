package org.volunteerstation.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One station in each of the 34,412 communities, registered through the batch endpoint:
 * every list has to be one index range, whatever the tier. Times are logged, not judged.
 */
class RegisterAtScaleIT extends RegistryIT {

	private static final Logger log = LoggerFactory.getLogger(RegisterAtScaleIT.class);

	private static final List<String> TIERS = List.of("51", "5101", "510104", "510104017", "510104017001");

	private static final int ROWS = 500;

	private static final Long ALL = 34_412L;

	@BeforeEach
	void registerEverywhere() {
		if (ALL.equals(this.jdbc.queryForObject("SELECT COUNT(*) FROM station WHERE origin = 'DEMO'", Long.class))) {
			return;
		}
		emptyRegister();
		List<String> communities = this.jdbc.queryForList(
				"SELECT code FROM region_version WHERE tier = 5 AND valid_to = '9999-12-31' ORDER BY code",
				String.class);
		long start = System.nanoTime();
		for (int from = 0; from < communities.size(); from += ROWS) {
			List<String> rows = communities.subList(from, Math.min(communities.size(), from + ROWS))
				.stream()
				.map((code) -> "{\"regionCode\":\"" + code
						+ "\",\"kind\":\"STATION\",\"state\":\"RUNNING\",\"plaqueOn\":\"2021-12-31\",\"origin\":\"DEMO\"}")
				.toList();
			Api.Answer answer = system().post("/stations/batches",
					"{\"mode\":\"ALL_OR_NOTHING\",\"stations\":[" + String.join(",", rows) + "]}");
			assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		}
		log.info("Registered {} stations in {} ms", communities.size(), millisSince(start));
		this.jdbc.execute("ANALYZE TABLE station");
	}

	@Test
	void readsEachTierAsOneIndexRange() {
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM station", Long.class)).isEqualTo(ALL);
		for (String region : TIERS) {
			String padded = (region + "000000000000").substring(0, 12);
			List<Map<String, Object>> plan = this.jdbc.queryForList(
					"EXPLAIN SELECT * FROM station WHERE region_code >= ? AND region_code < ?"
							+ " ORDER BY region_code, id LIMIT 51",
					padded, (Long.parseLong(region) + 1 + "000000000000").substring(0, 12));
			assertThat(plan).singleElement().satisfies((step) -> {
				assertThat(step.get("type")).as(region).isIn("range", "ref");
				assertThat(step.get("key")).as(region).isIn("station_list", "station_name");
				assertThat(String.valueOf(step.get("Extra"))).as(region).doesNotContain("filesort");
			});
			measure("list of " + region, "/stations?region=" + region, region);
			measure("children of " + region, "/regions/" + region + "/children", region);
		}
		measure("second page of 51", "/stations?after=" + official("51", "tier-viewer").get("/stations").text("next"),
				"51");
		measure("list of 51 without a match", "/stations?state=BUILDING", "51");
		measure("list of 51 by name", "/stations?q=%E6%B0%B4%E4%BA%95%E5%9D%8A", "51");
		measure("search by name", "/regions?q=%E6%B0%B4%E4%BA%95", "51");
		measure("search by frequent name", "/regions?q=%E7%A4%BE%E5%8C%BA", "51");
		measure("counts of 51", "/regions/51/station-counts?limit=200", "51");
	}

	/** Checks are stopped when they take too long; on an idle machine none is. */
	@Test
	void runsTheChecksOfTheProvinceInBoundedTime() {
		Api province = official("51", "tier-viewer");
		for (int look = 0; look < 3; look++) {
			long start = System.nanoTime();
			Api.Answer answer = province.get("/checks");
			List<String> stopped = answer.json()
				.path("items")
				.valueStream()
				.filter((check) -> check.path("findings").isNull())
				.map((check) -> check.path("code").asString(""))
				.toList();
			log.info("All checks of 51: {} ms, stopped {}", millisSince(start), stopped);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.items("code")).hasSize(30);
		}
		measure("findings of 51", "/checks/opening-hours-missing/findings", "51");
		measure("findings of 51 where nothing is", "/checks/coordinates-shared/findings", "51");
	}

	@Test
	void listsWholeProvincePageByPage() {
		List<String> seen = new ArrayList<>();
		String after = "";
		do {
			Api.Answer page = official("5101", "tier-viewer").get("/stations?limit=200" + after);
			assertThat(page.status()).isEqualTo(200);
			seen.addAll(page.items("regionCode"));
			after = page.json().path("next").isNull() ? "" : "&after=" + page.text("next");
		}
		while (!after.isEmpty());

		assertThat(seen).isSorted()
			.doesNotHaveDuplicates()
			.hasSize(this.jdbc
				.queryForList(
						"SELECT id FROM station WHERE region_code >= '510100000000' AND region_code < '510200000000'")
				.size());
	}

	private void measure(String what, String path, String region) {
		Api viewer = official(region, "tier-viewer");
		long[] micros = new long[100];
		for (int call = -30; call < micros.length; call++) {
			long start = System.nanoTime();
			assertThat(viewer.get(path).status()).as(path).isEqualTo(200);
			if (call >= 0) {
				micros[call] = Duration.ofNanos(System.nanoTime() - start).toNanos() / 1000;
			}
		}
		Arrays.sort(micros);
		log.info("{}: p50 {} us, p95 {} us", what, micros[micros.length / 2], micros[micros.length * 95 / 100]);
	}

	private static long millisSince(long start) {
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

}
