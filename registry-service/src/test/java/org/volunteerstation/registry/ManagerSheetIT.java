package org.volunteerstation.registry;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.jobs.JobContent;
import org.volunteerstation.platform.service.work.LeasedTask;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Managers of many stations from one sheet. */
class ManagerSheetIT extends StationFlow {

	private static final List<String> TITLES = List.of("站点编号", "社区代码", "站点名称", "姓名*", "联系电话*", "专职或兼职*", "职责", "任期起始*",
			"任期截止");

	private static final String NAME = "欧阳若兰";

	private static final String PHONE = "13800138567";

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private JobContent content;

	@Autowired
	@Qualifier("oldJobs")
	private LeasedTask oldJobs;

	@LocalServerPort
	private int servicePort;

	@Test
	void theTemplateIsWhatIsTakenIn() {
		HttpResponse<byte[]> template = client("510104", "tier-officer").download("/managers/template");

		assertThat(SheetFiles.shown(template.body()).getFirst()).isEqualTo(TITLES);
		assertThat(client("510104", "tier-officer")
			.upload("/managers/imports?mode=GOOD_ROWS", SheetFiles.XLSX, template.body())
			.body()).contains("sheet-empty");
	}

	@Test
	void addsTheGoodRowsAndGivesTheBadOnesBack() throws IOException {
		String station = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
		String foreign = foreign();
		byte[] sheet = sheet(List.of(row(station, null, null, NAME, PHONE, "专职", "站长", "2026-01-01", null),
				row(null, SHUIJINGFANG, "水井坊站", "张三丰", "028-84440000", "兼职", null, "2026-01-01", "2099-12-31"),
				row(foreign, null, null, "李四光", PHONE, "专职", null, "2026-01-01", null),
				row(null, "510107001005", "外区站", "李四光", PHONE, "专职", null, "2026-01-01", null),
				row(null, null, "水井坊站", "李四光", PHONE, "专职", null, "2026-01-01", null),
				row(station, null, null, NAME, "138 0013 8567", "专职", null, "2026-06-01", null),
				row(station, null, null, "李四光", "没有", "专职", null, "2026-01-01", null),
				row(station, null, null, "李四光", PHONE, "临时", null, "2026-01-01", null),
				row(station, null, null, "李四光", PHONE, "专职", null, "2026-01-01", "2025-01-01")));

		JsonNode job = ended(submitted("GOOD_ROWS", sheet));

		assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
		assertThat(List.of(job.path("total").asInt(), job.path("failed").asInt())).containsExactly(9, 7);
		String id = job.path("id").asString();
		List<String> remarks = remarks(id);
		assertThat(remarks).hasSize(8);
		assertThat(remarks.get(1)).startsWith("站点编号：没有找到");
		assertThat(remarks.get(2)).startsWith("站点名称：没有找到");
		assertThat(remarks.get(3)).startsWith("站点编号：请填写");
		assertThat(remarks.get(4)).startsWith("姓名：此人在本站点已有");
		assertThat(remarks.get(5)).startsWith("联系电话：");
		assertThat(remarks.get(6)).startsWith("专职或兼职：");
		assertThat(remarks.get(7)).startsWith("任期截止：");
		assertThat(officer("510104").get("/stations/" + station + "/managers").json().path("items"))
			.extracting((manager) -> manager.path("engagement").asString() + manager.path("to").asString("-"))
			.containsExactlyInAnyOrder("FULL_TIME-", "PART_TIME2099-12-31");
		assertThat(officer("510107").get("/stations/" + foreign + "/managers").json().path("items")).isEmpty();
		assertThat(count("audit_entry WHERE action = 'miss' AND result = 'station-not-found' AND object_id = "
				+ "'/managers/4/stationId'"))
			.isPositive();
		assertNothingPersonalIsLeft(id);
		assertFaultsAreForgottenSoon(id);
	}

	/** Neither in a table nor, once the job has ended, in a file beside the result. */
	private void assertNothingPersonalIsLeft(String job) throws IOException {
		assertThat(dump()).doesNotContain(NAME, PHONE, "138 0013 8567", "张三丰", "028-84440000", "李四光");
		String input = this.jdbc.queryForObject("SELECT input_key FROM job WHERE id = ?", String.class, job);
		Awaitility.await().atMost(SOON).until(() -> this.content.read(String.valueOf(input)).isEmpty());
	}

	/** The sheet of the faults holds the rows as they came. */
	private void assertFaultsAreForgottenSoon(String job) throws IOException {
		String result = this.jdbc.queryForObject("SELECT result_key FROM job WHERE id = ?", String.class, job);
		this.jdbc.update("UPDATE job SET finished_at = NOW(6) - INTERVAL 13 HOUR WHERE id = ?", job);

		this.oldJobs.run(LeasedTask.Turn.ENDLESS);

		assertThat(this.content.read(String.valueOf(result))).isEmpty();
		assertThat(ended(job).path("hasResult").asBoolean()).isFalse();
	}

	@Test
	void countsWhatIsThereAsDoneAndTellsTheStanding() {
		String station = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
		byte[] sheet = sheet(List.of(row(station, null, null, NAME, PHONE, "专职", "站长", "2026-01-01", null),
				row(null, SHUIJINGFANG, "水井坊站", NAME, PHONE, "专职", "站长", "2026-01-01", null)));

		for (int time = 0; time < 2; time++) {
			JsonNode job = ended(submitted("ALL_OR_NOTHING", sheet));
			assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
		}

		assertThat(count("station_manager WHERE station_id = '" + station + "'")).isEqualTo(1);
		assertThat(count("audit_entry WHERE action = 'manager.add' AND region_code = '" + SHUIJINGFANG
				+ "' AND subject <> '' AND object_id IN (SELECT id FROM station_manager)"))
			.isEqualTo(1);
		assertThat(officer("510104").get("/stations/" + station + "/standard").json().path("managers").asInt())
			.isEqualTo(1);
	}

	@Test
	void allOrNothingAndDryRunLeaveNoTrace() {
		String station = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
		byte[] sheet = sheet(List.of(row(station, null, null, NAME, PHONE, "专职", null, "2026-01-01", null),
				row(station, null, null, NAME, PHONE, "兼职", null, "2026-01-01", null),
				row(foreign(), null, null, NAME, PHONE, "专职", null, "2026-01-01", null)));

		for (String how : List.of("ALL_OR_NOTHING", "GOOD_ROWS&dryRun=true", "ALL_OR_NOTHING&dryRun=true")) {
			JsonNode job = ended(submitted(how, sheet));
			assertThat(job.path("failed").asInt()).as(how).isEqualTo(2);
			assertThat(remarks(job.path("id").asString())).as("nobody's name without need: %s", how).hasSize(3);
		}
		assertThat(count("station_manager")).isZero();
	}

	@Test
	void letsInWhoeverKeepsManagersByHand() {
		String station = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
		byte[] sheet = sheet(List.of(row(station, null, null, NAME, PHONE, "专职", null, "2026-01-01", null)));

		for (String role : List.of("tier-viewer", "auditor")) {
			assertThat(client("510104", role).upload("/managers/imports?mode=GOOD_ROWS", SheetFiles.XLSX, sheet)
				.statusCode()).as(role).isEqualTo(403);
			assertThat(client("510104", role).download("/managers/template").statusCode()).as(role).isEqualTo(403);
		}
		org.volunteerstation.platform.test.Api manager = client(SHUIJINGFANG, "station-manager");
		String job = JSON.readTree(manager.upload("/managers/imports?mode=GOOD_ROWS", SheetFiles.XLSX, sheet).body())
			.path("id")
			.asString();
		assertThat(ended(manager, job).path("failed").asInt()).isZero();
		assertThat(count("station_manager")).isEqualTo(1);
	}

	/** The job itself is deleted after a week; the trail says who took what of where. */
	@Test
	void theTrailTellsWhichListOfWhichRegionWasTaken() {
		JsonNode job = JSON.readTree(
				client("510104", "tier-officer").post("/managers/exports", "{\"region\":\"510104017000\"}").body());
		String id = job.path("id").asString();
		ended(id);
		client("510104", "tier-officer").download("/jobs/" + id + "/result");

		assertThat(this.jdbc.queryForList("SELECT CONCAT_WS(' ', action, region_code, caller_region, detail)"
				+ " FROM audit_entry WHERE object_id = ? ORDER BY id", String.class, id))
			.containsExactly("job.submit 510104017000 510104000000 manager.export region=510104017000",
					"job.result 510104017000 510104000000 manager.export region=510104017000 rows=0");
	}

	private String foreign() {
		Api.Answer answer = officer("510107").post("/stations", station("510107001005", "外区站", "RUNNING"));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		return answer.text("id");
	}

	private long count(String table) {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
		return (count != null) ? count : 0;
	}

	private List<String> remarks(String job) {
		return SheetFiles.shown(client("510104", "tier-officer").download("/jobs/" + job + "/result").body())
			.stream()
			.map(List::getLast)
			.toList();
	}

	private String submitted(String how, byte[] sheet) {
		HttpResponse<String> answer = client("510104", "tier-officer").upload("/managers/imports?mode=" + how,
				SheetFiles.XLSX, sheet);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return JSON.readTree(answer.body()).path("id").asString();
	}

	private JsonNode ended(String job) {
		return ended(client("510104", "tier-officer"), job);
	}

	private static JsonNode ended(org.volunteerstation.platform.test.Api caller, String job) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> JSON.readTree(caller.get("/jobs/" + job).body()),
					(view) -> view.path("finishedAt").isString());
	}

	private org.volunteerstation.platform.test.Api client(String region, String role) {
		return new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + this.servicePort + "/api/v1/registry",
				Tokens.official(region, role));
	}

	private static List<@Nullable Object> row(@Nullable String station, @Nullable String region, @Nullable String name,
			String person, String phone, String engagement, @Nullable String duty, String from, @Nullable String to) {
		return Arrays.asList(station, region, name, person, phone, engagement, duty, from, to);
	}

	private static byte[] sheet(List<List<@Nullable Object>> rows) {
		return SheetFiles.of(TITLES, rows);
	}

}
