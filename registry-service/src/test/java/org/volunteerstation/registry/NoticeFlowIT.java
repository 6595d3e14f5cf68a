package org.volunteerstation.registry;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.test.Concurrently;

import static org.assertj.core.api.Assertions.assertThat;

/** A notice from an office to those below, and what comes back, against the real tree. */
class NoticeFlowIT extends RegistryIT {

	private static final String HOME = "510104017001";

	private static final String SENT = "/notices/sent";

	@BeforeEach
	void noNotices() {
		this.jdbc.update("DELETE FROM notice_receipt");
		this.jdbc.update("DELETE FROM notice_address");
		this.jdbc.update("DELETE FROM notice");
	}

	@Test
	void reachesTheRegionsBelowAndShowsWhoHasRead() {
		Api county = officer("510104");
		Api.Answer sent = published(county, notice("关于报送月度台账的通知", "\"street\""));
		assertThat(sent.text("state")).isEqualTo("PUBLISHED");
		int streets = sent.json().path("addressed").asInt();
		assertThat(streets).isEqualTo(county.get("/regions/510104/children?limit=200").items("code").size());

		Api street = officer("510104017");
		assertThat(unread(street)).isEqualTo(1);
		Api.Answer inbox = street.get("/notices");
		assertThat(inbox.items("id")).containsExactly(sent.text("id"));
		assertThat(inbox.items("senderName")).containsExactly("锦江区");
		Api.Answer read = street.post("/notices/" + sent.text("id") + "/receipts", "");
		assertThat(read.status()).as(read.response().body()).isEqualTo(200);
		assertThat(read.text("readAt")).isNotEmpty();
		assertThat(unread(street)).isZero();
		assertThat(street.get("/notices?unread=true").items("id")).isEmpty();
		assertThat(street.get("/notices").items("readAt").getFirst()).isNotEmpty();

		Api.Answer now = county.get(SENT + "/" + sent.text("id"));
		assertThat(now.json().path("read").asInt()).isEqualTo(1);
		Api.Answer readers = county.get(SENT + "/" + sent.text("id") + "/receipts?read=true");
		assertThat(readers.items("regionCode")).containsExactly("510104017000");
		assertThat(readers.items("reader").getFirst()).isNotEmpty();
		Api.Answer missing = county.get(SENT + "/" + sent.text("id") + "/receipts?limit=5");
		assertThat(missing.items("regionCode")).hasSize(5).doesNotContain("510104017000").isSorted();
		assertThat(county.get(SENT + "/" + sent.text("id") + "/receipts?limit=200&after=" + missing.text("next"))
			.items("regionCode")).hasSize(streets - 6);
		assertThat(this.jdbc.queryForList("SELECT action FROM audit_entry WHERE object_id = ? ORDER BY id",
				String.class, sent.text("id")))
			.containsExactly("notice.draft", "notice.publish", "notice.read");
	}

	@Test
	void reachesTheWholeProvinceWithoutARowForEachRegion() {
		Api.Answer sent = published(official("51", "tier-admin"),
				notice("全省通知", "\"city\",\"county\",\"street\",\"community\""));

		assertThat(sent.json().path("addressed").asInt()).isEqualTo(37_727);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM notice_address", Integer.class)).isEqualTo(4);
		for (String region : List.of("5101", "510104", "510104017", HOME)) {
			assertThat(unread(officer(region))).as(region).isEqualTo(1);
		}
		assertThat(unread(officer("51"))).isZero();
		assertThat(official("51", "tier-admin").get(SENT + "/" + sent.text("id") + "/receipts").items("regionCode"))
			.startsWith("510100000000");
	}

	@Test
	void readsEachListFromAnIndex() {
		published(official("51", "tier-admin"), notice("全省通知", "\"community\""));
		List<Map<String, Object>> inbox = this.jdbc.queryForList("EXPLAIN SELECT a.place, a.notice_id FROM"
				+ " notice_address a WHERE a.region_code = '510000000000' AND a.tier = 5 ORDER BY a.place DESC LIMIT 51");
		assertThat(inbox).singleElement().satisfies((step) -> {
			assertThat(step.get("key")).isEqualTo("PRIMARY");
			assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort");
		});
		List<Map<String, Object>> receipts = this.jdbc.queryForList("EXPLAIN SELECT v.code FROM region_version v"
				+ " LEFT JOIN notice_receipt r ON r.notice_id = 'x' AND r.region_code = v.code"
				+ " WHERE v.code >= '510000000000' AND v.code < '520000000000' AND v.tier IN (5)"
				+ " AND r.notice_id IS NULL ORDER BY v.code LIMIT 51");
		assertThat(receipts).allSatisfy((step) -> {
			assertThat(step.get("key")).isNotNull();
			assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort");
		});
	}

	@Test
	void showsNobodyElseWhatIsNotForThem() {
		Api county = officer("510104");
		Api.Answer draft = county.post(SENT, notice("草稿通知", "\"street\",\"community\"", "510104017"));
		String id = draft.text("id");
		assertThat(officer("510104017").get("/notices/" + id).text("code")).isEqualTo("notice-not-found");
		publish(county, draft);

		assertThat(officer("510104017").get("/notices/" + id).status()).isEqualTo(200);
		assertThat(officer(HOME).get("/notices/" + id).status()).isEqualTo(200);
		for (Api other : List.of(officer("510104018"), officer("510105"), officer("5101"), county)) {
			assertThat(other.get("/notices/" + id).text("code")).isEqualTo("notice-not-found");
			assertThat(other.post("/notices/" + id + "/receipts", "").status()).isEqualTo(404);
			assertThat(unread(other)).isZero();
		}
		for (Api other : List.of(officer("510104017"), officer("510105"), officer("5101"))) {
			assertThat(other.get(SENT + "/" + id).status()).isEqualTo(404);
			assertThat(other.get(SENT + "/" + id + "/receipts").status()).isEqualTo(404);
			assertThat(other.with("If-Match", "\"2\"").post(SENT + "/" + id + "/withdrawal", reason()).status())
				.isEqualTo(404);
			assertThat(other.get(SENT).items("id")).isEmpty();
		}
		assertThat(county.post(SENT, notice("别处通知", "\"community\"", "510105001")).status()).isEqualTo(404);
		assertThat(official("510104", "tier-viewer").post(SENT, notice("无权通知", "\"street\"")).status()).isEqualTo(403);
		assertThat(official("510104017", "tier-viewer").post("/notices/" + id + "/receipts", "").status())
			.isEqualTo(403);
	}

	@Test
	void changesNothingOnceItIsPublished() {
		Api county = officer("510104");
		Api.Answer draft = county.post(SENT, notice("第一稿", "\"street\""));
		Api.Answer revised = county.with("If-Match", draft.header("ETag"))
			.put(SENT + "/" + draft.text("id"), notice("第二稿", "\"community\"", "510104017"));
		assertThat(revised.text("title")).isEqualTo("第二稿");
		assertThat(county.with("If-Match", draft.header("ETag"))
			.put(SENT + "/" + draft.text("id"), notice("第三稿", "\"street\""))
			.status()).isEqualTo(412);
		Api.Answer sent = publish(county, revised);

		assertThat(county.with("If-Match", sent.header("ETag"))
			.put(SENT + "/" + sent.text("id"), notice("第四稿", "\"street\""))
			.text("code")).isEqualTo("notice-published");
		assertThat(county.with("If-Match", sent.header("ETag"))
			.send("DELETE", SENT + "/" + sent.text("id"), "", "application/json")
			.text("code")).isEqualTo("notice-published");
		assertThat(publish(county, sent).text("code")).isEqualTo("notice-published");

		Api.Answer withdrawn = county.with("If-Match", sent.header("ETag"))
			.post(SENT + "/" + sent.text("id") + "/withdrawal", reason());
		assertThat(withdrawn.text("state")).isEqualTo("WITHDRAWN");
		Api home = officer(HOME);
		assertThat(unread(home)).isZero();
		assertThat(home.get("/notices").items("withdrawnReason")).containsExactly("日期有误");
		assertThat(home.post("/notices/" + sent.text("id") + "/receipts", "").text("code"))
			.isEqualTo("notice-not-published");
	}

	@Test
	void tellsTheTopicWhatIsPublishedAndWithdrawnAndNothingThatSomebodyWrote() {
		Api county = officer("510104");
		Api.Answer draft = county.post(SENT, notice("张晓明同志来访", "\"street\",\"community\"", "510104017"));
		Api.Answer sent = publish(county, draft);
		officer("510104017").post("/notices/" + sent.text("id") + "/receipts", "");
		officer(HOME).post("/notices/" + sent.text("id") + "/receipts", "");
		county.with("If-Match", sent.header("ETag")).post(SENT + "/" + sent.text("id") + "/withdrawal", reason());

		List<ConsumerRecord<String, String>> told = StationFlow.events("notice", sent.text("id"), 2);

		assertThat(told).extracting((event) -> StationFlow.header(event, "ce_type"))
			.containsExactly("volunteer.notice.published.v1", "volunteer.notice.withdrawn.v1");
		assertThat(told).extracting((event) -> StationFlow.header(event, "ce_sequence")).containsExactly("1", "2");
		assertThat(told).extracting((event) -> StationFlow.header(event, "ce_regioncode")).containsOnly("510104000000");
		assertThat(told.getFirst().value()).contains("\"tiers\":[\"street\",\"community\"]",
				"\"regions\":[\"510104017000\"]", "\"addressed\":" + sent.json().path("addressed").asInt(),
				"\"read\":0");
		assertThat(told.getLast().value()).contains("\"state\":\"WITHDRAWN\"", "\"read\":2");
		assertThat(told.toString()).doesNotContain("张晓明", "请按时报送", "日期有误");
	}

	@Test
	void discardsADraft() {
		Api county = officer("510104");
		Api.Answer draft = county.post(SENT, notice("不发的通知", "\"street\""));

		assertThat(county.with("If-Match", draft.header("ETag"))
			.send("DELETE", SENT + "/" + draft.text("id"), "", "application/json")
			.status()).isEqualTo(204);

		assertThat(county.get(SENT).items("id")).isEmpty();
	}

	@Test
	void pagesNewestFirst() {
		Api county = officer("510104");
		Api city = officer("5101");
		for (int each = 1; each <= 5; each++) {
			published((each % 2 == 0) ? city : county, notice("通知" + each, "\"street\""));
		}

		Api street = officer("510104017");
		Api.Answer first = street.get("/notices?limit=2");
		Api.Answer second = street.get("/notices?limit=2&after=" + first.text("next"));
		Api.Answer third = street.get("/notices?limit=2&after=" + second.text("next"));
		assertThat(first.items("title")).containsExactly("通知5", "通知4");
		assertThat(second.items("title")).containsExactly("通知3", "通知2");
		assertThat(third.items("title")).containsExactly("通知1");
		assertThat(third.json().path("next").isNull()).isTrue();
		assertThat(county.get(SENT + "?limit=2").items("title")).containsExactly("通知5", "通知3");
	}

	@Test
	void refusesWhatReachesNobodyOrSaysNothing() {
		Api county = officer("510104");

		assertThat(county.post(SENT, notice("好", "\"street\"")).text("code")).isEqualTo("text-invalid");
		assertThat(county.post(SENT, notice("标题", "\"street\"").replace("请", "字".repeat(5001))).text("code"))
			.isEqualTo("text-invalid");
		assertThat(county.post(SENT, notice("标题", "\"county\"")).text("code")).isEqualTo("notice-tiers-invalid");
		assertThat(county.post(SENT, notice("标题", "\"planet\"")).text("code")).isEqualTo("notice-tiers-invalid");
		assertThat(officer(HOME).post(SENT, notice("标题", "\"community\"")).text("code"))
			.isEqualTo("notice-tiers-invalid");
		assertThat(county.post(SENT, notice("标题", "\"street\"", HOME)).text("code"))
			.isEqualTo("notice-region-unaddressed");
		assertThat(county.post(SENT, notice("标题", "\"street\"").replaceFirst("\\{", "{\"dueOn\":\"2020-01-01\","))
			.text("code")).isEqualTo("notice-due-past");
	}

	@Test
	void keepsOneReceiptHoweverManyReadAtOnce() throws Exception {
		Api.Answer sent = published(officer("510104"), notice("同时阅读", "\"street\""));

		List<Integer> answers = Concurrently.call(8,
				() -> officer("510104017").post("/notices/" + sent.text("id") + "/receipts", "").status());

		assertThat(answers).containsOnly(200);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM notice_receipt", Integer.class)).isEqualTo(1);
	}

	@Test
	void keepsTextAsItIs() {
		Api county = officer("510104");
		String text = "<script>alert(1)</script>\\n'; DROP TABLE notice; --";

		Api.Answer sent = published(county, notice("原样显示", "\"street\"").replace("请按时报送。", text));

		JsonNode shown = officer("510104017").get("/notices/" + sent.text("id")).json();
		assertThat(shown.path("body").asString("")).isEqualTo("<script>alert(1)</script>\n'; DROP TABLE notice; --");
	}

	private static Api.Answer published(Api sender, String notice) {
		Api.Answer draft = sender.post(SENT, notice);
		assertThat(draft.status()).as(draft.response().body()).isEqualTo(201);
		Api.Answer sent = publish(sender, draft);
		assertThat(sent.status()).as(sent.response().body()).isEqualTo(200);
		return sent;
	}

	private static Api.Answer publish(Api sender, Api.Answer draft) {
		return sender.with("If-Match", draft.header("ETag")).post(SENT + "/" + draft.text("id") + "/publication", "");
	}

	private static int unread(Api office) {
		return office.get("/notices/unread").json().path("count").asInt(-1);
	}

	private static String notice(String title, String tiers, String... regions) {
		String chosen = (regions.length > 0) ? ",\"regions\":[\"" + String.join("\",\"", regions) + "\"]" : "";
		return "{\"title\":\"" + title + "\",\"body\":\"请按时报送。\",\"important\":true,\"tiers\":[" + tiers + "]" + chosen
				+ "}";
	}

	private static String reason() {
		return "{\"reason\":\"日期有误\"}";
	}

}
