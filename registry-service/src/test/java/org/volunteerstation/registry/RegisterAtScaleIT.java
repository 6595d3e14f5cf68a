package org.volunteerstation.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;

import org.volunteerstation.platform.core.RegionScope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One station in each of the 34,412 communities: every list has to be one index range,
 * whatever the tier. Its times are measured by {@code deploy/bench}.
 */
class RegisterAtScaleIT extends EverywhereIT {

	private static final Logger log = LoggerFactory.getLogger(RegisterAtScaleIT.class);

	private static final List<String> TIERS = List.of("51", "5101", "510104", "510104017", "510104017001");

	@Autowired
	private SqlSessionFactory sessions;

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
			answers("/stations?region=" + region, region);
			answers("/regions/" + region + "/children", region);
		}
		answers("/stations?after=" + official("51", "tier-viewer").get("/stations").text("next"), "51");
		answers("/stations?state=BUILDING", "51");
		answers("/stations?q=%E6%B0%B4%E4%BA%95%E5%9D%8A", "51");
		answers("/regions?q=%E6%B0%B4%E4%BA%95", "51");
		answers("/regions?q=%E7%A4%BE%E5%8C%BA", "51");
		answers("/regions/51/station-counts?limit=200", "51");
	}

	/** One community of ten has lost its station: the list reads those alone. */
	@Test
	void listsCommunitiesWithoutAStationAsOneRangeOfThem() {
		this.jdbc.update("DELETE FROM community_gap");
		String some = " WHERE origin = 'DEMO' AND CRC32(region_code) % 10 = 0";
		this.jdbc.update("INSERT INTO community_gap (region_code) SELECT region_code FROM station" + some);
		this.jdbc.update("UPDATE station SET state = 'WITHDRAWN', live = NULL" + some);
		this.jdbc.execute("ANALYZE TABLE community_gap, station, region_version");
		try {
			for (String region : TIERS) {
				RegionScope scope = RegionScope.of((region + "000000000000").substring(0, 12));
				List<Map<String, Object>> plan = Explained.steps(this.jdbc, this.sessions,
						"org.volunteerstation.registry.coverage.db.UncoveredMapper.list", Map.of("withoutPseudoTowns",
								false, "on", LocalDate.now(), "after", "", "rows", 51, "scope", scope));
				log.info("communities without a station of {}: {}", region, plan);
				assertThat(plan.getFirst().get("table")).as(region).isEqualTo("g");
				assertThat(plan.getFirst().get("key")).as(region).isEqualTo("PRIMARY");
				assertThat(plan.getFirst().get("type")).as(region).isIn("range", "index", "const");
				assertThat(plan).as(region)
					.noneMatch(
							(step) -> "ALL".equals(step.get("type")) || "MATERIALIZED".equals(step.get("select_type"))
									|| String.valueOf(step.get("Extra")).matches(".*(filesort|temporary).*"));
				long start = System.nanoTime();
				answers("/uncovered-communities?region=" + region, region);
				log.info("communities without a station of {}: {} ms", region, millisSince(start));
			}
		}
		finally {
			this.jdbc.update("UPDATE station SET state = 'RUNNING', live = 1" + some);
		}
	}

	/** Checks are stopped when they take too long; on an idle machine none is. */
	@Test
	void runsTheChecksOfTheProvinceInBoundedTime() {
		Api province = official("51", "tier-viewer");
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
		assertThat(answer.items("code")).hasSize(44);
		answers("/checks/opening-hours-missing/findings", "51");
		answers("/checks/coordinates-shared/findings", "51");
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

	private void answers(String path, String region) {
		assertThat(official(region, "tier-viewer").get(path).status()).as(path).isEqualTo(200);
	}

	private static long millisSince(long start) {
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

}
