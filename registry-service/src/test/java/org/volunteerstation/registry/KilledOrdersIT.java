package org.volunteerstation.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.test.ToldEvents;
import org.volunteerstation.registry.change.db.DueOrdersRun;
import org.volunteerstation.registry.edition.EditionApplication;
import org.volunteerstation.registry.edition.EditionPlanning;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process of its own applies a large change order and an edition, and is killed
 * (SIGKILL) in the middle of them, at several moments; the next goes on by itself. This
 * process works on nothing meanwhile, it only reads.
 */
class KilledOrdersIT extends EditionFlow {

	private static final Duration LONG = Duration.ofMinutes(8);

	private static final RegionScope PROVINCE = RegionScope.of("52");

	/** Rows that an order gives free when all else is moved. */
	private static final String LAST = "SELECT code FROM change_order_claim WHERE order_id = '%s' FOR UPDATE";

	/** Stations that an order moves, once the tree is changed. */
	private static final String MOVING = "SELECT s.id FROM station s JOIN change_order_line l ON l.old_code = s.region_code"
			+ " WHERE l.order_id = ? AND l.old_code <> l.new_code ORDER BY s.id LIMIT 1";

	/** 内江 and seven counties of 凉山, one of which becomes a city: 2,500 regions. */
	private static final Set<String> COUNTIES = Set.of("523401", "523402", "523422", "523424", "523425", "523427",
			"523428", "523432");

	/** All that is here of 凉山, with a station in each community. */
	private static final String RECODE = "{\"kind\":\"RECODE\",\"on\":\"" + LocalDate.now().plusYears(1)
			+ "\",\"from\":[\"5234\"],\"to\":[{\"code\":\"5235\"}]}";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private DataSource database;

	@Autowired
	private EditionPlanning planning;

	@Autowired
	private EditionApplication application;

	private final List<Process> processes = new ArrayList<>();

	@AfterEach
	void goOn() throws InterruptedException {
		for (Process process : this.processes) {
			process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
		this.jdbc.update("UPDATE work_lease SET expires_at = NOW(6) - INTERVAL 1 SECOND");
		this.jdbc.update("UPDATE outbox_lease SET expires_at = NOW(6) - INTERVAL 1 SECOND");
		background().stream().filter((one) -> !one.isRunning()).forEach(SmartLifecycle::start);
	}

	/**
	 * One process dies of both at once: in the middle of the order that is due, and in
	 * the middle of withdrawing an edition of the other city.
	 */
	@Test
	void appliesAnOrderAsAWholeOrNotAtAllAndWithdrawsAnEditionStepByStep() throws Exception {
		found("2020-06-30", some("2020-06-30"));
		List<String> before = rows();
		Map<String, String> tree = tree("2022-01-01");
		String order = approved();
		String edition = givenUp();
		List<String> steps = this.application.pending(edition, PROVINCE);
		assertThat(steps).hasSizeGreaterThan(3);
		this.jdbc.update("UPDATE change_order SET effective_on = '2022-01-01' WHERE id = ?", order);

		killedWhileItWaitsFor(LAST.formatted(order + "' OR order_id = '" + steps.get(2)),
				"DELETE FROM change_order_claim%", 2, () -> {
					assertThat(rows()).isEqualTo(before);
					assertThat(this.application.pending(edition, PROVINCE)).isEqualTo(steps.subList(2, steps.size()));
				});
		assertThat(province().get("/change-orders/" + order).text("state")).isEqualTo("APPROVED");
		assertThat(rows()).isEqualTo(before);
		assertThat(tree("2022-01-01")).isEqualTo(tree);
		assertNothingHalfDone();
		assertThat(this.application.pending(edition, PROVINCE)).isEqualTo(steps.subList(2, steps.size()));
		assertNothingHalfWithdrawn();
		this.jdbc.update("UPDATE work_lease SET expires_at = NOW(6) - INTERVAL 1 SECOND");
		assertThat(DueOrdersRun.of(this.context)).isEqualTo(1);
		goOn();

		assertThat(province().get("/change-orders/" + order).text("state")).isEqualTo("APPLIED");
		assertThat(rows()).isEqualTo(before.stream().map(KilledOrdersIT::recoded).toList());
		assertNothingHalfDone();
		Awaitility.await()
			.atMost(LONG)
			.until(() -> edition(edition).json().path("job").path("state").asString("").equals("DONE"));
		assertThat(edition(edition).text("state")).isEqualTo("WITHDRAWN");
		assertThat(edition(edition).json().path("withdrawn").asInt()).isEqualTo(steps.size());
		assertThat(count("SELECT COUNT(*) FROM change_order_claim")).isZero();
		assertNothingHalfWithdrawn();
	}

	@Test
	void goesOnWithAnEditionWhereItWasKilled() throws Exception {
		Map<String, String> first = some("2020-06-30");
		Map<String, String> second = some("2022-10-31");
		found("2020-06-30", first);
		long told = lastEvent();
		applied(compared("2022-10-31", second));
		List<String> uninterrupted = rows();
		List<String> events = events(told);
		removeTheProvince();
		found("2020-06-30", first);
		told = lastEvent();
		List<Long> sums = sums();
		String id = compared("2022-10-31", second);
		Api.Answer submitted = step(province(), edition(id), "SUBMITTED");
		rest();
		assertThat(step(secondOfficial(), submitted, "APPROVED").text("state")).isEqualTo("APPROVED");

		this.planning.plan(id, PROVINCE);
		String later = moving(this.application.pending(id, PROVINCE).subList(3, 8));
		killedWhileItWaitsFor("SELECT id FROM station WHERE id = '" + moved(later).getFirst() + "' FOR UPDATE",
				"%change_order_station%", 1, () -> assertThat(orphans()).containsOnly(0L));
		assertNothingHalfDone();
		assertThat(this.application.pending(id, PROVINCE).getFirst()).isEqualTo(later);
		assertThat(sums()).isEqualTo(sums);
		killedAfterSteps(id, 7);
		assertNothingHalfDone();
		assertThat(this.application.pending(id, PROVINCE)).isNotEmpty().doesNotContain(later);
		assertThat(sums()).isEqualTo(sums);
		goOn();
		awaitApplied(id);

		assertThat(rows()).isEqualTo(uninterrupted);
		assertThat(events(told)).as("nothing twice").isEqualTo(events);
		assertThat(tree("2022-10-31")).isEqualTo(second);
		assertThat(tree("2022-10-30")).isEqualTo(first);
		assertNothingHalfDone();
		this.application.apply(id, later, PROVINCE);
		assertThat(rows()).isEqualTo(uninterrupted);
		assertThat(secondOfficial().post("/editions/" + id + "/applications", "{}").text("code"))
			.isEqualTo("edition-step-illegal");
	}

	/** Enough of a real edition to be killed amid it. */
	private static Map<String, String> some(String date) {
		Map<String, String> lines = new TreeMap<>(real(date));
		lines.keySet()
			.removeIf(
					(code) -> code.startsWith("5234") && code.length() > 4 && !COUNTIES.contains(code.substring(0, 6)));
		return lines;
	}

	/** Approved for a day to come. */
	private String approved() {
		Api.Answer drafted = province().post("/change-orders", RECODE);
		assertThat(drafted.status()).as(drafted.response().body()).isEqualTo(201);
		Api.Answer approved = step(secondOfficial(), step(province(), drafted, "change-orders", "SUBMITTED"),
				"change-orders", "APPROVED");
		assertThat(approved.text("state")).as(approved.response().body()).isEqualTo("APPROVED");
		return approved.text("id");
	}

	/**
	 * An edition of 内江 alone, planned and given up by a process that works on nothing.
	 */
	private String givenUp() {
		Map<String, String> lines = new TreeMap<>(some("2020-06-30"));
		lines.keySet().removeIf((code) -> code.startsWith("5210"));
		some("2022-10-31").forEach((code, name) -> {
			if (code.startsWith("5210")) {
				lines.put(code, name);
			}
		});
		String id = compared("2022-10-31", lines);
		Api.Answer submitted = step(province(), edition(id), "SUBMITTED");
		rest();
		assertThat(step(secondOfficial(), submitted, "APPROVED").text("state")).isEqualTo("APPROVED");
		this.planning.plan(id, PROVINCE);
		assertThat(step(province(), edition(id), "WITHDRAWN").text("state")).isEqualTo("WITHDRAWN");
		return id;
	}

	/** What is withdrawn keeps no code and was told once, what is not keeps its codes. */
	private void assertNothingHalfWithdrawn() {
		assertThat(count("SELECT COUNT(*) FROM edition_step s JOIN change_order o ON o.id = s.order_id"
				+ " WHERE (o.state = 'WITHDRAWN') = EXISTS (SELECT 1 FROM change_order_claim c WHERE c.order_id = o.id)"))
			.isZero();
		assertThat(count("SELECT COUNT(*) FROM edition_step s JOIN change_order o ON o.id = s.order_id"
				+ " WHERE (SELECT COUNT(*) FROM audit_entry a WHERE a.object_id = o.id"
				+ " AND a.action = 'change-order.withdrawn') <> (o.state = 'WITHDRAWN')"))
			.isZero();
	}

	/** The first of some orders that moves stations. */
	private String moving(List<String> orders) {
		return orders.stream().filter((order) -> !moved(order).isEmpty()).findFirst().orElseThrow();
	}

	private List<String> moved(String order) {
		return this.jdbc.queryForList(MOVING, String.class, order);
	}

	private static String recoded(String row) {
		return row.startsWith("5234") ? row.replaceFirst("^5234", "5235").replaceFirst("^(\\S+ \\S+) 1 ", "$1 2 ")
				: row;
	}

	/** Kills a process that runs free, somewhere behind so many steps. */
	private void killedAfterSteps(String edition, int steps) throws Exception {
		Process process = process();
		Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> {
			assertThat(process.isAlive()).isTrue();
			assertThat(orphans()).containsOnly(0L);
			return count("SELECT COUNT(*) FROM edition_step s JOIN change_order o ON o.id = s.order_id"
					+ " WHERE s.edition_id = ? AND o.state = 'APPLIED'", edition) >= steps;
		});
		process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		assertThat(edition(edition).text("state")).isEqualTo("APPROVED");
	}

	/** Holds rows, and kills the process that waits for them in so many statements. */
	private void killedWhileItWaitsFor(String rows, String statement, int times, Runnable meanwhile) throws Exception {
		try (Connection holder = this.database.getConnection(); Statement hold = holder.createStatement()) {
			holder.setAutoCommit(false);
			hold.executeQuery(rows);
			Process process = process();
			Awaitility.await().atMost(LONG).until(() -> {
				assertThat(process.isAlive()).isTrue();
				return waiting(statement) == times;
			});
			meanwhile.run();
			process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
			holder.rollback();
		}
		Awaitility.await().atMost(LONG).until(() -> waiting(statement) == 0);
	}

	private long waiting(String statement) {
		return count("SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE ? AND time_ms > 1000"
				+ " AND id <> CONNECTION_ID()", statement);
	}

	/** Of an order that is not applied nothing is there, of an applied one all. */
	private void assertNothingHalfDone() {
		assertThat(orphans()).containsOnly(0L);
		for (String trace : List.of("change_order_station t ON t.order_id = o.id",
				"change_order_target t ON t.order_id = o.id", "region_succession t ON t.order_id = o.id",
				"region_version t ON t.source LIKE 'order %' AND o.id = SUBSTRING(t.source, 7)",
				ToldEvents.TABLE + " t ON t.topic = 'region-order' AND t.event_key = o.id")) {
			assertThat(count("SELECT COUNT(*) FROM change_order o JOIN " + trace + " WHERE o.state = 'APPROVED'"))
				.as(trace)
				.isZero();
		}
		assertThat(count(
				"SELECT COUNT(*) FROM change_order o LEFT JOIN" + ToldEvents.TABLE + "t ON t.topic = 'region-order'"
						+ " AND t.event_key = o.id WHERE o.state = 'APPLIED' AND t.id IS NULL"))
			.isZero();
	}

	private long lastEvent() {
		return count("SELECT MAX(id) FROM outbox_event");
	}

	/** How often each thing was told since. */
	private List<String> events(long since) {
		return this.jdbc.queryForList("""
				SELECT CONCAT(type, ' ', COUNT(*)) FROM""" + ToldEvents.TABLE + """
				 told WHERE id > ? AND region_code >= '52'
				AND region_code < '53' AND topic IN ('region', 'region-order', 'station', 'plan')
				GROUP BY type ORDER BY type""", String.class, since);
	}

	private List<SmartLifecycle> background() {
		return List.of(this.context.getBean("jobRunner", SmartLifecycle.class),
				this.context.getBean("leasedWork", SmartLifecycle.class));
	}

	/** This process leaves jobs and dates to others. */
	private void rest() {
		background().forEach(SmartLifecycle::stop);
	}

	private Process process() throws IOException {
		Process process = DyingRegistry.start(Path.of("target/dying-" + this.processes.size() + ".log"), Map.of(),
				Map.of("VOLUNTEER_PROJECT_URL", PROJECTS.url(), "VOLUNTEER_ACTIVITY_URL", ACTIVITIES.url(),
						"VOLUNTEER_ANALYTICS_URL", ANALYTICS.url()));
		this.processes.add(process);
		return process;
	}

}
