package org.volunteerstation.registry;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.registry.edition.EditionApplication;
import org.volunteerstation.registry.edition.EditionPlanning;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No edition sticks: one for another tree is not approved, and one that cannot be applied
 * to its end is given up.
 */
class EditionWithdrawIT extends EditionFlow {

	private static final String ON = "2022-10-31";

	private static final RegionScope PROVINCE = RegionScope.of("52");

	private static final Map<String, String> BEFORE = lines("52 试验省", "5201 试验市", "520101 甲县", "520101001 东镇",
			"520101001201 甲村村委会", "520101001202 乙村村委会", "520101001203 丙村村委会", "520102 乙县", "520102001 南镇",
			"520102001201 丁村村委会", "520102001202 戊村村委会");

	/** 乙 has another number; in the other county 丁 another name, and 己 is new. */
	private static final Map<String, String> AFTER = lines("52 试验省", "5201 试验市", "520101 甲县", "520101001 东镇",
			"520101001201 甲村村委会", "520101001204 乙村村委会", "520101001203 丙村村委会", "520102 乙县", "520102001 南镇",
			"520102001201 红旗村村委会", "520102001202 戊村村委会", "520102001209 己村村委会");

	@Autowired
	private EditionPlanning planning;

	@Autowired
	private EditionApplication application;

	@Autowired
	private DataSource database;

	@Autowired
	@Qualifier("jobRunner")
	private SmartLifecycle jobs;

	@AfterEach
	void workAgain() {
		if (!this.jobs.isRunning()) {
			this.jobs.start();
		}
	}

	@Test
	void isNotApprovedForAnotherTreeThanItWasComparedWith() {
		found("2020-06-30", BEFORE);
		String id = compared(ON, AFTER);
		Api.Answer submitted = step(province(), edition(id), "SUBMITTED");
		Api.Answer renamed = ordered("520101", "RENAME", "520101001202", "520101001202", "新乙村村委会");

		Api.Answer refused = step(secondOfficial(), submitted, "APPROVED");

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("edition-tree-changed");
		assertThat(refused.text("detail")).contains("520101001202", "撤回该版", "重新比对");
		assertThat(edition(id).text("state")).isEqualTo("SUBMITTED");
		assertThat(step(official("5201", "tier-admin"), renamed, "change-orders", "UNDONE").text("state"))
			.isEqualTo("UNDONE");
		applied(id, submitted);
		assertThat(tree(ON)).isEqualTo(AFTER);
	}

	@Test
	void tellsWhicheverRegionHasChanged() {
		found("2020-06-30", BEFORE);
		assertThat(refusedAfter(() -> ordered("520102", "RENAME", "520102001202", "520102001202", "新戊村村委会")))
			.as("one that the edition leaves alone")
			.contains("520102001202");
		assertThat(refusedAfter(() -> ordered("520101", "RECODE", "520101001201", "520101001209", "")))
			.as("a code that nobody has compared")
			.contains("520101001209");
		assertThat(refusedAfter(() -> this.jdbc
			.update("UPDATE region_version SET valid_to = '2022-01-01' WHERE code = '520101001203'")))
			.as("one that is gone")
			.contains("520101001203");
		assertThat(refusedAfter(() -> this.jdbc
			.update("UPDATE region_version SET valid_from = '2023-01-01' WHERE code = '520102001201'")))
			.as("one that is as it was again, but later")
			.contains("520102001201");
	}

	@Test
	void isGivenUpWhereItCannotGoOnAndWhatWasAppliedStays() {
		found("2020-06-30", BEFORE);
		String id = stuck();
		JsonNode job = edition(id).json().path("job");
		assertThat(job.path("state").asString()).isEqualTo("FAILED");
		assertThat(job.path("errorCode").asString()).isEqualTo("change-order-outdated");
		assertThat(job.path("detail").asString()).contains("区划已有变化");
		assertThat(secondOfficial().get("/editions/" + id).json().path("job")).isEqualTo(job);
		assertThat(official("520101", "tier-admin").get("/editions/" + id).json().path("job").isNull()).isTrue();
		assertThat(official("5201", "tier-admin").with("If-Match", edition(id).header("ETag"))
			.post("/editions/" + id + "/transitions", "{\"to\":\"WITHDRAWN\"}")
			.status()).isEqualTo(403);

		Api.Answer withdrawn = province().with("If-Match", edition(id).header("ETag"))
			.post("/editions/" + id + "/transitions", "{\"to\":\"WITHDRAWN\",\"remark\":\"与现状不符\"}");

		assertThat(withdrawn.text("state")).as(withdrawn.response().body()).isEqualTo("WITHDRAWN");
		awaitWithdrawn(id);
		assertThat(counts(id)).containsExactly(2L, 1L, 0L, 1L);
		assertThat(steps(id).items("state")).containsExactly("APPLIED", "WITHDRAWN");
		Api.Answer order = province().get("/change-orders/" + steps(id).items("orderId").getLast());
		assertThat(order.text("remark")).isEqualTo("与现状不符");
		assertThat(order.text("decidedBy")).isEqualTo(edition(id).text("decidedBy"));
		assertThat(count("SELECT COUNT(*) FROM change_order_claim")).isZero();
		assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'change-order.withdrawn' AND object_id = ?",
				order.text("id")))
			.isEqualTo(1);
		assertThat(tree(ON)).containsKey("520101001204").containsEntry("520102001201", "乱村村委会");
		assertThat(orphans()).containsOnly(0L);
		assertThat(secondOfficial().post("/editions/" + id + "/applications", "{}").text("code"))
			.isEqualTo("edition-step-illegal");

		String again = compared(ON, AFTER);
		assertThat(province().get("/editions/" + again + "/proposals").items("key")).containsExactly("o520102001201",
				"n520102001209");
		applied(again);
		assertThat(tree(ON)).isEqualTo(AFTER);
	}

	/** Until its steps are planned it has no order that would keep its codes. */
	@Test
	void keepsItsCodesAndItsTreeFromTheMomentOfItsApproval() {
		found("2020-06-30", BEFORE);
		Api.Answer earlier = ordered("520101", "2021-01-01", "RENAME", "520101001203", "520101001203", "新丙村村委会");
		Map<String, String> after = new TreeMap<>(AFTER);
		after.put("520101001203", "新丙村村委会");
		String id = compared(ON, after);
		this.jobs.stop();
		approved(id);

		Api.Answer refused = renaming("520101001202");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("change-order-edition-approved");
		assertThat(refused.text("detail")).contains(ON);
		Api.Answer other = renaming("520101001203");
		assertThat(other.status()).as(other.response().body()).isEqualTo(201);
		assertThat(official("520101", "tier-admin").with("If-Match", other.header("ETag"))
			.put("/change-orders/" + other.text("id"), renamed("520101001202"))
			.text("code")).isEqualTo("change-order-edition-approved");
		Api.Answer submitted = step(official("520101", "tier-admin"), other, "change-orders", "SUBMITTED");
		assertThat(step(official("5201", "tier-admin"), submitted, "change-orders", "APPROVED").text("code"))
			.isEqualTo("change-order-edition-approved");
		assertThat(step(official("5201", "tier-admin"), earlier, "change-orders", "UNDONE").text("code"))
			.isEqualTo("change-order-edition-approved");
		this.jobs.start();
		awaitApplied(id);

		assertThat(tree(ON)).isEqualTo(after);
		assertThat(step(official("5201", "tier-admin"), submitted, "change-orders", "APPROVED").text("state"))
			.isEqualTo("APPLIED");
	}

	@Test
	void isApprovedOrFindsTheOrderHoweverManyAreDraftedMeanwhile() throws Exception {
		found("2020-06-30", BEFORE);
		String id = compared(ON, AFTER);
		Api.Answer submitted = step(province(), edition(id), "SUBMITTED");
		this.jobs.stop();
		AtomicInteger turn = new AtomicInteger();

		List<Api.Answer> answers = Concurrently.call(12, () -> (turn.getAndIncrement() == 3)
				? step(secondOfficial(), submitted, "APPROVED") : renaming("520101001202"));

		List<String> drafts = answers.stream()
			.filter((one) -> one.status() == 201)
			.map((one) -> one.text("id"))
			.toList();
		if (edition(id).text("state").equals("APPROVED")) {
			assertThat(drafts).isEmpty();
		}
		else {
			assertThat(answers).extracting((one) -> one.text("code")).contains("edition-orders-open");
			assertThat(drafts).hasSize(1);
			Api.Answer open = province().get("/change-orders/" + drafts.getFirst());
			assertThat(step(province(), open, "change-orders", "WITHDRAWN").text("state")).isEqualTo("WITHDRAWN");
			assertThat(step(secondOfficial(), submitted, "APPROVED").text("state")).isEqualTo("APPROVED");
		}
		this.jobs.start();
		awaitApplied(id);
		assertThat(tree(ON)).isEqualTo(AFTER);
	}

	@Test
	void endsAJobThatComesTooLateWithoutAStep() {
		found("2020-06-30", BEFORE);
		String id = approvedAtRest();
		step(province(), edition(id), "WITHDRAWN");
		this.planning.plan(id, PROVINCE);
		assertThat(this.application.pending(id, PROVINCE)).isEmpty();

		this.jobs.start();

		assertThat(ended(secondOfficial(), newestJob()).path("state").asString()).isEqualTo("DONE");
		assertThat(counts(id)).containsOnly(0L);
		assertThat(tree(ON)).isEqualTo(BEFORE);
	}

	/** The job waits for a station in the middle of its first step. */
	@Test
	void finishesTheStepThatItIsAtWhenItIsGivenUp() throws Exception {
		found("2020-06-30", BEFORE);
		String id = approvedAtRest();
		this.planning.plan(id, PROVINCE);
		try (Connection holder = this.database.getConnection(); Statement hold = holder.createStatement()) {
			holder.setAutoCommit(false);
			hold.executeQuery("SELECT id FROM station WHERE region_code = '520101001202' FOR UPDATE");
			this.jobs.start();
			Awaitility.await().until(() -> count("""
					SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%change_order_station%'
					AND time_ms > 200 AND id <> CONNECTION_ID()""") > 0);
			assertThat(step(province(), edition(id), "WITHDRAWN").text("state")).isEqualTo("WITHDRAWN");
			Awaitility.await()
				.until(() -> count("SELECT COUNT(*) FROM job WHERE kind = 'edition.withdraw' AND state = 'RUNNING'"
						+ " AND total = 2") == 1);
			holder.rollback();
		}

		awaitWithdrawn(id);
		assertThat(ended(secondOfficial(), newestJob()).path("state").asString()).isEqualTo("DONE");
		assertThat(steps(id).items("state")).containsExactly("APPLIED", "WITHDRAWN");
		assertThat(tree(ON)).containsKey("520101001204").containsEntry("520102001201", "丁村村委会");
		assertThat(count("SELECT COUNT(*) FROM change_order_claim")).isZero();
	}

	/** Its job has not said so yet; the journal has. */
	@Test
	void isNotGivenUpOnceItsLastStepIsApplied() {
		found("2020-06-30", BEFORE);
		String id = approvedAtRest();
		this.planning.plan(id, PROVINCE);
		this.application.pending(id, PROVINCE).forEach((order) -> this.application.apply(id, order, PROVINCE));

		assertThat(step(province(), edition(id), "WITHDRAWN").text("code")).isEqualTo("edition-step-illegal");
		assertThat(edition(id).text("state")).isEqualTo("APPROVED");
		this.jobs.start();
		awaitApplied(id);
		assertThat(counts(id)).containsExactly(2L, 2L, 0L, 0L);
	}

	/** The last step has begun, so that nothing is left to be withdrawn. */
	@Test
	void isAppliedAfterAllWhenItIsGivenUpAmidItsLastStep() throws Exception {
		found("2020-06-30", BEFORE);
		String id = approvedAtRest();
		this.planning.plan(id, PROVINCE);
		List<String> orders = this.application.pending(id, PROVINCE);
		this.application.apply(id, orders.getFirst(), PROVINCE);
		try (Connection holder = this.database.getConnection(); Statement hold = holder.createStatement()) {
			holder.setAutoCommit(false);
			hold.executeQuery(
					"SELECT code FROM change_order_claim WHERE order_id = '" + orders.getLast() + "' FOR UPDATE");
			this.jobs.start();
			Awaitility.await()
				.until(() -> count(
						"""
								SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'DELETE FROM change_order_claim%'
								AND time_ms > 200 AND id <> CONNECTION_ID()""") > 0);
			assertThat(step(province(), edition(id), "WITHDRAWN").text("state")).isEqualTo("WITHDRAWN");
			holder.rollback();
		}

		Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> edition(id).text("state").equals("APPLIED"));
		assertThat(counts(id)).containsExactly(2L, 2L, 0L, 0L);
		assertThat(tree(ON)).isEqualTo(AFTER);
		Awaitility.await().until(() -> edition(id).json().path("job").path("state").asString("").equals("DONE"));
		assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'edition.applied' AND object_id = ?", id))
			.isEqualTo(1);
	}

	/** 内江, given up somewhere in the middle: each step is applied or withdrawn. */
	@Test
	void appliesOrWithdrawsEachStepOfOneThatIsGivenUpOnItsWay() {
		Map<String, String> first = city(real("2020-06-30"));
		found("2020-06-30", first);
		List<Long> sums = sums();
		String id = approved(compared(ON, city(real(ON))));
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> edition(id).json().path("applied").asLong() >= 2);

		Api.Answer withdrawn = step(province(), edition(id), "WITHDRAWN");

		assertThat(withdrawn.text("state")).as(withdrawn.response().body()).isEqualTo("WITHDRAWN");
		awaitWithdrawn(id);
		List<Long> counts = counts(id);
		assertThat(counts.get(1)).isGreaterThanOrEqualTo(2);
		assertThat(counts.get(1) + counts.get(3)).isEqualTo(counts.getFirst());
		assertThat(sums()).isEqualTo(sums);
		assertThat(orphans()).containsOnly(0L);
		assertThat(count("SELECT COUNT(*) FROM change_order_claim")).isZero();
		assertThat(count("SELECT COUNT(*) FROM outbox_event e JOIN edition_step s ON s.order_id = e.event_key"
				+ " WHERE e.topic = 'region-order' AND s.edition_id = ?", id))
			.isEqualTo(counts.get(1));
		assertThat(ended(secondOfficial(), newestJob()).path("state").asString()).isEqualTo("DONE");
	}

	@Test
	void isNotGivenUpOnceItIsApplied() {
		found("2020-06-30", BEFORE);
		String id = approved(compared(ON, AFTER));
		Api.Answer seen = edition(id);
		awaitApplied(id);

		assertThat(step(province(), seen, "WITHDRAWN").status()).isIn(412, 409);
		assertThat(step(province(), edition(id), "WITHDRAWN").text("code")).isEqualTo("edition-step-illegal");
		assertThat(counts(id)).containsExactly(2L, 2L, 0L, 0L);
	}

	/** Approved, its first step applied; the second one meets another tree. */
	private String stuck() {
		String id = approvedAtRest();
		this.planning.plan(id, PROVINCE);
		this.jdbc.update("UPDATE region_version SET name = '乱村村委会', display_name = '乱村' WHERE code = '520102001201'"
				+ " AND valid_to = '9999-12-31'");
		this.jobs.start();
		assertThat(ended(secondOfficial(), newestJob()).path("state").asString()).isEqualTo("FAILED");
		assertThat(edition(id).text("state")).isEqualTo("APPROVED");
		return id;
	}

	/** What an approval is refused with after something has happened, which is undone. */
	private String refusedAfter(Runnable happening) {
		String id = compared(ON, AFTER);
		Api.Answer submitted = step(province(), edition(id), "SUBMITTED");
		happening.run();
		Api.Answer refused = step(secondOfficial(), submitted, "APPROVED");
		assertThat(refused.text("code")).isEqualTo("edition-tree-changed");
		removeTheProvince();
		found("2020-06-30", BEFORE);
		return refused.text("detail");
	}

	/** Approved while nobody works on jobs. */
	private String approvedAtRest() {
		String id = compared(ON, AFTER);
		this.jobs.stop();
		return approved(id);
	}

	private String approved(String id) {
		Api.Answer approved = step(secondOfficial(), step(province(), edition(id), "SUBMITTED"), "APPROVED");
		assertThat(approved.text("state")).as(approved.response().body()).isEqualTo("APPROVED");
		return id;
	}

	private void applied(String id, Api.Answer submitted) {
		Api.Answer approved = step(secondOfficial(), submitted, "APPROVED");
		assertThat(approved.text("state")).as(approved.response().body()).isEqualTo("APPROVED");
		awaitApplied(id);
	}

	/** What the county of 东镇 asks for. */
	private Api.Answer renaming(String village) {
		return official("520101", "tier-admin").post("/change-orders", renamed(village));
	}

	private static String renamed(String village) {
		return "{\"kind\":\"RENAME\",\"on\":\"2023-01-01\",\"from\":[\"" + village + "\"],\"to\":[{\"code\":\""
				+ village + "\",\"name\":\"改名村村委会\"}]}";
	}

	private Api.Answer ordered(String county, String kind, String from, String to, String name) {
		return ordered(county, "2023-01-01", kind, from, to, name);
	}

	/** Drafted by the county, approved by the city, of a day that has come. */
	private Api.Answer ordered(String county, String on, String kind, String from, String to, String name) {
		String named = name.isEmpty() ? "" : ",\"name\":\"" + name + "\"";
		Api.Answer drafted = official(county, "tier-admin").post("/change-orders",
				"{\"kind\":\"" + kind + "\",\"on\":\"" + on + "\",\"from\":[\"" + from + "\"],\"to\":[{\"code\":\"" + to
						+ "\"" + named + "}]}");
		assertThat(drafted.status()).as(drafted.response().body()).isEqualTo(201);
		Api.Answer applied = step(official("5201", "tier-admin"),
				step(official(county, "tier-admin"), drafted, "change-orders", "SUBMITTED"), "change-orders",
				"APPROVED");
		assertThat(applied.text("state")).as(applied.response().body()).isEqualTo("APPLIED");
		return applied;
	}

	private void awaitWithdrawn(String id) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> edition(id).json().path("job").path("state").asString("").equals("DONE")
					&& counts(id).stream().skip(1).mapToLong(Long::longValue).sum() == counts(id).getFirst());
	}

	/** Steps, applied, undone, withdrawn. */
	private List<Long> counts(String id) {
		JsonNode edition = edition(id).json();
		return List.of("steps", "applied", "undone", "withdrawn")
			.stream()
			.map((name) -> edition.path(name).asLong())
			.toList();
	}

	private Api.Answer steps(String id) {
		return province().get("/editions/" + id + "/steps");
	}

	/** The newest of the official who approves. */
	private String newestJob() {
		return secondOfficial().get("/jobs?limit=1").items("id").getFirst();
	}

	private static Map<String, String> city(Map<String, String> lines) {
		return lines.entrySet()
			.stream()
			.filter((line) -> line.getKey().length() == 2 || line.getKey().startsWith("5210"))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
	}

}
