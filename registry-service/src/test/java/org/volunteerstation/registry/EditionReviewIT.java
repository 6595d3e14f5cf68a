package org.volunteerstation.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may decide what on an edition, one by one, in bulk and by sheet. */
class EditionReviewIT extends EditionFlow {

	private static final Map<String, String> BEFORE = lines("52 试验省", "5201 试验市", "520101 甲县", "520101001 东镇",
			"520101001201 甲村村委会", "520101001202 乙村村委会", "520101001203 丙村村委会", "520102 乙县", "520102001 南镇",
			"520102001201 丁村村委会", "520102001202 戊村村委会");

	/** 乙 has another number, 丙 is gone, 丁 another name; 己 is new. */
	private static final Map<String, String> AFTER = lines("52 试验省", "5201 试验市", "520101 甲县", "520101001 东镇",
			"520101001201 甲村村委会", "520101001204 乙村村委会", "520102 乙县", "520102001 南镇", "520102001201 红旗村村委会",
			"520102001202 戊村村委会", "520102001209 己村村委会");

	@LocalServerPort
	private int servicePort;

	private String id = "";

	@BeforeEach
	void compare() {
		found("2020-06-30", BEFORE);
		this.id = compared("2022-10-31", AFTER);
	}

	@Test
	void showsEachOfficialTheOwnSubtree() {
		assertThat(edition(this.id).json().path("unchanged").asInt()).isEqualTo(8);
		assertThat(province().get(proposals("")).items("key")).containsExactly("o520101001202", "o520101001203",
				"o520102001201", "n520102001209");
		assertThat(province().get(proposals("?limit=1&after=o520101001203")).items("key"))
			.containsExactly("o520102001201");
		assertThat(county("520102").get(proposals("")).items("key")).containsExactly("o520102001201", "n520102001209");
		assertThat(county("520102").get(proposals("?confidence=LOW")).items("reason")).containsExactly("CODE_ALONE");
		assertThat(province().get(proposals("?region=520101&kind=VANISHED")).items("key"))
			.containsExactly("o520101001203");
		assertThat(county("520102").get(proposals("?region=520101")).text("code")).isEqualTo("region-not-found");
		assertThat(county("520102").get(proposals("/o520101001202")).text("code"))
			.isEqualTo("edition-proposal-not-found");
		assertThat(official("51", "tier-admin").get("/editions/" + this.id).text("code"))
			.isEqualTo("edition-not-found");
		assertThat(official("51", "tier-admin").get("/editions").items("id")).isEmpty();
		assertThat(officer("52").get("/editions/" + this.id).status()).isEqualTo(403);
		assertThat(county("520101").get("/editions/" + this.id + "/summary").items("kind")).containsExactly("MOVED",
				"VANISHED");
	}

	@Test
	void decidesOneByOneWithinTheOwnSubtree() {
		Api county = county("520101");
		Api.Answer known = county.get(proposals("/o520101001203"));

		Api.Answer changed = decided(county, known, "{\"decision\":\"CHANGED\",\"to\":\"520101001204\"}");
		assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
		assertThat(changed.json().path("chosen").path("name").asString("")).isEqualTo("乙村村委会");
		assertThat(decided(county, known, "{\"decision\":\"CONFIRMED\"}").status()).isEqualTo(412);
		assertThat(county.put(proposals("/o520101001203"), "{\"decision\":\"CONFIRMED\"}").status()).isEqualTo(428);
		assertThat(decided(county, changed, "{\"decision\":\"CHANGED\",\"to\":\"520102001202\"}").status())
			.isEqualTo(404);
		assertThat(decided(county, changed, "{\"decision\":\"CHANGED\",\"to\":\"520101001203\"}").text("code"))
			.isEqualTo("edition-target-unknown");
		assertThat(decided(county, changed, "{\"decision\":\"CHANGED\",\"to\":\"520101001\"}").text("code"))
			.isEqualTo("edition-target-unknown");
		assertThat(decided(county, changed, "{\"decision\":\"CHANGED\"}").text("code"))
			.isEqualTo("edition-target-missing");
		Api.Answer fresh = county("520102").get(proposals("/n520102001209"));
		assertThat(decided(county("520102"), fresh, "{\"decision\":\"REJECTED\"}").text("code"))
			.isEqualTo("edition-without-predecessor");
		assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'edition.decide' AND object_id = ?",
				this.id + " o520101001203"))
			.isEqualTo(1);
	}

	@Test
	void appliesWhatWasDecided() {
		String rejected = proposals("/o520102001201");
		decided(county("520102"), county("520102").get(rejected), "{\"decision\":\"REJECTED\"}");
		decided(county("520101"), county("520101").get(proposals("/o520101001203")),
				"{\"decision\":\"CHANGED\",\"to\":\"520101001204\"}");
		Api.Answer confirmed = county("520102").post("/editions/" + this.id + "/confirmations",
				"{\"confidence\":\"HIGH\"}");
		assertThat(confirmed.json().path("confirmed").asInt()).isEqualTo(1);

		applied(this.id);

		assertThat(placeOf("520102001201")).isEqualTo("520102001209");
		assertThat(placeOf("520101001203")).isEqualTo("520101001204");
		assertThat(placeOf("520101001202")).isEqualTo("520101001204");
		assertThat(this.jdbc.queryForList("SELECT name FROM station WHERE kind = 'POINT' ORDER BY name", String.class))
			.hasSize(2);
		assertThat(province().get("/regions/520102001201").text("name")).isEqualTo("红旗村村委会");
		assertThat(province().get("/regions/520101001202").json().path("errors").path(0).path("pointer").asString(""))
			.isEqualTo("/regions/520101001204");
		assertThat(edition(this.id).json().path("applied").asInt()).isEqualTo(2);
		assertThat(decided(province(), province().get(rejected), "{\"decision\":\"CONFIRMED\"}").text("code"))
			.isEqualTo("edition-not-open");
		assertThat(province().get("/change-orders?state=APPLIED").items("kind")).containsExactly("EDITION", "EDITION");
	}

	/** Nothing but one name: what is told is what is stored. */
	@Test
	void tellsANameThatChangedAlone() {
		removeTheProvince();
		found("2020-06-30", lines("52 试验省", "5201 试验市", "520101 甲县", "520101001 东镇", "520101001201 木尔落村村委会"));
		applied(compared("2022-10-31",
				lines("52 试验省", "5201 试验市", "520101 甲县", "520101001 东镇", "520101001201 木尔洛村村委会")));

		Map<String, Object> stored = this.jdbc.queryForMap("""
				SELECT r.id, r.sequence FROM region r JOIN region_version v ON v.region_id = r.id
				WHERE v.code = '520101001201' AND v.name = '木尔洛村村委会' AND v.valid_from = '2022-10-31'""");
		try (TopicReader reader = new TopicReader("region")) {
			ConsumerRecord<String, String> told = reader
				.await((event) -> event.key().equals(stored.get("id")), 2, Duration.ofSeconds(30))
				.getLast();
			assertThat(told.value()).contains("木尔洛", "\"validFrom\":\"2022-10-31\"").doesNotContain("木尔落");
			assertThat(new String(told.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8))
				.isEqualTo(String.valueOf(stored.get("sequence")));
		}
	}

	@Test
	void stepsGoOutAsASheetOfTheOwnSubtree() {
		applied(this.id);
		String path = "/editions/" + this.id + "/step-exports";

		List<List<String>> all = Exported.by(this.servicePort, "52", "tier-admin").rows(path, "{}");
		List<List<String>> county = Exported.by(this.servicePort, "520102", "tier-admin").rows(path, "{}");

		assertThat(all).extracting((row) -> row.get(1))
			.isEqualTo(province().get("/editions/" + this.id + "/steps").items("regionCode"));
		assertThat(all).extracting((row) -> row.get(4)).containsOnly("已生效");
		assertThat(county).isNotEmpty().allMatch((row) -> row.get(1).startsWith("520102"));
		assertThat(county.size()).isLessThan(all.size());
		assertThat(Exported.by(this.servicePort, "52", "tier-admin").rows(path, "{\"state\":\"UNDONE\"}")).isEmpty();
		assertThat(Exported.by(this.servicePort, "51", "tier-admin").asked(path, "{}").body())
			.contains("edition-not-found");
		assertThat(Exported.by(this.servicePort, "520102", "tier-officer").asked(path, "{}").statusCode())
			.isEqualTo(403);
	}

	@Test
	void needsTheProvinceAndASecondOfficial() {
		assertThat(step(county("520101"), edition(this.id), "SUBMITTED").status()).isEqualTo(403);
		Api.Answer submitted = step(province(), edition(this.id), "SUBMITTED");
		assertThat(step(province(), submitted, "APPROVED").text("code")).isEqualTo("edition-second-official");
		assertThat(step(secondOfficial(), submitted, "APPLIED").text("code")).isEqualTo("edition-step-illegal");
		Api.Answer back = step(secondOfficial(), submitted, "OPEN");
		assertThat(back.text("state")).isEqualTo("OPEN");
		assertThat(step(secondOfficial(), submitted, "APPROVED").status()).isEqualTo(412);
		assertThat(step(province(), back, "WITHDRAWN").text("state")).isEqualTo("WITHDRAWN");
		assertThat(tree("2022-10-31")).isEqualTo(BEFORE);
	}

	@Test
	void takesOneEditionAtATimeAndNoneThatIsBad() {
		Api.Answer second = province().csv("/edition-imports?on=2022-10-31", csv(AFTER));
		assertThat(ended(province(), second.text("id")).path("errorCode").asString("")).isEqualTo("edition-under-way");
		Api.Answer bad = province().csv("/edition-imports?on=2022-10-31",
				"code,name\n52,试验省\n52,试验省\n520101001,东镇\n52011,乙\n");
		assertThat(bad.status()).isEqualTo(422);
		assertThat(bad.json().path("errors").path(0).path("pointer").asString("")).isEqualTo("/lines/5");
		Api.Answer torn = province().csv("/edition-imports?on=2022-10-31", "code,name\n52,试验省\n52,试验省\n520101001,东镇\n");
		assertThat(torn.json().path("errors")).hasSize(2);
		assertThat(province().csv("/edition-imports?on=2999-10-31", csv(AFTER)).text("code"))
			.isEqualTo("date-in-future");
		assertThat(province().csv("/edition-imports?on=2022-10-31", "code,name\n51,四川省\n").status()).isEqualTo(404);
		assertThat(county("520101").csv("/edition-imports?on=2022-10-31", csv(AFTER)).status()).isEqualTo(403);
		step(province(), edition(this.id), "WITHDRAWN");
		Api.Answer early = province().csv("/edition-imports?on=2020-06-30", csv(AFTER));
		assertThat(ended(province(), early.text("id")).path("errorCode").asString("")).isEqualTo("edition-outdated");
	}

	@Test
	void takesNoEditionThatLeavesARegionWithoutAParentOnAPastDay() {
		step(province(), edition(this.id), "WITHDRAWN");
		this.jdbc.update("UPDATE region_version SET valid_to = '2022-12-01' WHERE code = '520101001203'");
		Map<String, String> recoded = new TreeMap<>();
		AFTER.forEach((code, name) -> recoded.put(code.replace("520101001", "520101007"), name));
		assertThat(refusal("2022-10-31", recoded)).isEqualTo("edition-outdated");

		this.jdbc.update("UPDATE region_version SET valid_from = '2022-12-01' WHERE code = '520102001000'");
		assertThat(refusal("2022-10-31", AFTER)).isEqualTo("edition-outdated");
		assertThat(compared("2022-12-01", AFTER)).isNotEmpty();
	}

	@Test
	void takesNoPartOfATreeForTheWhole() {
		step(province(), edition(this.id), "WITHDRAWN");
		Api.Answer taken = province().csv("/edition-imports?on=2022-10-31",
				csv(lines("52 试验省", "5201 试验市", "520101 甲县", "520101001 东镇", "520101001201 甲村村委会")));

		JsonNode ended = ended(province(), taken.text("id"));

		assertThat(ended.path("errorCode").asString("")).isEqualTo("edition-too-few");
		assertThat(ended.path("detail").asString("")).contains("只有 5 个", "现有 11 个");
	}

	private String refusal(String on, Map<String, String> lines) {
		Api.Answer taken = province().csv("/edition-imports?on=" + on, csv(lines));
		return ended(province(), taken.text("id")).path("errorCode").asString("");
	}

	@Test
	void allEditionsOfTheProvinceGoOutToItsAdministrators() {
		applied(this.id);
		String newer = compared("2023-06-30", BEFORE);

		Exported county = Exported.by(this.servicePort, "520101", "tier-admin");
		List<List<String>> all = county.sheet("/editions/exports", "");

		assertThat(all.getFirst().getFirst()).contains("520101000000 甲县");
		List<List<String>> rows = all.subList(Exported.HEAD, all.size());
		assertThat(rows).extracting((row) -> row.get(1)).containsExactly("待核", "已执行");
		assertThat(rows).extracting((row) -> row.getLast()).containsExactly(newer, this.id);
		assertThat(rows.getLast().subList(4, 6))
			.containsExactlyElementsOf(List.of(edition(this.id).text("steps"), edition(this.id).text("applied")));
		assertThat(Exported.by(this.servicePort, "51", "tier-admin").rows("/editions/exports", "")).isEmpty();
		for (String role : List.of("tier-officer", "tier-viewer")) {
			assertThat(Exported.by(this.servicePort, "52", role).asked("/editions/exports", "").statusCode())
				.isEqualTo(403);
		}
	}

	@Test
	void waitsForOpenOrders() {
		Api.Answer order = county("520101").post("/change-orders",
				"{\"kind\":\"RENAME\",\"on\":\"2023-01-01\",\"from\":[\"520101001203\"],\"to\":[{\"code\":\"520101001203\",\"name\":\"新村\"}]}");
		assertThat(order.status()).as(order.response().body()).isEqualTo(201);

		Api.Answer submitted = step(province(), edition(this.id), "SUBMITTED");
		Api.Answer refused = step(secondOfficial(), submitted, "APPROVED");

		assertThat(refused.text("code")).isEqualTo("edition-orders-open");
		assertThat(edition(this.id).text("state")).isEqualTo("SUBMITTED");
		assertThat(refused.json().path("errors")).hasSize(1);
		JsonNode named = refused.json().path("errors").path(0);
		assertThat(named.path("pointer").asString("")).isEqualTo("/change-orders/" + order.text("id"));
		assertThat(named.path("code").asString("")).isEqualTo("edition-order-draft");
		assertThat(named.path("detail").asString("")).contains("甲县", "2023-01-01", "520101001203", "新村", "草稿");
	}

	@Test
	void namesTwentyOrdersAtMost() {
		for (int number = 10; number < 32; number++) {
			String order = UUID.randomUUID().toString();
			String code = "5201020022" + number;
			this.jdbc
				.update("""
						INSERT INTO edition_proposal SELECT edition_id, CONCAT('n', ?), ?, kind, confidence, reason, NULL, NULL, ?,
						NULL, decision, NULL, NULL, version, updated_at FROM edition_proposal WHERE edition_id = ? LIMIT 1""",
						code, code, code, this.id);
			this.jdbc.update(
					"""
							INSERT INTO change_order (id, kind, state, region_code, effective_on, drafted_by, version, updated_at)
							VALUES (?, 'RENAME', 'APPROVED', '520102000000', '2026-01-01', 'x', 1, UTC_TIMESTAMP(6))""",
					order);
			this.jdbc.update("INSERT INTO change_order_claim (code, order_id) VALUES (?, ?)", code, order);
		}

		Api.Answer refused = step(secondOfficial(), step(province(), edition(this.id), "SUBMITTED"), "APPROVED");

		assertThat(refused.text("detail")).contains("22");
		assertThat(refused.json().path("errors")).hasSize(20);
	}

	@Test
	void comesBackAsASheetWithDecisions() {
		JsonNode given = ended(county("520101"),
				county("520101").post("/editions/" + this.id + "/proposal-exports", "{\"decision\":\"OPEN\"}")
					.text("id"));
		List<List<String>> rows = Sheets
			.shown(client("520101").download("/jobs/" + given.path("id").asString() + "/result").body());
		assertThat(rows).hasSize(4);
		assertThat(rows.getFirst().getFirst()).contains("导出人",
				"520101000000 " + county("520101").get("/regions/520101").text("displayName"));
		assertThat(rows.get(2)).contains("o520101001202", "县内换码", "乙村村委会", "520101001204", "未定");
		List<List<String>> decided = new ArrayList<>(rows);
		decided.set(2, with(rows.get(2), "确认", ""));
		decided.set(3, with(rows.get(3), "改为", "520101001209"));

		JsonNode first = taken(decided);
		assertThat(List.of(first.path("done").asInt(), first.path("failed").asInt())).containsExactly(2, 1);
		List<List<String>> returned = Sheets
			.shown(client("520101").download("/jobs/" + first.path("id").asString() + "/result").body());
		assertThat(returned.getLast().getLast()).contains("同级");
		decided.set(3, with(rows.get(3), "改为", "520101001204"));
		assertThat(taken(decided).path("failed").asInt()).isZero();
		assertThat(province().get(proposals("?region=520101")).items("decision")).containsExactly("CONFIRMED",
				"CHANGED");
		List<List<String>> foreign = new ArrayList<>(decided);
		foreign.set(3, with(rows.get(3), "o520102001201", 1));
		assertThat(taken(foreign).path("failed").asInt()).isEqualTo(1);
	}

	/**
	 * Two share the work: the second brings back what the first has decided as it was
	 * given out.
	 */
	@Test
	void undoesNothingThatSomebodyDecidedSinceTheSheetWentOut() {
		List<List<String>> given = Sheets.shown(
				client("520101")
					.download("/jobs/" + ended(county("520101"),
							county("520101").post("/editions/" + this.id + "/proposal-exports", "{}").text("id"))
						.path("id")
						.asString() + "/result")
					.body());
		List<List<String>> first = new ArrayList<>(given);
		first.set(2, with(given.get(2), "确认", ""));
		List<List<String>> second = new ArrayList<>(given);
		second.set(3, with(given.get(3), "确认", ""));

		assertThat(taken(first).path("failed").asInt()).isZero();
		JsonNode late = taken(second);

		assertThat(List.of(late.path("done").asInt(), late.path("failed").asInt())).containsExactly(2, 1);
		List<List<String>> returned = Sheets
			.shown(client("520101").download("/jobs/" + late.path("id").asString() + "/result").body());
		assertThat(returned).as("what was decided does not come back").hasSize(2);
		assertThat(returned.getLast()).contains("o520101001202");
		assertThat(returned.getLast().getLast()).contains("已有人另作决定");
		assertThat(province().get(proposals("?region=520101")).items("decision")).containsExactly("CONFIRMED",
				"CONFIRMED");
		second.set(2, first.get(2));
		assertThat(taken(second).path("failed").asInt()).as("what is decided so already").isZero();
		assertThat(province().get(proposals("?region=520101")).json().path("items"))
			.allSatisfy((one) -> assertThat(one.path("version").asInt()).isEqualTo(2));
		List<List<String>> without = second.stream().map((row) -> row.size() < 14 ? row : row.subList(0, 13)).toList();
		assertThat(uploaded(without)).contains("sheet-column-missing", "条目修订号");
	}

	private JsonNode taken(List<List<String>> rows) {
		return ended(county("520101"), new JsonMapper().readTree(uploaded(rows)).path("id").asString());
	}

	private String uploaded(List<List<String>> rows) {
		return client("520101").upload("/edition-decisions?mode=GOOD_ROWS", SheetFiles.XLSX, Sheets.sheet(rows)).body();
	}

	private static List<String> with(List<String> row, String decision, String chosen) {
		return with(with(row, decision, 11), chosen, 12);
	}

	private static List<String> with(List<String> row, String cell, int place) {
		List<String> changed = new ArrayList<>(row);
		while (changed.size() <= place) {
			changed.add("");
		}
		changed.set(place, cell);
		return changed;
	}

	private org.volunteerstation.platform.test.Api client(String region) {
		return new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + this.servicePort + "/api/v1/registry",
				Tokens.official(region, "tier-admin"));
	}

	private Api county(String code) {
		return official(code, "tier-admin");
	}

	private String proposals(String rest) {
		return "/editions/" + this.id + "/proposals" + rest;
	}

	private static Api.Answer decided(Api official, Api.Answer seen, String verdict) {
		return official.with("If-Match", seen.header("ETag"))
			.put(seen.response().request().uri().getPath().replace("/api/v1/registry", ""), verdict);
	}

	/** Where the station is by now that was founded at a code. */
	private String placeOf(String code) {
		return String.valueOf(this.jdbc.queryForObject("SELECT region_code FROM station WHERE name LIKE ?",
				String.class, code + "%"));
	}

}
