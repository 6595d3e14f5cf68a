package org.volunteerstation.registry;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two towns with 50,000 rows become one, fast and with the sums kept. */
class ChangeAtScaleIT extends ChangeFlow {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	@Test
	void mergesTownsOfFiftyThousandStations() {
		for (String community : new String[] { "519901001001", "519901002001" }) {
			this.jdbc.update(
					"""
							INSERT INTO station (id, region_code, kind, state, name, live, parent_id, origin, state_since, plaque_on,
							version, created_at, updated_at)
							SELECT UUID(), ?, 'STATION', 'RUNNING', CONCAT('站', v.region_id, v.valid_from), 1, NULL, 'DEMO',
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
		System.getLogger("scale").log(System.Logger.Level.INFO, "Merged 50,000 stations in " + took);
		assertThat(took).isLessThan(LIMIT);
	}

}
