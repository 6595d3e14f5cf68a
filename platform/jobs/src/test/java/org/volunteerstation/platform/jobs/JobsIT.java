package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.jobs.sheet.SheetFixtures;
import org.volunteerstation.platform.service.work.LeasedTask;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Sheets go in and out as jobs of one's own. */
class JobsIT extends RunningJobs {

	@Test
	void storesGoodRowsAndGivesBadOnesBack() {
		Api api = officer("5101");
		byte[] sheet = SheetFixtures
			.sheet(List.of(Arrays.asList("甲", "2026-01-31", 1, "红"), Arrays.asList(null, null, "x", "绿"),
					Arrays.asList("甲", null, null, null), Arrays.asList("=1+1", null, null, "蓝")));

		String job = submitted(send(api, "GOOD_ROWS", sheet));

		JsonNode view = ended(api, job);
		assertThat(view.path("state").asString()).isEqualTo("DONE");
		assertThat(List.of(view.path("total").asInt(), view.path("done").asInt(), view.path("failed").asInt()))
			.containsExactly(4, 4, 2);
		assertThat(this.jdbc.queryForList("SELECT name FROM thing WHERE region = '510100000000'", String.class))
			.containsExactlyInAnyOrder("甲", "=1+1");
		List<List<String>> returned = result(api, job);
		assertThat(returned.getFirst()).containsExactly("名称*", "日期", "数量", "颜色", "备注");
		assertThat(returned).as("what was taken in does not come back").hasSize(3);
		assertThat(returned.get(1)).containsExactly("", "", "x", "绿", "名称：必须填写；数量：须为数字；颜色：须为下列之一：红、蓝。");
		assertThat(returned.get(2)).last().isEqualTo("名称：须为下列之一：另一个名称。");
		assertThat(this.jdbc.queryForList("SELECT action FROM audit_entry WHERE object_id = ? AND subject <> ''"
				+ " AND caller_region = '510100000000' ORDER BY id", String.class, job))
			.containsExactly("job.submit", "thing.import", "job.result");
	}

	@Test
	void aReturnedSheetCanBeSentAgain() {
		Api api = officer("5102");
		String job = submitted(
				send(api, "GOOD_ROWS", SheetFixtures.sheet(List.of(Arrays.asList("甲", "昨天", null, null)))));
		ended(api, job);

		HttpResponse<byte[]> returned = api.download("/jobs/" + job + "/result");

		assertThat(returned.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment")
			.contains("filename*=UTF-8''" + URLEncoder.encode("物品-备注-2", StandardCharsets.UTF_8));
		assertThat(send(api, "GOOD_ROWS&dryRun=true", returned.body()).statusCode()).isEqualTo(202);
	}

	@Test
	void allOrNothingStoresNothingWhenOneIsBad() {
		Api api = officer("5103");
		byte[] bad = SheetFixtures.sheet(List.of(Arrays.asList("甲", null, null, null),
				Arrays.asList("甲", null, null, null), Arrays.asList("=1+1", null, null, null)));

		String refused = submitted(send(api, "ALL_OR_NOTHING", bad));
		JsonNode view = ended(api, refused);
		String stored = submitted(send(api, "ALL_OR_NOTHING", things(0, 90)));

		assertThat(view.path("state").asString()).isEqualTo("FAILED");
		assertThat(view.path("errorCode").asString()).isEqualTo("import-rows-refused");
		assertThat(view.path("detail").asString()).contains("1 行");
		assertThat(result(api, refused).get(3)).as("to be sent again").first().isEqualTo("=1+1");
		assertThat(result(api, refused).get(2)).last().isEqualTo("名称：须为下列之一：另一个名称。");
		assertThat(ended(api, stored).path("state").asString()).isEqualTo("DONE");
		assertThat(count("thing")).isEqualTo(90);
	}

	@Test
	void aDryRunStoresNothingAndTellsAll() {
		Api api = officer("5104");
		byte[] sheet = SheetFixtures
			.sheet(List.of(Arrays.asList("甲", null, null, null), Arrays.asList("甲", null, "1 0", null)));

		JsonNode view = ended(api, submitted(send(api, "GOOD_ROWS&dryRun=true", sheet)));

		assertThat(view.path("state").asString()).isEqualTo("DONE");
		assertThat(view.path("failed").asInt()).isEqualTo(1);
		assertThat(count("thing")).isZero();
	}

	@Test
	void refusesAtOnceWhatIsNoSheetAndKeepsNothing() throws IOException {
		Api api = officer("5105");
		int before = files();
		String csv = "name\n甲\n";

		assertThat(json(send(api, "GOOD_ROWS", csv.getBytes(StandardCharsets.UTF_8))).path("code").asString())
			.isEqualTo("sheet-unreadable");
		assertThat(send(api, "GOOD_ROWS", things(0, 0)).body()).contains("sheet-empty", "没有数据");
		assertThat(send(api, "GOOD_ROWS", new byte[3 << 19]).statusCode()).isEqualTo(413);
		assertThat(api.upload("/things/imports?mode=GOOD_ROWS", "text/csv", new byte[1]).statusCode()).isEqualTo(415);
		assertThat(send(api(Tokens.official("5105", "tier-viewer")), "GOOD_ROWS", things(0, 1)).statusCode())
			.isEqualTo(403);
		assertThat(files()).isEqualTo(before);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER))).isEqualTo("rwx------");
	}

	@Test
	void hidesJobsOfOthers() {
		Api owner = officer("5106");
		String job = submitted(owner.post("/things/exports", ""));
		ended(owner, job);

		for (Api other : List.of(officer("5107"), officer("51"), api(Tokens.official("5106", "tier-admin")))) {
			assertThat(other.get("/jobs/" + job).statusCode()).isEqualTo(404);
			assertThat(other.get("/jobs/" + job + "/result").body()).contains("job-not-found");
			assertThat(other.post("/jobs/" + job + "/cancellation", "").statusCode()).isEqualTo(404);
			assertThat(other.get("/jobs").body()).doesNotContain(job);
		}
		assertThat(owner.get("/jobs?limit=1").body()).contains(job);
		assertThat(this.jdbc.queryForList("SELECT id FROM audit_entry WHERE result = 'job-not-found'")).isNotEmpty();
	}

	@Test
	void exportsTheOwnScopeWithAWatermark() {
		Api api = officer("5108");
		ended(api, submitted(send(api, "GOOD_ROWS", things(0, 450))));
		this.jdbc.update("INSERT INTO thing (name, owner, region) VALUES ('别人的', 'x', '510900000000')");

		String job = submitted(api.post("/things/exports", ""));

		assertThat(ended(api, job).path("done").asInt()).isEqualTo(450);
		List<List<String>> rows = result(api, job);
		assertThat(rows.getFirst().getFirst()).contains("510800000000", "导出人");
		assertThat(rows).hasSize(452).doesNotContain(List.of("别人的"));
	}

	@Test
	void stopsWhatIsCancelledAndKeepsWhatIsDone() {
		Api api = officer("5113");
		String job = submitted(send(api, "GOOD_ROWS", things(0, 8000)));
		Awaitility.await().atMost(SOON).until(() -> count("thing") > 0);

		HttpResponse<String> answer = api.post("/jobs/" + job + "/cancellation", "");

		assertThat(json(answer).path("state").asString()).as(answer.body()).isEqualTo("CANCELLED");
		long done = json(api.get("/jobs/" + job)).path("done").asLong();
		Awaitility.await()
			.during(Duration.ofSeconds(1))
			.atMost(SOON)
			.untilAsserted(() -> assertThat(count("thing")).isEqualTo(done).isLessThan(8000));
		assertThat(api.post("/jobs/" + job + "/cancellation", "").body()).contains("job-finished");
		assertThat(api.get("/jobs/" + job + "/result").body()).contains("job-without-result");
	}

	@Test
	void repeatsHaveNoSecondEffect() {
		Api api = officer("5114").with("Idempotency-Key", "once-" + System.nanoTime());

		byte[] sheet = things(0, 1);

		String first = submitted(send(api, "GOOD_ROWS", sheet));
		String second = submitted(send(api, "GOOD_ROWS", sheet));

		assertThat(second).isEqualTo(first);
		assertThat(send(api, "ALL_OR_NOTHING", sheet).body()).contains("idempotency-key-reused");
	}

	@Test
	void limitsOpenJobsAndTakesTurns() {
		this.runner.stop();
		Api greedy = officer("5115");
		List<String> many = new ArrayList<>();
		for (int job = 0; job < 5; job++) {
			many.add(submitted(send(greedy, "GOOD_ROWS", things(job * 100, job * 100 + 100))));
		}
		HttpResponse<String> sixth = send(greedy, "GOOD_ROWS", things(0, 1));
		Api modest = officer("5116");
		String one = submitted(modest.post("/things/exports", ""));

		this.runner.start();
		ended(modest, one);
		long finished = many.stream()
			.filter((job) -> json(greedy.get("/jobs/" + job)).path("state").asString().equals("DONE"))
			.count();
		many.forEach((job) -> ended(greedy, job));

		assertThat(sixth.statusCode()).isEqualTo(409);
		assertThat(sixth.body()).contains("jobs-too-many");
		assertThat(finished).isLessThan(4);
	}

	@Test
	void failsClosedWhenTheCallerWasChanged() {
		this.runner.stop();
		Api api = officer("5117");
		String wider = submitted(send(api, "GOOD_ROWS", things(0, 1)));
		String lessRoles = submitted(send(api, "GOOD_ROWS", things(0, 1)));
		this.jdbc.update("UPDATE job SET caller = REPLACE(REPLACE(caller, '511700000000', '510000000000'),"
				+ " '\"city\"', '\"province\"') WHERE id = ?", wider);
		this.jdbc.update("UPDATE job SET caller = REPLACE(caller, 'tier-officer', 'tier-viewer') WHERE id = ?",
				lessRoles);

		this.runner.start();

		for (String job : List.of(wider, lessRoles)) {
			assertThat(ended(api, job).path("errorCode").asString()).isEqualTo("job-caller-invalid");
		}
		assertThat(count("thing")).isZero();
	}

	/**
	 * What breaks off with an error keeps its lease, as what dies with its process does.
	 */
	@Test
	void endsWhatIsTakenUpAgainAndAgainAndGetsNoFurther() {
		Api api = officer("5119");
		List<List<@Nullable Object>> rows = new ArrayList<>(List.of(Arrays.asList(null, null, 1, "红")));
		for (int row = 0; row < 30; row++) {
			rows.add(Arrays.asList((row == 25) ? SampleApplication.ThingImport.POISON : "物品" + row, null, row, "红"));
		}
		String job = submitted(send(api, "GOOD_ROWS", SheetFixtures.sheet(rows)));
		for (int claims = 0; claims <= 5; claims++) {
			breakOff(job, claims);
		}

		awaitUpdate("UPDATE job SET version = version + 1 WHERE id = ? AND finished_at IS NOT NULL", job);
		JsonNode view = json(api.get("/jobs/" + job));

		assertThat(view.path("state").asString()).isEqualTo("FAILED");
		assertThat(view.path("errorCode").asString()).isEqualTo("job-no-further");
		assertThat(view.path("detail").asString()).contains("连续 5 次");
		assertThat(json(api.with("Accept-Language", "en").get("/jobs/" + job)).path("detail").asString())
			.contains("5 times in a row");
		assertThat(List.of(view.path("total").asInt(), view.path("done").asInt(), view.path("failed").asInt()))
			.containsExactly(31, 20, 1);
		assertThat(count("thing")).isEqualTo(19);
	}

	@Test
	void goesOnWithWhatGetsFurther() {
		this.runner.stop();
		Api api = officer("5120");
		String job = submitted(send(api, "GOOD_ROWS", things(0, 60)));
		this.jdbc.update("UPDATE job SET claims = 4 WHERE id = ?", job);

		this.runner.start();

		assertThat(ended(api, job).path("state").asString()).isEqualTo("DONE");
		assertThat(claims(job)).isZero();
	}

	/** Its lease runs out at once; the first time it has stored its first chunk. */
	private void breakOff(String job, int claims) {
		awaitUpdate("UPDATE job SET lease_until = NOW(6) - INTERVAL 1 SECOND"
				+ " WHERE id = ? AND state = 'RUNNING' AND done = 20 AND claims = ?", job, claims);
	}

	/** The work's own error is no concern of the test's. */
	private void awaitUpdate(String update, Object... arguments) {
		Awaitility.await()
			.dontCatchUncaughtExceptions()
			.atMost(SOON)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.jdbc.update(update, arguments) == 1);
	}

	private int claims(String job) {
		Integer claims = this.jdbc.queryForObject("SELECT claims FROM job WHERE id = ?", Integer.class, job);
		return (claims != null) ? claims : -1;
	}

	@Test
	void forgetsOldJobsWithTheirFiles() throws IOException {
		Api api = officer("5118");
		String job = submitted(api.post("/things/exports", ""));
		ended(api, job);
		String key = this.jdbc.queryForObject("SELECT result_key FROM job WHERE id = ?", String.class, job);
		assertThat(FOLDER.resolve(String.valueOf(key))).exists();
		this.jdbc.update("UPDATE job SET finished_at = NOW(6) - INTERVAL 8 DAY WHERE id = ?", job);

		assertThat(this.oldJobs.run(LeasedTask.Turn.ENDLESS)).isEqualTo(1);

		assertThat(api.get("/jobs/" + job).statusCode()).isEqualTo(404);
		assertThat(FOLDER.resolve(String.valueOf(key))).doesNotExist();
	}

}
