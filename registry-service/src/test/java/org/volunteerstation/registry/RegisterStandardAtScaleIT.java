package org.volunteerstation.registry;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A third of each compliance and a manager in each of 34,412 stations: every list is one
 * index range. Its times are measured by {@code deploy/bench}.
 */
class RegisterStandardAtScaleIT extends EverywhereIT {

	@Test
	void readsEachListAsOneIndexRange() {
		for (String region : List.of("51", "5101", "510104", "510104017")) {
			String from = (region + "000000000000").substring(0, 12);
			String to = (Long.parseLong(region) + 1 + "000000000000").substring(0, 12);
			List<Map<String, Object>> list = this.jdbc.queryForList(
					"""
							EXPLAIN SELECT STRAIGHT_JOIN station.* FROM station_compliance c JOIN station ON station.id = c.station_id
							WHERE c.compliance = 'COMPLIANT' AND c.region_code >= ? AND c.region_code < ?
							AND c.from_on <= '2026-11-26' AND c.until_on > '2026-11-26'
							ORDER BY c.region_code, c.station_id LIMIT 51""",
					from, to);
			assertStep(list.getFirst(), "station_compliance_list", region);
			assertThat(list.get(1).get("type")).isEqualTo("eq_ref");
			assertStep(this.jdbc.queryForList("""
					EXPLAIN SELECT * FROM station_manager WHERE name_hash = SHA2('7', 256) AND region_code >= ?
					AND region_code < ? ORDER BY region_code, id LIMIT 51""", from, to).getFirst(),
					"station_manager_name", region);
			assertStep(this.jdbc
				.queryForList("EXPLAIN SELECT * FROM station_manager WHERE region_code >= ?"
						+ " AND region_code < ? ORDER BY region_code, id LIMIT 201", from, to)
				.getFirst(), "station_manager_list", region);
			Map<String, Object> count = this.jdbc.queryForList(
					"""
							EXPLAIN SELECT RPAD(LEFT(region_code, 6), 12, '0'), SUM(compliance = 'COMPLIANT')
							FROM station_compliance WHERE kind = 'STATION' AND from_on <= '2026-11-26' AND until_on > '2026-11-26'
							AND region_code >= ? AND region_code < ? GROUP BY RPAD(LEFT(region_code, 6), 12, '0')""",
					from, to)
				.getFirst();
			assertThat(count.get("key")).as(region).isEqualTo("station_compliance_count");
			assertThat(String.valueOf(count.get("Extra"))).as(region).contains("Using index");
			answers("/stations?compliance=NON_COMPLIANT", region);
			answers("/regions/" + region + "/compliance", region);
		}
		assertThat(this.jdbc
			.queryForList("EXPLAIN SELECT station_id FROM station_standing WHERE turns_on <= '2026-11-26'"
					+ " ORDER BY turns_on LIMIT 100")
			.getFirst()
			.get("key")).isEqualTo("station_standing_turns");
	}

	private static void assertStep(Map<String, Object> step, String key, String region) {
		assertThat(step.get("type")).as(region).isIn("range", "ref");
		assertThat(step.get("key")).as(region).isEqualTo(key);
		assertThat(String.valueOf(step.get("Extra"))).as(region).doesNotContain("filesort");
	}

	private void answers(String path, String region) {
		assertThat(official(region, "tier-viewer").get(path).status()).as(path).isEqualTo(200);
	}

}
