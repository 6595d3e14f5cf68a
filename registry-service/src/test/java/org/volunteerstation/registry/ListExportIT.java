package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.Tokens;

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
	void findingsGoOut() {
		registered(SHUIJINGFANG, "怪名字", "RUNNING");

		List<List<String>> rows = exported(COUNTY, "/checks/name-off-pattern/exports", "{}");

		assertThat(rows).hasSize(3);
		assertThat(rows.getLast().subList(0, 6)).containsExactly(SHUIJINGFANG, "水井坊社区", rows.getLast().get(2), "站点",
				"怪名字", "怪名字");
		assertThat(post(COUNTY, "/checks/no-such-check/exports", "{}").body()).contains("check-not-found");
		assertThat(post(COUNTY, "/checks/name-off-pattern/exports", FOREIGN).body()).contains("region-not-found");
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
		HttpResponse<String> answer = post(region, path, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		String job = "/jobs/" + new JsonMapper().readTree(answer.body()).path("id").asString();
		assertThat(answer.headers().firstValue("Location")).contains("/api/v1/registry" + job);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> new JsonMapper().readTree(client(region).get(job).body()).path("state").asString(),
					"DONE"::equals);
		return SheetFiles.shown(client(region).download(job + "/result").body());
	}

	private HttpResponse<String> post(String region, String path, String body) {
		return client(region).post(path, body);
	}

	private org.volunteerstation.platform.test.Api client(String region) {
		return new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + this.servicePort + "/api/v1/registry",
				Tokens.official(region, "tier-officer"));
	}

}
