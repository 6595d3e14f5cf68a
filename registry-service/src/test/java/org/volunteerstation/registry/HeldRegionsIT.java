package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is stored while a change order ends its region: it waits for the order and is then
 * held against the new tree. The order is played by a transaction that ends the region
 * and takes what an order takes; had somebody locked that before the region, the two
 * would wait for one another.
 */
class HeldRegionsIT extends ChangeFlow {

	private static final String TOWN = "519901002000";

	private static final String WEST = "519901002001";

	private static final String VILLAGE = "519901002201";

	private static final String MERGE = order("MERGE", codes("519901001", "519901002"), to("519901009", "东西街道"), "");

	/** Rows of a sheet that are stored together. */
	private static final int CHUNK = 500;

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private DataSource database;

	@AfterEach
	void removeWhatWasStored() {
		emptyRegister();
		emptyAccounts();
		for (String table : List.of("stored_file", "stored_file_owner", "inspection_plan")) {
			this.jdbc.update("DELETE FROM " + table);
		}
	}

	@Test
	void noAccountIsOpenedWhereARegionEnds() throws Exception {
		String account = "{\"username\":\"o-" + UUID.randomUUID().toString().substring(0, 18)
				+ "\",\"role\":\"tier-officer\",\"regionCode\":\"" + WEST + "\"}";

		Api.Answer one = whileEnding(WEST, () -> county().post("/accounts", account), (order) -> {
		});

		assertThat(one.status()).as(one.response().body()).isEqualTo(404);
		assertThat(one.text("code")).isEqualTo("region-not-found");
		Api.Answer many = whileEnding(VILLAGE,
				() -> county().post("/accounts/batches", "{\"accounts\":[" + account.replace(WEST, VILLAGE) + "]}"),
				(order) -> {
				});
		assertThat(many.status()).as(many.response().body()).isEqualTo(404);
		assertThat(count("SELECT COUNT(*) FROM official_post WHERE region_code LIKE '5199%'")).isZero();
	}

	@Test
	void noPostIsGivenWhereARegionEnds() throws Exception {
		String account = account(VILLAGE);

		Api.Answer answer = whileEnding(WEST, () -> county().with("If-Match", "\"1\"")
			.post("/accounts/" + account + "/posts", "{\"role\":\"tier-officer\",\"regionCode\":\"" + WEST + "\"}"),
				(order) -> order.execute("SELECT id FROM official_account WHERE id = '" + account + "' FOR UPDATE"));

		assertThat(answer.status()).as(answer.response().body()).isEqualTo(404);
		assertThat(count("SELECT COUNT(*) FROM official_post WHERE region_code = ?", WEST)).isZero();
	}

	@Test
	void noPostIsHandedOverThatMovesMeanwhile() throws Exception {
		String leaving = account(WEST);
		String successor = account(VILLAGE);

		Api.Answer answer = whileEnding(WEST, () -> county().with("If-Match", "\"1\"")
			.post("/accounts/" + leaving + "/handover", "{\"successorId\":\"" + successor + "\"}"), (order) -> {
				order.execute("UPDATE official_account SET version = 2 WHERE id = '" + leaving + "'");
				order.execute("UPDATE official_post SET region_code = '" + VILLAGE + "' WHERE account_id = '" + leaving
						+ "'");
			});

		assertThat(answer.status()).as(answer.response().body()).isEqualTo(412);
		assertThat(count("SELECT COUNT(*) FROM official_post WHERE region_code = ?", WEST)).isZero();
	}

	@Test
	void anOrderWaitsForAChangeOfAnAccountThatItMoves() throws Exception {
		String account = account(WEST);
		Api.Answer submitted = step(county(), drafted(county(), MERGE), "SUBMITTED");
		ExecutorService worker = Executors.newSingleThreadExecutor();

		try (Connection keeper = this.database.getConnection(); Statement keeping = keeper.createStatement()) {
			keeper.setAutoCommit(false);
			keeping.execute("SELECT id FROM official_account WHERE id = '" + account + "' FOR UPDATE");
			Future<Api.Answer> approval = worker.submit(() -> step(city(), submitted, "APPROVED"));
			await(approval, "%official_account%");
			keeping.execute("UPDATE official_post SET active = NULL WHERE account_id = '" + account + "'");
			keeper.commit();

			assertThat(approval.get().text("state")).as(approval.get().response().body()).isEqualTo("APPLIED");
		}
		finally {
			worker.shutdown();
		}
		assertThat(count("SELECT COUNT(*) FROM official_post WHERE region_code LIKE '519901009%'")).isEqualTo(1);
	}

	@Test
	void noTargetIsSetWhereARegionEnds() throws Exception {
		Api town = official("519901002", "tier-admin");
		Api.Answer begun = county().post("/plans", beginning(100));
		assertThat(begun.status()).as(begun.response().body()).isEqualTo(201);
		String id = begun.text("id");
		String parts = county().get("/plans/targets/" + id + "/proposal").json().path("items").toString();

		Api.Answer split = whileEnding(TOWN,
				() -> county().with("If-Match", begun.header("ETag"))
					.put("/plans/targets/" + id + "/split", "{\"targets\":" + plain(parts) + "}"),
				(order) -> order.execute("SELECT id FROM build_target WHERE id = '" + id + "' FOR UPDATE"));

		assertThat(split.text("code")).as(split.response().body()).isEqualTo("plan-part-foreign");
		this.jdbc.update("DELETE FROM build_target");
		this.jdbc.update("UPDATE region_version SET valid_to = '9999-12-31' WHERE code = ?", TOWN);
		Api.Answer top = whileEnding(TOWN, () -> town.post("/plans", beginning(100)), (order) -> {
		});
		assertThat(top.status()).as(top.response().body()).isEqualTo(404);
		assertThat(count("SELECT COUNT(*) FROM build_target")).isZero();
	}

	@Test
	void noInspectionIsPlannedWhereARegionEnds() throws Exception {
		String station = station(WEST, "西站");
		String terms = InspectionFlow.terms("PERCENT", 100, ",\"region\":\"" + TOWN + "\"");
		String plan = InspectionFlow.opened(officer("519901"), terms);

		Api.Answer draft = whileEnding(TOWN, () -> officer("519901").post("/inspection-plans", terms), (order) -> {
		});
		assertThat(draft.status()).as(draft.response().body()).isEqualTo(404);
		this.jdbc.update("UPDATE region_version SET valid_to = '9999-12-31' WHERE code = ?", TOWN);

		Api.Answer drawn = whileEnding(TOWN, () -> InspectionFlow.draw(officer("519901"), plan), (order) -> {
			order.execute("SELECT id FROM station WHERE id = '" + station + "' FOR UPDATE");
			order.execute("UPDATE inspection_plan SET region_code = '519901001000' WHERE id = '" + plan + "'");
		});
		assertThat(drawn.status()).as(drawn.response().body()).isEqualTo(412);
		assertThat(count("SELECT COUNT(*) FROM inspection_visit")).isZero();
	}

	@Test
	void aVisitIsTakenInHandBehindItsStation() throws Exception {
		String station = station(WEST, "西站");
		Api town = officer("519901002");
		String plan = InspectionFlow.opened(town, InspectionFlow.terms("PERCENT", 100, ""));
		assertThat(InspectionFlow.draw(town, plan).status()).isEqualTo(200);
		String visit = town.get("/inspection-visits?plan=" + plan).items("id").getFirst();

		Api.Answer recorded = whileEnding(WEST, () -> InspectionFlow.record(town, visit, ""), (order) -> order
			.execute("UPDATE station SET region_code = '" + VILLAGE + "' WHERE id = '" + station + "'"));

		assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(412);
	}

	@Test
	void noStationIsMovedWhereARegionEnds() throws Exception {
		String station = station("519901001001", "东站");

		Api.Answer moved = whileEnding(WEST, () -> moved(station, WEST), (order) -> {
		});

		assertThat(moved.text("code")).as(moved.response().body()).isEqualTo("region-not-found");
	}

	@Test
	void noStationIsMovedThatAnOrderMovesMeanwhile() throws Exception {
		String station = station(WEST, "西站");

		Api.Answer moved = whileEnding(WEST, () -> moved(station, "519901001001"), (order) -> order
			.execute("UPDATE station SET region_code = '" + VILLAGE + "', version = 2 WHERE id = '" + station + "'"));

		assertThat(moved.status()).as(moved.response().body()).isEqualTo(412);
		assertThat(county().get("/stations/" + station).text("regionCode")).isEqualTo(VILLAGE);
	}

	private Api.Answer moved(String station, String region) {
		return county().with("If-Match", "\"1\"")
			.post("/stations/" + station + "/moves", "{\"regionCode\":\"" + region + "\",\"reason\":\"划分\"}");
	}

	@Test
	void aFileGoesWhereItsStationIsBroughtMeanwhile() throws Exception {
		String station = station(WEST, "西站");
		String token = Tokens.official("519901", "tier-officer");

		HttpResponse<String> added = whileEnding(WEST,
				() -> InspectionFlow.upload(this.port, token, "station", "EVIDENCE", station), (order) -> order
					.execute("UPDATE station SET region_code = '" + VILLAGE + "' WHERE id = '" + station + "'"));

		assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
		assertThat(added.body()).contains("\"regionCode\":\"" + VILLAGE + "\"");
		assertThat(this.jdbc.queryForList("SELECT region_code FROM stored_file", String.class))
			.containsExactly(VILLAGE);
	}

	/** Held part by part it would have the village's when the order comes for it. */
	@Test
	void aWholeSheetHoldsItsRegionsInTheOrderInWhichOrdersLockThem() throws Exception {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		IntStream.range(0, CHUNK).forEach((number) -> rows.add(building(VILLAGE, "村站" + number)));
		rows.add(building(WEST, "西站"));
		byte[] sheet = SheetFiles.of(DryRunIT.STATIONS, rows);

		JsonNode job = whileEnding(WEST, () -> taken(sheet),
				(order) -> order.execute("SELECT code FROM region_version WHERE code = '" + VILLAGE
						+ "' AND valid_to = '9999-12-31' FOR UPDATE NOWAIT"));

		assertThat(job.path("failed").asInt()).isEqualTo(1);
		assertThat(count("SELECT COUNT(*) FROM station")).isZero();
	}

	private JsonNode taken(byte[] sheet) {
		org.volunteerstation.platform.test.Api county = new org.volunteerstation.platform.test.Api(
				"http://127.0.0.1:" + this.port + "/api/v1/registry", Tokens.official("519901", "tier-admin"));
		HttpResponse<String> answer = county.upload("/stations/imports?mode=ALL_OR_NOTHING", SheetFiles.XLSX, sheet);
		String job = "/jobs/" + JSON.readTree(answer.body()).path("id").asString();
		return Awaitility.await()
			.atMost(SOON)
			.until(() -> JSON.readTree(county.get(job).body()), (view) -> view.path("finishedAt").isString());
	}

	private static List<@Nullable Object> building(String region, String name) {
		return Arrays.asList(region, name, "志愿服务站", null, "在建");
	}

	/** Does something while an order that ends the region is on its way. */
	private <T> T whileEnding(String region, Callable<T> work, Ending ending) throws Exception {
		ExecutorService worker = Executors.newSingleThreadExecutor();
		try (Connection order = this.database.getConnection(); Statement statement = order.createStatement()) {
			order.setAutoCommit(false);
			statement.execute("UPDATE region_version SET valid_to = CURRENT_DATE WHERE code = '" + region
					+ "' AND valid_to = '9999-12-31'");
			Future<T> running = worker.submit(work);
			await(running, "%region_version%LOCK IN SHARE MODE%");
			ending.by(statement);
			order.commit();
			return running.get();
		}
		finally {
			worker.shutdown();
		}
	}

	/** Until somebody waits for what is locked, or has gone by. */
	private void await(Future<?> running, String query) {
		Awaitility.await()
			.atMost(SOON)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> running.isDone()
					|| count("SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE ?"
							+ " AND id <> CONNECTION_ID()", query) > 0);
	}

	/** As if opened some time ago: what Keycloak makes of it is no matter here. */
	private String account(String region) {
		String id = UUID.randomUUID().toString();
		this.jdbc.update("INSERT INTO official_account (id, username, state, activated, version, updated_at)"
				+ " VALUES (?, ?, 'ACTIVE', 1, 1, NOW(6))", id, id);
		this.jdbc.update("INSERT INTO official_post (id, account_id, region_code, role, held, active)"
				+ " VALUES (?, ?, ?, 'TIER_OFFICER', 1, 1)", UUID.randomUUID().toString(), id, region);
		return id;
	}

	private static String beginning(int percent) {
		return "{\"year\":2026,\"percent\":" + percent
				+ ",\"minimum\":0,\"baseOn\":\"2026-01-02\",\"dueOn\":\"2026-12-31\"}";
	}

	/** Code and figure of each proposed part. */
	private static String plain(String parts) {
		return parts.replaceAll("\\{[^}]*\"regionCode\":\"(\\d+)\"[^}]*\"communities\":(\\d+)[^}]*}",
				"{\"regionCode\":\"$1\",\"communities\":$2}");
	}

	/** What else an order does before it is through. */
	private interface Ending {

		void by(Statement order) throws SQLException;

	}

}
