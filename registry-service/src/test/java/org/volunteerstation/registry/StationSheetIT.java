package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

/** Stations go in and out as sheets. */
class StationSheetIT extends RegistryIT {

	private static final Logger log = LoggerFactory.getLogger(StationSheetIT.class);

	private static final List<String> TITLES = List.of("社区代码*", "名称", "类型*", "所属站", "状态*", "挂牌日期", "地址", "经度", "纬度",
			"开放时间", "服务电话", "与文明实践站共用", "依托单位", "统一社会信用代码");

	private static final String COMMUNITY = "510104017001";

	/**
	 * Several chunks; the figure of a whole province is measured by {@code deploy/bench}.
	 */
	private static final int MANY = 3000;

	@LocalServerPort
	private int servicePort;

	@BeforeEach
	void empty() {
		emptyRegister();
	}

	@Test
	void theTemplateIsWhatIsTakenIn() {
		HttpResponse<byte[]> template = client("510104").download("/stations/template");

		assertThat(template.headers().firstValue("Content-Type")).contains(SheetFiles.XLSX);
		assertThat(SheetFiles.shown(template.body()).getFirst()).isEqualTo(TITLES);
		assertThat(client("510104").upload("/stations/imports?mode=GOOD_ROWS", SheetFiles.XLSX, template.body()).body())
			.contains("sheet-empty");
	}

	@Test
	void registersStationsAndPointsAndGivesBadRowsBack() {
		byte[] sheet = sheet(List.of(
				Arrays.asList(COMMUNITY, "水井坊点", "志愿服务点", "水井坊站", "运行", "2026-01-02", null, null, null, null, null, "否",
						"锦绣物业", "91350100M000100Y43"),
				Arrays.asList(COMMUNITY, "水井坊站", "志愿服务站", null, "运行", "2026-01-02", "=1+1", 104.08, 30.65, "9-17"),
				Arrays.asList("510107001001", "外站", "志愿服务站", null, "在建", null, null, null, null, null),
				Arrays.asList(COMMUNITY, "又一站", "志愿服务站", null, "挂牌", null, null, null, null, null),
				Arrays.asList(COMMUNITY, null, "志愿服务点", "没有的站", "在建", null, null, null, null, null)));

		JsonNode job = ended("510104",
				submitted(client("510104").upload("/stations/imports?mode=GOOD_ROWS", SheetFiles.XLSX, sheet)));

		assertThat(job.path("state").asString()).isEqualTo("DONE");
		assertThat(List.of(job.path("total").asInt(), job.path("failed").asInt())).containsExactly(5, 3);
		assertThat(this.jdbc.queryForList("SELECT name FROM station ORDER BY kind DESC", String.class))
			.containsExactly("水井坊站", "水井坊点");
		assertThat(this.jdbc.queryForObject("SELECT address FROM station WHERE kind = 'STATION'", String.class))
			.isEqualTo("=1+1");
		assertThat(this.jdbc.queryForObject(
				"SELECT p.name FROM station s JOIN station p ON p.id = s.parent_id WHERE s.name = '水井坊点'",
				String.class))
			.isEqualTo("水井坊站");
		assertThat(officer("510104").get("/stations?q=%E4%BA%95%E5%9D%8A").items("name"))
			.containsExactlyInAnyOrder("水井坊站", "水井坊点");
		List<List<String>> returned = SheetFiles
			.shown(client("510104").download("/jobs/" + job.path("id").asString() + "/result").body());
		assertThat(returned).hasSize(4);
		assertThat(returned.get(1).getLast()).startsWith("社区代码：没有找到该行政区划");
		assertThat(returned.get(2).getLast()).startsWith("挂牌日期：");
		assertThat(returned.get(3).getLast()).startsWith("所属站：没有找到");
		assertThat(
				this.jdbc.queryForList("SELECT action FROM audit_entry WHERE object_type = 'station' AND subject = ''"))
			.isEmpty();
	}

	@Test
	void allOrNothingAndDryRunLeaveNoTrace() {
		byte[] sheet = sheet(List.of(Arrays.asList(COMMUNITY, "甲站", "志愿服务站", null, "在建", null, null, null, null, null),
				Arrays.asList(COMMUNITY, "甲站", "志愿服务站", null, "在建", null, null, null, null, null)));

		for (String how : List.of("ALL_OR_NOTHING", "GOOD_ROWS&dryRun=true", "ALL_OR_NOTHING&dryRun=true")) {
			JsonNode job = ended("510104",
					submitted(client("510104").upload("/stations/imports?mode=" + how, SheetFiles.XLSX, sheet)));
			assertThat(job.path("failed").asInt()).as(how).isEqualTo(1);
			assertThat(job.path("hasResult").asBoolean()).isTrue();
			assertThat(job.path("dryRun").asBoolean()).isEqualTo(how.endsWith("dryRun=true"));
		}
		assertThat(this.jdbc.queryForList("SELECT id FROM station")).isEmpty();
	}

	@Test
	void numbersPointsThatNobodyNamedAndTakesNoneTwice() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		rows.add(Arrays.asList(COMMUNITY, "甲站", "志愿服务站", null, "在建", null, null, null, null, null));
		for (String address : List.of("水井街 1 号", "水井街 2 号")) {
			rows.add(Arrays.asList(COMMUNITY, null, "志愿服务点", "甲站", "在建", null, address, null, null, null, null, null,
					"锦绣物业", "91350100M000100Y43"));
		}

		JsonNode first = ended("510104", submitted(
				client("510104").upload("/stations/imports?mode=ALL_OR_NOTHING", SheetFiles.XLSX, sheet(rows))));
		JsonNode again = ended("510104",
				submitted(client("510104").upload("/stations/imports?mode=GOOD_ROWS", SheetFiles.XLSX, sheet(rows))));

		assertThat(first.path("failed").asInt()).isZero();
		assertThat(again.path("failed").asInt()).isEqualTo(3);
		assertThat(
				this.jdbc.queryForList("SELECT name FROM station WHERE kind = 'POINT' ORDER BY address", String.class))
			.containsExactly("水井坊社区志愿服务点", "水井坊社区志愿服务点（2）");
	}

	@Test
	void exportsWhatTheListShows() {
		byte[] sheet = sheet(List.of(Arrays.asList(COMMUNITY, "甲站", "志愿服务站", null, "在建", null, null, null, null, null),
				Arrays.asList(COMMUNITY, "+乙站", "志愿服务站", null, "运行", "2026-01-02", null, null, null, null)));
		ended("510104", submitted(client("510104").upload("/stations/imports?mode=GOOD_ROWS", SheetFiles.XLSX, sheet)));

		JsonNode all = ended("5101", submitted(client("5101").post("/stations/exports", "{}")));
		JsonNode some = ended("510104", submitted(client("510104").post("/stations/exports",
				"{\"region\":\"" + COMMUNITY + "\",\"states\":[\"RUNNING\"],\"nameStart\":\"+\"}")));

		List<List<String>> rows = SheetFiles
			.shown(client("5101").download("/jobs/" + all.path("id").asString() + "/result").body());
		assertThat(rows.getFirst().getFirst()).contains("导出人", "510100000000 成都市");
		assertThat(rows).hasSize(4);
		List<List<String>> filtered = SheetFiles
			.shown(client("510104").download("/jobs/" + some.path("id").asString() + "/result").body());
		assertThat(filtered).hasSize(3);
		assertThat(filtered.get(2).subList(1, 7)).containsExactly(COMMUNITY, "水井坊社区", "+乙站", "志愿服务站", "运行",
				filtered.get(2).get(6));
		JsonNode unassessed = ended("510104",
				submitted(client("510104").post("/stations/exports", "{\"compliance\":\"UNASSESSED\"}")));
		assertThat(SheetFiles
			.shown(client("510104").download("/jobs/" + unassessed.path("id").asString() + "/result").body()))
			.as("the one that is being built does not count")
			.hasSize(3)
			.last()
			.asInstanceOf(LIST)
			.contains("+乙站");
		assertThat(client("510107").post("/stations/exports", "{\"region\":\"" + COMMUNITY + "\"}").body())
			.contains("region-not-found");
		assertThat(client("510107").get("/jobs/" + all.path("id").asString()).statusCode()).isEqualTo(404);
	}

	@Test
	void takesThousandsOfRowsInAndGivesThemOut() {
		List<String> communities = this.jdbc.queryForList(
				"SELECT code FROM region_version WHERE tier = 5 AND valid_to = '9999-12-31' ORDER BY code LIMIT "
						+ MANY,
				String.class);
		List<List<@Nullable Object>> rows = new ArrayList<>();
		communities.forEach((code) -> rows
			.add(Arrays.asList(code, null, "志愿服务站", null, "运行", "2026-01-02", "某路 1 号", 104.0, 30.0, "9:00—17:00")));
		byte[] sheet = sheet(rows);
		long start = System.nanoTime();

		JsonNode job = ended("51",
				submitted(client("51").upload("/stations/imports?mode=GOOD_ROWS", SheetFiles.XLSX, sheet)));

		log.info(MANY + " rows taken in within {} ms of {} KiB", Duration.ofNanos(System.nanoTime() - start).toMillis(),
				sheet.length >> 10);
		assertThat(List.of(job.path("done").asInt(), job.path("failed").asInt())).containsExactly(MANY, 0);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM station", Integer.class)).isEqualTo(MANY);
		long exported = System.nanoTime();
		ended("51", submitted(client("51").post("/stations/exports", "{}")));
		log.info(MANY + " rows given out within {} ms", Duration.ofNanos(System.nanoTime() - exported).toMillis());
	}

	private org.volunteerstation.platform.test.Api client(String region) {
		return new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + this.servicePort + "/api/v1/registry",
				Tokens.official(region, "tier-officer"));
	}

	private static String submitted(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		String id = new JsonMapper().readTree(answer.body()).path("id").asString();
		assertThat(answer.headers().firstValue("Location")).contains("/api/v1/registry/jobs/" + id);
		return id;
	}

	private JsonNode ended(String region, String job) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> new JsonMapper().readTree(client(region).get("/jobs/" + job).body()),
					(view) -> view.path("finishedAt").isString());
	}

	private static byte[] sheet(List<List<@Nullable Object>> rows) {
		return SheetFiles.of(TITLES, rows);
	}

}
