package org.volunteerstation.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.registry.change.db.DueOrdersRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An order that is cut off while it is applied: its connection is killed after the tree
 * was changed and before the stations were, as when the process dies.
 */
class ChangeInterruptedIT extends ChangeFlow {

	private static final String MERGE = order("MERGE", codes("519901001", "519901002"), to("519901009", "东西街道"), "");

	@Autowired
	private DataSource database;

	@Autowired
	private ApplicationContext context;

	@Test
	void leavesNothingHalfDoneAndIsApprovedAgain() throws Exception {
		String west = station("519901002001", "西站");
		Api.Answer submitted = step(county(), drafted(county(), MERGE), "SUBMITTED");

		Api.Answer cutOff = cutOff(west, () -> step(city(), submitted, "APPROVED")).get();

		assertThat(cutOff.status()).isGreaterThanOrEqualTo(500);
		assertUntouched(west, submitted.text("id"), "SUBMITTED");
		assertThat(step(city(), submitted, "APPROVED").text("state")).isEqualTo("APPLIED");
		assertApplied(west);
	}

	@Test
	void isTakenUpByTheNextOnceTheLeaseIsOver() throws Exception {
		String west = station("519901002001", "西站");
		Api.Answer approved = step(city(), step(county(), drafted(county(), MERGE.replace(ON, LATER)), "SUBMITTED"),
				"APPROVED");
		String id = approved.text("id");
		DueOrdersRun.of(this.context);
		lease("another process", "+ INTERVAL 10 MINUTE");
		this.jdbc.update("UPDATE change_order SET effective_on = ? WHERE id = ?", ON, id);

		assertThat(DueOrdersRun.of(this.context)).isZero();
		assertUntouched(west, id, "APPROVED");
		lease("another process", "- INTERVAL 1 SECOND");
		assertThat(cutOff(west, () -> DueOrdersRun.of(this.context)).get()).isZero();
		assertUntouched(west, id, "APPROVED");
		DueOrdersRun.of(this.context);

		assertThat(city().get("/change-orders/" + id).text("state")).isEqualTo("APPLIED");
		assertApplied(west);
	}

	@Test
	void goesOnWithTheOthersWhenOneCannotBeApplied() throws Exception {
		Api.Answer stuck = step(city(), step(county(), drafted(county(), MERGE.replace(ON, LATER)), "SUBMITTED"),
				"APPROVED");
		Api.Answer good = step(province(),
				step(city(),
						drafted(city(), order("RENAME", codes("519902"), to("519902", "乙区"), "").replace(ON, LATER)),
						"SUBMITTED"),
				"APPROVED");
		this.jdbc.update("UPDATE region_version SET name = '被改的镇' WHERE code = '519901002000'");
		this.jdbc.update("UPDATE change_order SET effective_on = ?", ON);

		DueOrdersRun.of(this.context);

		assertThat(city().get("/change-orders/" + good.text("id")).text("state")).isEqualTo("APPLIED");
		assertThat(city().get("/change-orders/" + stuck.text("id")).text("state")).isEqualTo("APPROVED");
	}

	/** Nobody sits before the screen on the day: it has to be found afterwards. */
	@Test
	void saysOfAnOrderWhyItWasNotAppliedOnItsDay() throws Exception {
		Api.Answer stuck = step(city(), step(county(), drafted(county(), MERGE.replace(ON, LATER)), "SUBMITTED"),
				"APPROVED");
		String path = "/change-orders/" + stuck.text("id");
		this.jdbc.update("UPDATE region_version SET name = '被改的镇' WHERE code = '519901002000'");
		this.jdbc.update("UPDATE change_order SET effective_on = ?", ON);
		assertThat(county().get(path).json().path("refused").isNull()).isTrue();

		DueOrdersRun.of(this.context);

		JsonNode refused = county().get(path).json().path("refused");
		assertThat(refused.path("code").asString("")).isEqualTo("change-order-outdated");
		assertThat(refused.path("detail").asString("")).contains("区划已有变化");
		assertThat(county().with("Accept-Language", "en").get(path).json().path("refused").path("detail").asString(""))
			.contains("tree has changed");
		assertThat(county().get("/change-orders?refused=true").items("id")).containsExactly(stuck.text("id"));
		assertThat(county().get("/change-orders?refused=true&own=true").items("id")).hasSize(1);
		assertThat(city().get("/change-orders?refused=true&own=true").items("id")).isEmpty();
		assertThat(official("519901", "tier-admin", "tier-viewer").get("/change-orders?refused=true&office=true")
			.items("id")).as("a colleague's").containsExactly(stuck.text("id"));
		assertThat(city().get("/change-orders?refused=true&office=true").items("id")).as("of an office below")
			.isEmpty();
		assertThat(city().get("/change-orders?refused=true").items("id")).containsExactly(stuck.text("id"));
		assertThat(official("519902", "tier-admin").get("/change-orders?refused=true").items("id")).isEmpty();
		lease("another process", "- INTERVAL 1 SECOND");
		DueOrdersRun.of(this.context);
		assertThat(county().get(path).json().path("refused")).as("since when").isEqualTo(refused);
		assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'change-order.refused' AND object_id = ?",
				stuck.text("id")))
			.isEqualTo(1);
		Api.Answer withdrawn = step(county(), county().get(path), "WITHDRAWN");
		assertThat(withdrawn.json().path("refused").isNull()).as(withdrawn.response().body()).isTrue();
		assertThat(county().get("/change-orders?refused=true").items("id")).isEmpty();
	}

	/** Holds the station that the order moves, and kills who waits for it. */
	private <T> Future<T> cutOff(String station, Callable<T> work) throws SQLException {
		ExecutorService worker = Executors.newSingleThreadExecutor();
		try (Connection holder = this.database.getConnection();
				PreparedStatement hold = holder.prepareStatement("SELECT id FROM station WHERE id = ? FOR UPDATE")) {
			holder.setAutoCommit(false);
			hold.setString(1, station);
			hold.executeQuery();
			Future<T> running = worker.submit(work);
			Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> !waiting().isEmpty());
			waiting().forEach((id) -> this.jdbc.execute("KILL " + id));
			Awaitility.await().atMost(Duration.ofMinutes(4)).until(running::isDone);
			holder.rollback();
			return running;
		}
		finally {
			worker.shutdown();
		}
	}

	private List<Long> waiting() {
		return this.jdbc.queryForList(
				"SELECT id FROM information_schema.processlist WHERE info LIKE '%change_order_station%' AND id <> CONNECTION_ID()",
				Long.class);
	}

	private void lease(String owner, String until) {
		this.jdbc.update("UPDATE work_lease SET owner = ?, expires_at = NOW(6) " + until + " WHERE work = 'due-orders'",
				owner);
	}

	private void assertUntouched(String station, String order, String state) {
		assertThat(city().get("/change-orders/" + order).text("state")).isEqualTo(state);
		assertThat(children("519901", today())).containsExactly("519901001000", "519901002000");
		assertThat(county().get("/stations/" + station).text("regionCode")).isEqualTo("519901002001");
		assertThat(count("SELECT COUNT(*) FROM region_succession")).isZero();
		assertThat(count("SELECT COUNT(*) FROM outbox_event WHERE topic = 'region-order' AND event_key = ?", order))
			.isZero();
	}

	private void assertApplied(String station) {
		assertThat(children("519901", today())).containsExactly("519901009000");
		assertThat(county().get("/stations/" + station).text("regionCode")).startsWith("519901009");
		assertThat(county().get("/stations/" + station).json().path("version").asInt()).isEqualTo(2);
	}

}
