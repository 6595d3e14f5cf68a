package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Each list goes out as a sheet: what the caller may see, masked and marked. */
class ListExportIT extends StationFlow {

	private static final String COUNTY = "510104";

	private static final String FOREIGN = "{\"region\":\"510107000000\"}";

	@LocalServerPort
	private int servicePort;

	@BeforeEach
	void nothingElse() {
		this.jdbc.update("DELETE FROM build_target");
		this.jdbc.update("DELETE FROM notice_receipt");
		this.jdbc.update("DELETE FROM notice_address");
		this.jdbc.update("DELETE FROM notice");
		noCounts();
	}

	@AfterEach
	void noCounts() {
		this.jdbc.update("DELETE FROM region_population_past");
		this.jdbc.update("DELETE FROM region_population");
	}

	@Test
	void managersGoOutMaskedWithinTheScope() {
		String own = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
		String other = registered(firstCommunity("510104018"), "另街站", "RUNNING");
		for (String station : List.of(own, other)) {
			assertThat(officer(COUNTY)
				.post("/stations/" + station + "/managers",
						manager("司马晓明", "138-0013-8123", "2026-01-01", "2026-01-31"))
				.status()).isEqualTo(201);
		}

		List<List<String>> all = exported(COUNTY, "/managers/exports", "{}");
		List<List<String>> street = exported("510104017", "/managers/exports", "{}");

		assertThat(all.getFirst().getFirst()).contains("导出人", "510104000000 锦江区");
		assertThat(all).hasSize(4);
		assertThat(all.toString()).contains("司马*", "138****8123", "另街站").doesNotContain("晓明", "13800138123", "0013");
		assertThat(street).hasSize(3);
		assertThat(street.getLast().subList(0, 6)).containsExactly(SHUIJINGFANG, "水井坊社区", "水井坊站", "司马*", "138****8123",
				"专职");
		assertThat(street.getLast().getLast()).isEqualTo("否");
		assertThat(post(COUNTY, "/managers/exports", FOREIGN).body()).contains("region-not-found");
	}

	@Test
	void contactsGoOutMaskedWithinTheScope() {
		String own = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
		String other = registered(firstCommunity("510104018"), "另街站", "RUNNING");
		contact(own, "欧阳晓红");
		contact(own, "张晓明");
		contact(other, "李晓梅");

		List<List<String>> all = exported(COUNTY, "/contacts/exports", "{}");
		List<List<String>> street = exported(COUNTY, "/contacts/exports", "{\"region\":\"510104017000\"}");

		assertThat(all.getFirst().getFirst()).contains("导出人", "510104000000 锦江区");
		assertThat(all).hasSize(Exported.HEAD + 3);
		assertThat(all.toString()).contains("另街站").doesNotContain("晓", "13900138456");
		assertThat(all).as("but for the time of entry, whose digits are anything")
			.allSatisfy((row) -> assertThat(row.subList(0, Math.min(7, row.size())).toString()).doesNotContain("0013"));
		assertThat(street).hasSize(Exported.HEAD + 2);
		assertThat(street.get(2).subList(0, 7)).containsExactly(SHUIJINGFANG, "水井坊社区", "水井坊站", "欧阳*", "139****8456",
				"社区书记", "是");
		assertThat(street.get(3).get(6)).isEqualTo("否");
		assertThat(exported("510107", "/contacts/exports", "{}")).hasSize(Exported.HEAD);
		assertThat(post(COUNTY, "/contacts/exports", FOREIGN).body()).contains("region-not-found");
	}

	@Test
	void theTreeGoesOutAsItIsToday() {
		List<List<String>> city = exported("5101", "/regions/exports", "{}");
		List<List<String>> county = exported("5101", "/regions/exports", "{\"region\":\"510104000000\"}");

		assertThat(city.subList(Exported.HEAD, city.size())).extracting(List::getFirst)
			.as("page by page, nothing twice and nothing left out")
			.isEqualTo(this.jdbc.queryForList("SELECT code FROM region_version WHERE valid_to = '9999-12-31'"
					+ " AND code >= '510100000000' AND code < '510200000000' ORDER BY code", String.class));
		assertThat(county.get(2).subList(0, 6)).containsExactly("510104000000", "锦江区", "锦江区", "县（市、区）级", "510100000000",
				"否");
		assertThat(county.subList(Exported.HEAD, county.size())).extracting(List::getFirst)
			.allMatch((code) -> code.startsWith("510104"))
			.contains(SHUIJINGFANG);
		assertThat(exported("510107", "/regions/exports", "{}").toString()).doesNotContain("510104");
		assertThat(post(COUNTY, "/regions/exports", FOREIGN).body()).contains("region-not-found");
	}

	@Test
	void countsGoOutWithWhatWasCorrectedAndTakenBack() {
		String book = "/regions/" + SHUIJINGFANG + "/populations";
		Api admin = official(COUNTY, "tier-admin");
		admin.post(book, "{\"on\":\"2010-11-01\",\"residents\":4000,\"source\":\"第六次全国人口普查\"}");
		admin.post(book, "{\"on\":\"2020-11-01\",\"residents\":5010,\"source\":\"第七次全国人口普查\"}");
		assertThat(admin.with("If-Match", "\"1\"")
			.put(book + "/2020-11-01", "{\"residents\":5001,\"source\":\"第七次全国人口普查\",\"reason\":\"录入笔误\"}")
			.status()).isEqualTo(200);
		assertThat(
				admin.with("If-Match", "\"1\"").post(book + "/2010-11-01/withdrawal", "{\"reason\":\"口径不同\"}").status())
			.isEqualTo(200);
		official("510107", "tier-admin").post("/regions/510107000000/populations",
				"{\"on\":\"2020-11-01\",\"residents\":1000000,\"source\":\"第七次全国人口普查\"}");

		List<List<String>> rows = exported(COUNTY, "/populations/exports", "{}");

		assertThat(rows.subList(Exported.HEAD, rows.size())).extracting((row) -> row.get(3) + " " + row.get(6))
			.containsExactly("5001 有效", "5010 已更正", "4000 已撤回");
		assertThat(rows.get(2).subList(0, 2)).containsExactly(SHUIJINGFANG, "水井坊社区");
		assertThat(rows.get(2).subList(4, 6)).containsExactly("651", "第七次全国人口普查");
		assertThat(rows.get(3).getLast()).isEqualTo("录入笔误");
		assertThat(exported("510107", "/populations/exports", "{}")).hasSize(Exported.HEAD + 1);
		assertThat(post(COUNTY, "/populations/exports", FOREIGN).body()).contains("region-not-found");
	}

	@Test
	void theStandardGoesOutWithWhatIsMissing() {
		String assessed = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
		registered("510104017002", "崇德里站", "PLAQUED");
		offering(assessed);
		assess(assessed);

		List<List<String>> all = exported(COUNTY, "/standard/exports", "{}");
		List<List<String>> wrong = exported(COUNTY, "/standard/exports", "{\"compliance\":\"NON_COMPLIANT\"}");

		assertThat(all).hasSize(4);
		assertThat(wrong).hasSize(3);
		assertThat(wrong.getLast().subList(2, 9)).containsExactly("水井坊站", "志愿服务站", "运行", "未达标", "85", "0",
				"专（兼）职管理人员、档案资料");
		assertThat(post(COUNTY, "/standard/exports", FOREIGN).body()).contains("region-not-found");
	}

	@Test
	void aPlanGoesOutWithItsOwnTargetFirst() {
		Api county = official(COUNTY, "tier-admin");
		Api.Answer begun = county.post("/plans",
				"{\"year\":2026,\"percent\":40,\"baseOn\":\"2026-01-02\",\"dueOn\":\"2026-12-31\"}");
		assertThat(begun.status()).as(begun.response().body()).isEqualTo(201);
		String parts = county.get("/plans/targets/" + begun.text("id") + "/proposal")
			.json()
			.path("items")
			.valueStream()
			.map((part) -> "{\"regionCode\":\"" + part.path("regionCode").asString() + "\",\"communities\":"
					+ part.path("communities").asInt() + "}")
			.collect(Collectors.joining(",", "{\"targets\":[", "]}"));
		assertThat(
				county.with("If-Match", "\"1\"").put("/plans/targets/" + begun.text("id") + "/split", parts).status())
			.isEqualTo(200);

		List<List<String>> rows = exported(COUNTY, "/plans/2026/exports", "{}");

		assertThat(rows.get(2).subList(0, 4)).containsExactly("510104000000", "锦江区", "2026",
				begun.json().path("communities").asString());
		assertThat(rows).hasSize(3 + county.get("/plans/2026/targets?region=510104&limit=200").items("id").size());
		assertThat(rows.subList(3, rows.size())).extracting(List::getFirst).isSorted();
		assertThat(post(COUNTY, "/plans/2027/exports", "{}").body()).contains("plan-not-found");
		assertThat(post(COUNTY, "/plans/2026/exports", FOREIGN).body()).contains("region-not-found");
	}

	@Test
	void receiptsGoOutToTheOfficeThatSentTheNotice() {
		Api county = officer(COUNTY);
		Api.Answer draft = county.post("/notices/sent",
				"{\"title\":\"关于报送台账的通知\",\"body\":\"请按时报送。\",\"tiers\":[\"street\"]}");
		String id = draft.text("id");
		county.with("If-Match", "\"1\"").post("/notices/sent/" + id + "/publication", "");
		officer("510104017").post("/notices/" + id + "/receipts", "");
		int streets = county.get("/regions/510104/children?limit=200").items("code").size();

		List<List<String>> all = exported(COUNTY, "/notices/sent/" + id + "/receipts/exports", "{}");
		List<List<String>> read = exported(COUNTY, "/notices/sent/" + id + "/receipts/exports", "{\"read\":true}");

		assertThat(all).hasSize(2 + streets);
		assertThat(read).hasSize(3);
		assertThat(read.getLast().subList(0, 4)).containsExactly("510104017000", "锦官驿街道", "乡镇（街道）级", "是");
		assertThat(post("510104017", "/notices/sent/" + id + "/receipts/exports", "{}").body())
			.contains("notice-not-found");
		assertThat(official(COUNTY, "tier-viewer").post("/notices/sent/" + id + "/receipts/exports", "{}").status())
			.isEqualTo(403);
	}

	@Test
	void noticesGoOutToTheOfficesThatSentAndGotThem() {
		Api county = officer(COUNTY);
		String first = published(county, "关于报送台账的通知");
		String second = published(county, "关于走访的通知");
		county.with("If-Match", "\"2\"").post("/notices/sent/" + second + "/withdrawal", "{\"reason\":\"日期有误\"}");
		county.post("/notices/sent", "{\"title\":\"草稿\",\"body\":\"未定稿。\",\"tiers\":[\"street\"]}");
		official("510107", "tier-officer").post("/notices/sent",
				"{\"title\":\"别处的草稿\",\"body\":\"未定稿。\",\"tiers\":[\"street\"]}");
		List<List<String>> unread = exported("510104017", "/notices/exports", "{\"unread\":true}");
		officer("510104017").post("/notices/" + first + "/receipts", "");
		String streets = Integer.toString(county.get("/regions/510104/children?limit=200").items("code").size());

		List<List<String>> received = exported("510104017", "/notices/exports", "{}");
		List<List<String>> sent = exported(COUNTY, "/notices/sent/exports", "");

		assertThat(unread.subList(Exported.HEAD, unread.size())).extracting(List::getFirst)
			.containsExactly("关于报送台账的通知");
		assertThat(received.subList(Exported.HEAD, received.size()))
			.extracting((row) -> String.join(" ", row.get(0), row.get(1), row.get(2), row.get(5), row.get(7),
					row.get(8).isEmpty() ? "未阅" : "已阅"))
			.containsExactly("关于走访的通知 510104000000 锦江区 已撤回 日期有误 未阅", "关于报送台账的通知 510104000000 锦江区 已发布  已阅");
		assertThat(sent.subList(Exported.HEAD, sent.size()))
			.extracting(
					(row) -> String.join(" ", row.get(0), row.get(1), row.get(4), row.get(5), row.get(6), row.get(7)))
			.containsExactly("草稿 草稿 乡镇（街道）级 锦江区  ", "关于走访的通知 已撤回 乡镇（街道）级 锦江区 " + streets + " 0",
					"关于报送台账的通知 已发布 乡镇（街道）级 锦江区 " + streets + " 1");
		assertThat(exported("510107001", "/notices/exports", "{}")).hasSize(Exported.HEAD);
		assertThat(exported("510104017", "/notices/sent/exports", "")).hasSize(Exported.HEAD);
		assertThat(official(COUNTY, "tier-viewer").post("/notices/sent/exports", "").status()).isEqualTo(403);
	}

	private static String published(Api by, String title) {
		String id = by.post("/notices/sent", "{\"title\":\"" + title + "\",\"body\":\"请按时报送。\",\"tiers\":[\"street\"]}")
			.text("id");
		assertThat(by.with("If-Match", "\"1\"").post("/notices/sent/" + id + "/publication", "").status())
			.isEqualTo(200);
		return id;
	}

	@Test
	void theHistoryOfAStationGoesOutTheNewestFirst() {
		String station = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
		stepped(station, "transitions", "{\"to\":\"RECTIFYING\",\"on\":\"" + today() + "\",\"reason\":\"检查发现严重问题\"}");
		stepped(station, "moves", "{\"regionCode\":\"510104017002\",\"reason\":\"按实际位置划分\"}");
		stepped(station, "transitions", "{\"to\":\"RUNNING\",\"on\":\"" + today() + "\",\"reason\":\"已改好\"}");
		Api county = officer(COUNTY);
		county.with("If-Match", county.get("/stations/" + station).header("ETag"))
			.put("/stations/" + station,
					"{\"name\":\"水井坊站\",\"plaqueOn\":\"2026-01-02\",\"address\":\"东大街 1 号\",\"contactPhone\":\"13800138000\"}");
		String path = "/stations/" + station + "/history-exports";

		List<List<String>> rows = Exported.by(this.servicePort, COUNTY, "tier-viewer").rows(path, "");

		assertThat(rows)
			.extracting((row) -> String.join(" ", row.get(2), row.get(3), row.get(4), row.get(6), row.get(8)))
			.containsExactly("变更    ", "状态 运行   已改好", "迁移  " + SHUIJINGFANG + " 510104017002 按实际位置划分",
					"状态 整改   检查发现严重问题", "状态 运行   ");
		assertThat(rows).allMatch((row) -> row.getFirst().equals("水井坊站") && !row.get(13).isEmpty());
		assertThat(rows).allMatch((row) -> row.get(11).equals("锦江区") && row.get(12).equals("本级工作人员"));
		assertThat(rows.getFirst().subList(9, 11)).containsExactly("地址：（空）；服务电话：（号码不留存）", "地址：东大街 1 号；服务电话：（号码不留存）");
		assertThat(rows.get(2).subList(5, 6)).containsExactly("水井坊社区");
		assertThat(post("510107", path, "").body()).contains("station-not-found");
		assertThat(post("510104017001", path, "").body()).contains("station-not-found");
	}

	private void stepped(String station, String step, String body) {
		String path = "/stations/" + station;
		Api county = officer(COUNTY);
		Api.Answer answer = county.with("If-Match", county.get(path).header("ETag")).post(path + "/" + step, body);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
	}

	@Test
	void findingsGoOut() {
		registered(SHUIJINGFANG, "怪名字", "RUNNING");

		List<List<String>> rows = exported(COUNTY, "/checks/name-off-pattern/exports", "{}");

		assertThat(rows).hasSize(3);
		assertThat(rows.getLast().subList(0, 6)).containsExactly(SHUIJINGFANG, "水井坊社区", rows.getLast().get(2), "站点",
				"怪名字", "怪名字");
		assertThat(post(COUNTY, "/checks/no-such-check/exports", "{}").body()).contains("check-not-found");
		assertThat(post(COUNTY, "/checks/name-off-pattern/exports", FOREIGN).body()).contains("region-not-found");
	}

	private void contact(String station, String name) {
		Api.Answer added = officer(COUNTY).post("/stations/" + station + "/contacts",
				"{\"name\":\"" + name + "\",\"phone\":\"139-0013-8456\",\"position\":\"社区书记\"}");
		assertThat(added.status()).as(added.response().body()).isEqualTo(201);
	}

	private String firstCommunity(String street) {
		return String.valueOf(this.jdbc.queryForObject(
				"SELECT MIN(code) FROM region_version WHERE tier = 5 AND code LIKE ?", String.class, street + "%"));
	}

	private void assess(String station) {
		JsonNode items = officer(COUNTY).get("/stations/" + station + "/standard").json().path("items");
		String body = items.valueStream()
			.filter((item) -> item.path("derivation").asString().equals("ENTERED"))
			.map((item) -> item.path("code").asString())
			.map((code) -> "{\"code\":\"" + code + "\",\"met\":" + !code.equals("STANDARD_ARCHIVE") + "}")
			.collect(Collectors.joining(",", "{\"edition\":2,\"items\":[", "]}"));
		assertThat(officer(COUNTY).with("If-Match", "\"0\"").put("/stations/" + station + "/standard", body).status())
			.isEqualTo(200);
	}

	private List<List<String>> exported(String region, String path, String body) {
		return Exported.by(this.servicePort, region, "tier-officer").sheet(path, body);
	}

	private HttpResponse<String> post(String region, String path, String body) {
		return Exported.by(this.servicePort, region, "tier-officer").asked(path, body);
	}

}
