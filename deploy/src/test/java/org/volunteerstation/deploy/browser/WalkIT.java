package org.volunteerstation.deploy.browser;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.deploy.attack.StationRows;
import org.volunteerstation.platform.test.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerstation.deploy.browser.Officials.REGISTRY;
import static org.volunteerstation.deploy.browser.Officials.created;
import static org.volunteerstation.deploy.browser.Officials.read;
import static org.volunteerstation.deploy.browser.Soundness.assertSound;
import static org.volunteerstation.deploy.browser.Soundness.assertUsable;

/**
 * Each tier walks through the pages of the station network that it has: the figures are
 * right, everybody can use them, nothing fails. One sign-in for each tier.
 */
@ExtendWith({ RunningPlatform.class, SharedBrowser.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkIT {

	private static final String HOME = "510104017001";

	private static final String COUNTY = "510104000000";

	private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

	private final TestedPlatform platform;

	private final Officials officials;

	private final Chromium chromium;

	private String station = "";

	private String notice = "";

	WalkIT(TestedPlatform platform, Chromium chromium) {
		this.platform = platform;
		this.officials = new Officials(platform);
		this.chromium = chromium;
	}

	@BeforeAll
	void somethingToSee() {
		plan();
		this.station = this.officials.station(HOME, Officials.name("水井坊走访站"),
				Map.of("state", "RUNNING", "plaqueOn", "2026-01-02", "longitude", 104.0832, "latitude", 30.6481));
		this.officials.station("510104017002", Officials.name("崇德里走访站"),
				Map.of("state", "BUILDING", "longitude", 104.0791, "latitude", 30.6524));
		created(this.officials.officer("510104")
			.post(REGISTRY + "/stations/" + this.station + "/managers",
					"{\"name\":\"司马晓明\",\"phone\":\"138-0013-8123\",\"engagement\":\"FULL_TIME\",\"duty\":\"站长\","
							+ "\"from\":\"2026-01-02\"}"));
		offer();
		this.notice = created(this.officials.officer("5101").post(REGISTRY + "/notices/sent", """
				{"title":"关于报送 %s 年度站点台账的通知","body":"请各地于月底前报送台账。\\n报送前请核对站点状态。","important":true,
				"tiers":["county","street","community"]}""".formatted(YEAR)));
		HttpResponse<String> sent = this.officials.officer("5101")
			.with("If-Match", "\"1\"")
			.post(REGISTRY + "/notices/sent/" + this.notice + "/publication", "");
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
	}

	@Test
	void countyWorksThroughADay() {
		JsonNode plan = read(this.officials.admin("510104"), REGISTRY + "/plans/" + YEAR + "?region=" + COUNTY);
		JsonNode checks = read(this.officials.officer("510104"), REGISTRY + "/checks?region=" + COUNTY);
		JsonNode uncovered = uncovered();

		JsonNode seen = this.chromium.play("county", Map.of("account", this.officials.account("county"), "station",
				this.station, "person", "司马晓明", "region", COUNTY, "pages",
				List.of(page("county-plans", "/plans", "年度指标"), page("county-notices", "/notices", "台账的通知"),
						page("county-notice", "/notices/" + this.notice, "请各地于月底前报送台账"),
						page("county-checks", "/checks", "项核查中"),
						page("county-findings", "/checks/name-off-pattern", "走访站"),
						page("county-stations", "/stations?compliance=UNASSESSED", "未核对"),
						page("county-station", "/stations/" + this.station, "司马*")),
				"sheet",
				Base64.getEncoder().encodeToString(StationRows.sheet("510104017003", "510107001001", "510104017004"))));

		assertThat(seen.path("heading").asString()).isEqualTo("锦江区建设计划");
		assertThat(text(seen, "county-plans")).contains(shown(plan, "communities"), shown(plan, "built"),
				shown(plan, "missing"), plan.path("dueOn").asString(), "锦官驿街道");
		long wrong = checks.path("items").valueStream().filter((one) -> one.path("findings").asLong(1) != 0).count();
		assertThat(text(seen, "county-checks")).contains(checks.path("items").size() + " 项核查中 " + wrong + " 项有发现");
		assertThat(text(seen, "county-station")).contains("138****8123", "站长", "未核对").doesNotContain("晓明");
		assertThat(seen.path("found").asString()).contains("司马*", "138****8123", "走访站", "水井坊社区", "锦官驿街道")
			.doesNotContain("晓明");
		assertUncovered(seen.path("uncovered"), uncovered);
		assertAssessed(seen.path("assessed"));
		assertFiles(seen.path("files"));
		assertJobs(seen.path("jobs"));
		assertSound(seen);
	}

	@Test
	void citySeesComplianceOnTheMapAndTheSitesOfACounty() {
		Map<String, String> told = read(this.officials.officer("5101"), REGISTRY + "/regions/5101/compliance")
			.path("children")
			.valueStream()
			.collect(Collectors.toMap((child) -> child.path("code").asString(),
					(child) -> shown(child, "compliant") + " / " + shown(child, "stations")));

		JsonNode seen = this.chromium.play("map",
				Map.of("account", this.officials.account("city"), "county", COUNTY, "pages",
						List.of(page("city-sent", "/notices?box=sent", "台账的通知"),
								page("city-receipts", "/notices/sent/" + this.notice, "锦江区"),
								page("city-checks", "/checks", "项核查中"))));

		JsonNode map = seen.path("shown");
		assertThat(map.path("search").asString()).isEqualTo("?measure=compliance");
		assertThat(map.path("rows").size()).isEqualTo(told.size());
		map.path("rows")
			.forEach((row) -> assertThat(row.path("compliance").asString())
				.contains("(" + told.get(row.path("code").asString()) + ")"));
		assertThat(map.path("sites").asLong()).isEqualTo(this.platform.database()
			.number("SELECT COUNT(*) FROM registry.station WHERE region_code LIKE '510104%' AND longitude IS NOT NULL"
					+ " AND state != ?", "WITHDRAWN"));
		assertUsable(map);
		assertSound(seen);
	}

	@Test
	void provinceLooksAtTheWhole() {
		assertSound(glance("province", page("province-overview", "/?measure=compliance", "下级地区排名"),
				page("province-past", "/?on=2023-07-01", "2023-07-01 的区划和数据"),
				page("province-plans", "/plans", "测算并制定"), page("province-notices", "/notices?box=sent", "已发送"),
				page("province-checks", "/checks", "项核查中"), page("province-stations", "/stations", "更多")));
	}

	@Test
	void streetSeesItsPartOfThePlan() {
		JsonNode plan = read(this.officials.officer("510104017"), REGISTRY + "/plans/" + YEAR + "?region=510104017000");

		JsonNode seen = glance("street", page("street-plans", "/plans", "锦官驿街道年度指标"),
				page("street-notices", "/notices", "台账的通知"), page("street-checks", "/checks", "项核查中"),
				page("street-overview", "/", "站点位置"), page("street-past", "/?on=2020-01-01", "2020-01-01 时还没有"),
				page("street-changes", "/changes", "没有权限"), page("street-editions", "/editions", "没有权限"));

		assertThat(text(seen, "street-plans")).contains(shown(plan, "communities"), "由上级下达。");
		assertSound(seen);
	}

	@Test
	void communityAndItsManagerSeeTheirStation() {
		JsonNode seen = glance("community", page("community-plans", "/plans", "没有建设计划"),
				page("community-notices", "/notices", "台账的通知"),
				page("community-station", "/stations/" + this.station, "站长"),
				page("community-inspection", "/inspections/new", "没有权限"));
		assertThat(text(seen, "community-station")).contains("照片与材料", "建设标准");
		assertSound(seen);

		JsonNode manager = glance("manager", page("manager-stations", "/stations", "走访站"),
				page("manager-station", "/stations/" + this.station, "站长"));
		assertThat(text(manager, "manager-stations")).doesNotContain("登记站点", "导入站点");
		assertSound(manager);
	}

	/** The first community of the county in which nothing is being built either. */
	private JsonNode uncovered() {
		return read(this.officials.officer("510104"), REGISTRY + "/uncovered-communities?limit=200").path("items")
			.valueStream()
			.filter((community) -> community.path("building").isNull())
			.findFirst()
			.orElseThrow();
	}

	private static void assertUncovered(JsonNode shown, JsonNode community) {
		String code = community.path("code").asString();
		String name = community.path("displayName").asString();
		assertThat(shown.path("row").asString()).contains(name, code, "在此登记");
		assertThat(shown.path("search").asString()).isEqualTo("?community=" + code);
		assertThat(shown.path("form").asString()).contains(name, code);
	}

	private void assertAssessed(JsonNode assessed) {
		assertThat(assessed.path("items").asInt()).isEqualTo(11);
		assertThat(assessed.path("last").asString()).isEqualTo("保存");
		assertUsable(assessed);
		assertThat(read(this.officials.officer("510104"), REGISTRY + "/stations/" + this.station + "/standard")
			.path("compliance")
			.asString()).isEqualTo("COMPLIANT");
	}

	private static void assertFiles(JsonNode files) {
		assertThat(files.path("refusal").asString()).contains("实际内容不是所要求的类型");
		assertThat(files.path("left").asInt()).isOne();
		assertUsable(files);
	}

	private void assertJobs(JsonNode jobs) {
		long stations = Long
			.parseLong(jobs.path("counts").asString().replaceAll("(?s).*已写入 ([\\d,]+) 行.*", "$1").replace(",", ""));
		assertThat(stations).isGreaterThanOrEqualTo(jobs.path("shown").asLong());
		assertThat(jobs.path("file").path("name").asString()).matches("志愿服务站点-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
		assertThat(jobs.path("file").path("sheet").asBoolean()).isTrue();
		assertThat(jobs.path("kept").asString()).contains("导出站点列表", "已完成");
		assertThat(jobs.path("tried").asString()).contains("已检查 3 / 3 行，可导入 2 行，有问题 1 行");
		assertThat(jobs.path("taken").asString()).contains("已处理 3 / 3 行，入库 2 行，退回 1 行");
		assertThat(jobs.path("badge").asString()).contains("2");
		assertUsable(jobs);
	}

	private JsonNode glance(String username, Map<?, ?>... pages) {
		return this.chromium.play("glance",
				Map.of("account", this.officials.account(username), "pages", List.of(pages)));
	}

	private static Map<String, String> page(String name, String path, String sign) {
		return Map.of("name", name, "path", path, "sign", sign);
	}

	private static String text(JsonNode seen, String page) {
		return seen.path("texts").path(page).asString();
	}

	/**
	 * The county has a plan of this year and has handed it down; a kept platform has both
	 * already.
	 */
	private void plan() {
		Api county = this.officials.admin("510104");
		HttpResponse<String> begun = county.post(REGISTRY + "/plans", "{\"year\":" + YEAR
				+ ",\"percent\":40,\"baseOn\":\"" + YEAR + "-01-02\",\"dueOn\":\"" + YEAR + "-12-31\"}");
		if (begun.statusCode() != 201) {
			assertThat(begun.statusCode()).as(begun.body()).isEqualTo(409);
			return;
		}
		String target = REGISTRY + "/plans/targets/" + Officials.JSON.readTree(begun.body()).path("id").asString();
		String parts = read(county, target + "/proposal").path("items")
			.valueStream()
			.map((part) -> "{\"regionCode\":\"" + part.path("regionCode").asString() + "\",\"communities\":"
					+ part.path("communities").asInt() + "}")
			.collect(Collectors.joining(",", "{\"targets\":[", "]}"));
		HttpResponse<String> split = county.with("If-Match", "\"1\"")
			.send("PUT", target + "/split", "application/json", parts);
		assertThat(split.statusCode()).as(split.body()).isEqualTo(200);
	}

	/**
	 * What the checklist derives from the other services: two projects, six activities.
	 * Nobody can plan what is over already, so their days are moved where the registry
	 * keeps them.
	 */
	private void offer() {
		String project = "";
		for (int each = 0; each < 2; each++) {
			project = created(this.officials.officer("510104")
				.post("/api/v1/project/projects", "{\"stationId\":\"" + this.station
						+ "\",\"name\":\"四点半课堂\",\"category\":\"INCLUSIVE\",\"regular\":true}"));
		}
		for (int days = 1; days <= 6; days++) {
			Instant start = Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
			created(this.officials.officer("510104")
				.post("/api/v1/activity/activities", """
						{"projectId":"%s","name":"河道清理","startsAt":"%s","endsAt":"%s","place":"河边广场","headCount":20,
						"riskStatement":"临水作业，注意安全","protection":"救生衣、随队医务人员"}""".formatted(project, start,
						start.plus(2, ChronoUnit.HOURS))));
		}
		String held = " registry.station_offering%s WHERE kind = 'ACTIVITY' AND station_id = '" + this.station + "'";
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> this.platform.database().number("SELECT COUNT(*) FROM" + held.formatted("")) == 6);
		this.platform.database().change("UPDATE" + held.formatted(" SET ended_on = ended_on - INTERVAL 60 DAY"));
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> read(this.officials.officer("510104"), REGISTRY + "/stations/" + this.station + "/standard")
				.path("missing")
				.valueStream()
				.noneMatch((item) -> List.of("SIX_PROJECT", "FUNCTION_PUBLICATION", "FUNCTION_ACTIVITIES")
					.contains(item.path("code").asString())));
	}

	private static String shown(JsonNode node, String figure) {
		return String.format(Locale.ROOT, "%,d", node.path(figure).asLong());
	}

}
