package org.volunteerstation.registry;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A station in each of the 34,412 communities, a third of each compliance, and a manager
 * in each: every list is one index range. Times are logged, not judged.
 */
class StandardAtScaleIT extends RegistryIT {

	private static final Logger log = LoggerFactory.getLogger(StandardAtScaleIT.class);

	@BeforeEach
	void fill() {
		emptyRegister();
		this.jdbc.update("""
				INSERT INTO station (id, region_code, kind, state, name, live, origin, state_since, plaque_on, version,
				created_at, updated_at)
				SELECT CONCAT('00000000-0000-7000-8000-', code), code, 'STATION', 'RUNNING', display_name, 1, 'ENTERED',
				'2021-12-31', '2021-12-31', 1, NOW(6), NOW(6) FROM region_version
				WHERE tier = 5 AND valid_to = '9999-12-31'""");
		this.jdbc.update("""
				INSERT INTO station_compliance (station_id, from_on, until_on, region_code, kind, compliance)
				SELECT id, '2022-01-01', '9999-12-31', region_code, kind,
				ELT(1 + CRC32(id) % 3, 'COMPLIANT', 'NON_COMPLIANT', 'UNASSESSED') FROM station""");
		this.jdbc
			.update("""
					INSERT INTO station_manager (id, station_id, region_code, engagement, name_cipher, name_hash, phone_cipher,
					phone_hash, term_from, version, updated_at)
					SELECT id, id, region_code, 'FULL_TIME', '', SHA2(CRC32(id) % 500, 256), '', SHA2(id, 256), '2022-01-01', 1,
					NOW(6) FROM station""");
		this.jdbc.execute("ANALYZE TABLE station, station_compliance, station_manager");
	}

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
			Map<String, Object> count = this.jdbc.queryForList(
					"""
							EXPLAIN SELECT RPAD(LEFT(region_code, 6), 12, '0'), SUM(compliance = 'COMPLIANT')
							FROM station_compliance WHERE kind = 'STATION' AND from_on <= '2026-11-26' AND until_on > '2026-11-26'
							AND region_code >= ? AND region_code < ? GROUP BY RPAD(LEFT(region_code, 6), 12, '0')""",
					from, to)
				.getFirst();
			assertThat(count.get("key")).as(region).isEqualTo("station_compliance_count");
			assertThat(String.valueOf(count.get("Extra"))).as(region).contains("Using index");
			measure("stations that do not comply in " + region, "/stations?compliance=NON_COMPLIANT", region);
			measure("compliance of " + region, "/regions/" + region + "/compliance", region);
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

	private void measure(String what, String path, String region) {
		Api viewer = official(region, "tier-viewer");
		long[] micros = new long[60];
		for (int call = -20; call < micros.length; call++) {
			long start = System.nanoTime();
			assertThat(viewer.get(path).status()).as(path).isEqualTo(200);
			if (call >= 0) {
				micros[call] = Duration.ofNanos(System.nanoTime() - start).toNanos() / 1000;
			}
		}
		Arrays.sort(micros);
		log.info("{}: p50 {} us, p95 {} us", what, micros[micros.length / 2], micros[micros.length * 95 / 100]);
	}

}
