package org.volunteerstation.registry;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two towns with 50,000 rows become one, with the sums kept. The time is logged, not
 * judged.
 */
class ChangeAtScaleIT extends ChangeFlow {

	private static final Logger log = LoggerFactory.getLogger(ChangeAtScaleIT.class);

	@Test
	void mergesTownsOfFiftyThousandStations() {
		for (String community : new String[] { "519901001001", "519901002001" }) {
			this.jdbc.update(
					"""
							INSERT INTO station (id, region_code, kind, state, name, live, parent_id, origin, state_since, plaque_on,
							version, created_at, updated_at)
							SELECT UUID(), ?, 'STATION', 'RUNNING', CONCAT('s', v.region_id, v.valid_from), 1, NULL, 'DEMO',
							'2026-01-02', '2026-01-02', 1, NOW(6), NOW(6) FROM region_version v LIMIT 25000""",
					community);
		}
		Api.Answer submitted = step(county(),
				drafted(county(), order("MERGE", codes("519901001", "519901002"), to("519901009", "东西街道"), "")),
				"SUBMITTED");

		long start = System.nanoTime();
		Api.Answer applied = step(city(), submitted, "APPROVED");
		Duration took = Duration.ofNanos(System.nanoTime() - start);

		assertThat(applied.text("state")).as(applied.response().body()).isEqualTo("APPLIED");
		assertThat(count("SELECT COUNT(*) FROM station WHERE region_code LIKE '519901009%'")).isEqualTo(50_000);
		assertThat(count("SELECT COUNT(*) FROM outbox_event WHERE type = 'volunteer.station.moved.v1'"))
			.isGreaterThanOrEqualTo(50_000);
		this.jdbc.update("DELETE FROM outbox_event WHERE type = 'volunteer.station.moved.v1'");
		log.info("Merged two towns with 50,000 stations in {} ms", took.toMillis());
	}

}
