package org.volunteerstation.registry;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.volunteerstation.platform.test.ToldEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two towns with 10,000 stations become one, with the sums kept. The benchmark has more.
 */
class ChangeAtScaleIT extends ChangeFlow {

	private static final Logger log = LoggerFactory.getLogger(ChangeAtScaleIT.class);

	private static final String PLAN = "00000000-0000-7000-8000-000000000001";

	@Test
	void mergesTownsOfTenThousandStations() {
		for (String community : new String[] { "519901001001", "519901002001" }) {
			this.jdbc.update(
					"""
							INSERT INTO station (id, region_code, kind, state, name, live, parent_id, origin, state_since, plaque_on,
							version, created_at, updated_at)
							SELECT UUID(), ?, 'STATION', 'RUNNING', CONCAT('s', v.region_id, v.valid_from), 1, NULL, 'DEMO',
							'2026-01-02', '2026-01-02', 1, NOW(6), NOW(6) FROM region_version v LIMIT 5000""",
					community);
		}
		cutNames();
		inspected();
		Api.Answer submitted = step(county(),
				drafted(county(), order("MERGE", codes("519901001", "519901002"), to("519901009", "东西街道"), "")),
				"SUBMITTED");

		long start = System.nanoTime();
		Api.Answer applied = step(city(), submitted, "APPROVED");
		Duration took = Duration.ofNanos(System.nanoTime() - start);

		assertThat(applied.text("state")).as(applied.response().body()).isEqualTo("APPLIED");
		assertThat(count("SELECT COUNT(*) FROM station WHERE region_code LIKE '519901009%'")).isEqualTo(10_000);
		assertThat(count("SELECT COUNT(*) FROM" + ToldEvents.TABLE + "told WHERE type = 'volunteer.station.moved.v1'"))
			.isGreaterThanOrEqualTo(10_000);
		assertThat(
				count("SELECT COUNT(*) FROM" + ToldEvents.TABLE + "told WHERE type = 'volunteer.inspection.moved.v1'"))
			.isGreaterThanOrEqualTo(2_000);
		this.jdbc.update("DELETE FROM outbox_event WHERE type LIKE 'volunteer.%.moved.v1'");
		log.info("Merged two towns with 10,000 stations and 2,000 visits in {} ms", took.toMillis());
	}

	/** Each fifth station was visited, and something was found there. */
	private void inspected() {
		this.jdbc.update(
				"""
						INSERT INTO inspection_plan (id, office_code, author, name, from_on, until_on, region_code, size_unit,
						size_value, method, state, seed, drawn_at, population, sampled, version, updated_at)
						VALUES (?, '519901000000', 'somebody', '年度检查', '2026-01-01', '2026-12-31', '519901000000', 'PERCENT', 20,
						'ON_SITE', 'OPEN', REPEAT('0', 32), NOW(6), 10000, 2000, 3, NOW(6))""",
				PLAN);
		this.jdbc.update("INSERT INTO inspection_plan_office (plan_id, office_code) VALUES (?, '519901000000')", PLAN);
		this.jdbc.update(
				"""
						INSERT INTO inspection_visit (id, plan_id, office_code, station_id, region_code, state, visited_on,
						visitor_subject, visitor, edition, held, version, updated_at)
						SELECT UUID(), ?, '519901000000', id, region_code, 'RECTIFYING', '2026-10-01', 'x', 'x', 2, FALSE, 3, NOW(6)
						FROM station WHERE region_code >= '519901000000' AND region_code < '519902000000' LIMIT 2000""",
				PLAN);
		this.jdbc.update(
				"""
						INSERT INTO inspection_finding (id, visit_id, plan_id, office_code, station_id, region_code, number, severity,
						body, state, due_on, found_on, ledger_year)
						SELECT UUID(), id, plan_id, office_code, station_id, region_code, 1, 'GENERAL', '台账不完整', 'OPEN',
						'2026-12-01', '2026-10-01', 2026 FROM inspection_visit WHERE plan_id = ?""",
				PLAN);
	}

	@AfterEach
	void noInspections() {
		emptyRegister();
		this.jdbc.update("DELETE FROM inspection_plan");
	}

}
