package org.volunteerstation.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.test.Concurrently;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of order from the draft to what it did. */
class ChangeOrderIT extends ChangeFlow {

	private static final String MERGE = order("MERGE", codes("519901001", "519901002"), to("519901001", "东西街道"), "");

	@Test
	void mergesTownsWithAllBelow() {
		String east = station("519901001001", "东站");
		String west = station("519901002001", "西站");
		String point = point("519901002001", "西点", west);

		Api.Answer draft = drafted(county(), MERGE);
		Api.Answer preview = county().get("/change-orders/" + draft.text("id") + "/preview");
		assertThat(preview.json().path("stations").asInt()).as(preview.response().body()).isEqualTo(1);
		assertThat(preview.json().path("points").asInt()).isEqualTo(1);
		assertThat(preview.json().path("regions").asInt()).isEqualTo(4);
		assertThat(county().get("/change-orders/" + draft.text("id") + "/moves").items("to"))
			.containsExactly("519901001003", "519901001201");
		Api.Answer applied = step(city(), step(county(), draft, "SUBMITTED"), "APPROVED");

		assertThat(applied.text("state")).as(applied.response().body()).isEqualTo("APPLIED");
		assertThat(children("519901", "2026-10-31")).containsExactly("519901001000", "519901002000");
		assertThat(children("519901", ON)).containsExactly("519901001000");
		assertThat(children("519901002", "2026-10-31")).containsExactly("519901002001", "519901002201");
		assertThat(children("519901001", ON)).containsExactly("519901001001", "519901001002", "519901001003",
				"519901001201");
		assertThat(county().get("/regions/519901001").text("name")).isEqualTo("东西街道");
		assertThat(county().get("/stations/" + west).text("regionCode")).isEqualTo("519901001003");
		assertThat(county().get("/stations/" + west).text("name")).isEqualTo("西站");
		assertThat(county().get("/stations/" + point).text("regionCode")).isEqualTo("519901001003");
		assertThat(county().get("/stations/" + east).text("regionCode")).isEqualTo("519901001001");
		assertThat(county().get("/regions?q=" + encoded("西一")).items("code")).containsExactly("519901001003");
		assertThat(events("station", west, 2)).extracting((event) -> header(event, "ce_type"))
			.contains("volunteer.station.moved.v1");
		assertThat(events("region-order", draft.text("id"), 1).getFirst().value()).contains("519901002001",
				"519901001003");
		assertThat(count("SELECT COUNT(*) FROM region_succession WHERE order_id = ?", draft.text("id"))).isEqualTo(3);
		assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'change-order.applied' AND object_id = ?",
				draft.text("id")))
			.isEqualTo(1);
	}

	@Test
	void mergesCommunitiesAndSumsUpWhatTheyOwn() {
		station("519901001001", "甲站");
		station("519901001002", "乙站");
		system().csv("/population-imports?source=census&on=2026-01-01",
				"code,name,population\n519901001001,东一社区居委会,300\n519901001002,东二社区居委会,200\n");
		Api street = official("519901001", "tier-admin");
		Api.Answer plan = street.post("/plans",
				"{\"year\":2026,\"percent\":100,\"baseOn\":\"2025-12-01\",\"dueOn\":\"2026-12-31\"}");
		street.with("If-Match", plan.header("ETag"))
			.put("/plans/targets/" + plan.text("id") + "/split",
					"{\"targets\":[{\"regionCode\":\"519901001001\",\"communities\":1},"
							+ "{\"regionCode\":\"519901001002\",\"communities\":1}]}");

		applied(street, county(),
				order("MERGE", codes("519901001001", "519901001002"), to("519901001005", "东新社区居委会"), ""));

		Api.Answer after = street.get("/regions/519901001005");
		assertThat(after.json().path("population").asInt()).isEqualTo(500);
		assertThat(street.get("/stations?region=519901001005").items("name")).containsExactly("甲站", "乙站");
		assertThat(street.get("/plans/2026/targets?region=519901001").items("regionCode"))
			.containsExactly("519901001005");
		assertThat(street.get("/plans/2026?region=519901001005").json().path("communities").asInt()).isEqualTo(2);
		assertThat(street.get("/regions/519901001002").status()).isEqualTo(404);
	}

	@Test
	void splitsATownAndForgetsItsPopulation() {
		system().csv("/population-imports?source=census&on=2026-01-01", "code,name,population\n519901002,西镇,900\n");

		applied(county(), city(), order("SPLIT", codes("519901002"), to("519901002", "") + "," + to("519901003", "北镇"),
				",\"moves\":[{\"from\":\"519901002201\",\"to\":\"519901003201\"}]"));

		assertThat(children("519901002", ON)).containsExactly("519901002001");
		assertThat(children("519901003", ON)).containsExactly("519901003201");
		assertThat(children("519901002", "2026-10-31")).containsExactly("519901002001", "519901002201");
		assertThat(county().get("/regions/519901002").json().path("population").isNull()).isTrue();
	}

	@Test
	void tellsWhichRegionsBegin() {
		Api.Answer merged = applied(county(), city(), MERGE);
		assertThat(events("region-order", merged.text("id"), 1).getFirst().value()).contains("\"founded\":[]");
		Api street = official("519901001", "tier-admin");

		Api.Answer split = applied(street, county(),
				order("SPLIT", codes("519901001001"), to("519901001001", "") + "," + to("519901001009", "东九社区居委会"), "")
					.replace(ON, "2026-11-02"));

		assertThat(events("region-order", split.text("id"), 1).getFirst().value()).contains("\"moves\":[]",
				"\"founded\":[\"519901001009\"]");
		step(county(), split, "UNDONE");
		assertThat(events("region-order", split.text("id"), 2).getLast().value()).contains("\"state\":\"UNDONE\"",
				"\"founded\":[\"519901001009\"]");
	}

	@Test
	void renamesAndKeepsWhatWas() {
		Api.Answer applied = applied(county(), city(), order("RENAME", codes("519901"), to("519901", "甲区"), ""));

		assertThat(county().get("/regions/519901").text("name")).isEqualTo("甲区");
		assertThat(system().get("/regions/5199/children?on=2026-10-31").items("name")).contains("甲县");
		assertThat(applied.json().path("from").path(0).path("name").asString("")).isEqualTo("甲县");
	}

	@Test
	void recodesAndTransfersWithAllBelow() {
		String id = station("519902001001", "南心花园站");
		this.jdbc.update("UPDATE region_version SET urban_rural = '122' WHERE code = '519902001001'");

		applied(city(), province(), order("RECODE", codes("519902"), to("519903", ""), ""));
		assertThat(city().get("/stations/" + id).text("regionCode")).isEqualTo("519903001001");
		applied(city(), province(),
				order("TRANSFER", codes("519903001"), to("519901004", ""), "").replace(ON, "2026-11-02"));

		assertThat(city().get("/stations/" + id).text("regionCode")).isEqualTo("519901004001");
		assertThat(city().get("/stations/" + id).json().path("version").asInt()).isEqualTo(3);
		assertThat(children("5199", ON)).containsExactly("519901000000", "519903000000");
		assertThat(children("519903", ON)).containsExactly("519903001000");
		assertThat(children("519903", "2026-11-02")).isEmpty();
		assertThat(children("519901", "2026-11-02")).contains("519901004000");
		Api.Answer before = city().get("/regions/519902001001?on=2026-10-31");
		assertThat(before.text("name")).isEqualTo("南一社区居委会");
		assertThat(before.json().path("path").findValuesAsString("displayName")).endsWith("试验市", "乙县", "南镇", "南一社区");
		assertThat(city().get("/regions/519902001001?on=2026-11-01").text("code")).isEqualTo("region-not-found");
		assertThat(city().get("/regions/519902001001").text("code")).isEqualTo("region-succeeded");
		assertThat(county().get("/regions/519902001001?on=2026-10-31").status()).isEqualTo(404);
		assertThat(city().get("/regions/519901004001").text("urbanRural")).isEqualTo("122");
		assertThat(city().get("/stations?region=519901&q=" + encoded("心花")).items("id")).containsExactly(id);
	}

	@Test
	void refusesStationsOfOneNameUnlessTheOrderRenames() {
		station("519901001001", "同名站");
		String second = station("519901001002", "同名站");
		Api street = official("519901001", "tier-admin");
		String merge = order("MERGE", codes("519901001001", "519901001002"), to("519901001001", ""), "");

		Api.Answer draft = drafted(street, merge);
		Api.Answer preview = street.get("/change-orders/" + draft.text("id") + "/preview");
		assertThat(preview.json().path("clashes").path(0).path("stationIds")).hasSize(2);
		Api.Answer refused = step(county(), step(street, draft, "SUBMITTED"), "APPROVED");
		assertThat(refused.text("code")).isEqualTo("change-order-names-clash");
		assertThat(refused.text("detail")).as("no draft any more").contains("草稿", "在站点页面改名", "重新起草");
		assertThat(count("SELECT COUNT(*) FROM region_version WHERE source LIKE 'order %'")).isZero();
		step(street, street.get("/change-orders/" + draft.text("id")), "WITHDRAWN");
		Api.Answer renaming = drafted(street,
				merge.replace("]}", "],\"renames\":[{\"stationId\":\"" + second + "\",\"name\":\"东二站\"}]}"));
		Api.Answer again = street.get("/change-orders/" + renaming.text("id") + "/preview");
		assertThat(again.json().path("clashes")).isEmpty();
		assertThat(again.json().path("renames").path(0).path("name").asString()).isEqualTo("东二站");
		step(county(), step(street, renaming, "SUBMITTED"), "APPROVED");

		assertThat(street.get("/stations?region=519901001001").items("name")).containsExactlyInAnyOrder("同名站", "东二站");
		assertThat(street.get("/stations?region=519901001001&q=" + encoded("二站")).items("id")).containsExactly(second);
	}

	@Test
	void appliesOnceHoweverManyApproveAtOnce() throws Exception {
		station("519901002001", "西站");
		Api.Answer submitted = step(county(), drafted(county(), MERGE), "SUBMITTED");

		List<Integer> answers = Concurrently.call(100, () -> step(city(), submitted, "APPROVED").status());

		assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
		assertThat(count("SELECT COUNT(*) FROM region_version WHERE source LIKE 'order %'")).isEqualTo(3);
		assertThat(count("SELECT MAX(version) FROM station")).isEqualTo(2);
	}

	@Test
	void draftsOneOrderOfARegionHoweverManyAskAtOnce() throws Exception {
		List<Integer> answers = Concurrently.call(8, () -> county().post("/change-orders", MERGE).status());

		assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
		assertThat(city().post("/change-orders", order("RECODE", codes("519901"), to("519905", ""), "")).text("code"))
			.isEqualTo("change-order-busy");
	}

	@Test
	void refusesAnOrderWhoseTreeHasChanged() {
		Api.Answer submitted = step(county(), drafted(county(), MERGE), "SUBMITTED");
		plant("code,name\n519901002003,西三社区居委会\n");

		assertThat(step(city(), submitted, "APPROVED").text("code")).isEqualTo("change-order-outdated");
	}

	@Test
	void refusesCodesThatWereValidOnTheDay() {
		applied(city(), province(), order("RECODE", codes("519902"), to("519903", ""), ""));

		assertThat(city()
			.post("/change-orders", order("RECODE", codes("519901"), to("519902", ""), "").replace(ON, "2026-10-01"))
			.text("code")).isEqualTo("change-order-code-taken");
	}

	@Test
	void leavesNoRegionWithoutAParentOnAPastDay() {
		applied(city(), province(), order("TRANSFER", codes("519901002"), to("519902002", ""), ""));
		assertTooEarly(order("RECODE", codes("519901"), to("519905", ""), ""), "2026-10-01", "519901002000");
		assertTooEarly(order("MERGE", codes("519901", "519902"), to("519902", ""), ""), "2026-10-31", "519901002000");
		Api.Answer split = applied(city(), province(),
				order("SPLIT", codes("519902"), to("519902", "") + "," + to("519907", "丙县"),
						",\"moves\":[{\"from\":\"519902001\",\"to\":\"519907001\"}]")
					.replace(ON, "2026-11-03"));
		assertTooEarly(order("TRANSFER", codes("519901001"), to("519907002", ""), ""), "2026-11-02", "519907000000");

		step(province(), split, "UNDONE");
		applied(city(), province(), order("RECODE", codes("519901"), to("519905", ""), ""));

		assertThat(
				count("""
						SELECT COUNT(*) FROM region_version c WHERE c.code >= '5199' AND c.code < '52' AND c.tier > 1
						AND EXISTS (SELECT 1 FROM region_version d WHERE d.valid_from >= c.valid_from AND d.valid_from < c.valid_to
						AND NOT EXISTS (SELECT 1 FROM region_version p WHERE p.code = c.parent_code
						AND p.valid_from <= d.valid_from AND p.valid_to > d.valid_from))"""))
			.isZero();
	}

	private void assertTooEarly(String order, String on, String region) {
		Api.Answer refused = city().post("/change-orders", order.replace(ON, on));
		assertThat(refused.text("code")).as(refused.response().body()).isEqualTo("change-order-date-early");
		assertThat(refused.text("detail")).contains(region);
	}

	@Test
	void writesADraftAnewAndGivesItsCodesFree() {
		Api.Answer draft = drafted(county(), MERGE);
		Api.Answer changed = county().with("If-Match", draft.header("ETag"))
			.put("/change-orders/" + draft.text("id"), order("RENAME", codes("519901001"), to("519901001", "新街道"), ""));

		assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
		assertThat(changed.text("kind")).isEqualTo("RENAME");
		drafted(county(), order("RENAME", codes("519901002"), to("519901002", "新镇"), ""));
		assertThat(county().get("/change-orders?state=DRAFT&limit=1").items("kind")).containsExactly("RENAME");
	}

	@Test
	void isWithdrawnByAnyOfficeAboveAsLongAsItIsOpen() {
		Api prefecture = official("5199", "tier-admin", "tier-viewer");
		Api.Answer draft = drafted(county(), MERGE);
		assertThat(step(official("519902", "tier-admin"), draft, "WITHDRAWN").text("code"))
			.isEqualTo("change-order-not-found");
		assertThat(step(official("519901001", "tier-admin"), draft, "WITHDRAWN").text("code"))
			.isEqualTo("change-order-not-found");
		for (String role : List.of("tier-viewer", "tier-officer")) {
			assertThat(step(official("51", role), draft, "WITHDRAWN").status()).isEqualTo(403);
		}
		Api.Answer submitted = step(county(), draft, "SUBMITTED");
		for (String silent : List.of("", ",\"remark\":null", ",\"remark\":\"　 \"")) {
			Api.Answer unsaid = withdrawn(province(), submitted, silent);
			assertThat(unsaid.status()).as(unsaid.response().body()).isEqualTo(422);
			assertThat(unsaid.text("code")).isEqualTo("change-order-remark-missing");
			assertThat(unsaid.json().path("errors").path(0).path("pointer").asString("")).isEqualTo("/remark");
		}
		assertThat(county().get("/change-orders/" + draft.text("id")).text("state")).isEqualTo("SUBMITTED");
		assertThat(withdrawn(province(), submitted, ",\"remark\":\"重复起草\"").text("state")).isEqualTo("WITHDRAWN");
		assertThat(county().get("/change-orders?state=WITHDRAWN&own=true").items("remark")).containsExactly("重复起草");
		String later = MERGE.replace(ON, LATER);
		Api.Answer approved = step(city(), step(county(), drafted(county(), later), "SUBMITTED"), "APPROVED");
		assertThat(approved.text("state")).isEqualTo("APPROVED");

		Api.Answer withdrawn = withdrawn(prefecture, approved, ",\"remark\":\"影响全省整版更新\"");

		assertThat(withdrawn.text("state")).as(withdrawn.response().body()).isEqualTo("WITHDRAWN");
		assertThat(withdrawn.text("remark")).isEqualTo("影响全省整版更新");
		assertThat(withdrawn.text("decidedBy")).isNotEqualTo(approved.text("decidedBy"));
		assertThat(count("""
				SELECT COUNT(*) FROM audit_entry WHERE action = 'change-order.withdrawn' AND object_id = ?
				AND subject = ?""", approved.text("id"), withdrawn.text("decidedBy"))).isEqualTo(1);
		assertThat(step(county(), drafted(county(), MERGE), "WITHDRAWN").text("state")).as("the own needs no reason")
			.isEqualTo("WITHDRAWN");
		Api.Answer applied = applied(county(), city(), MERGE);
		assertThat(step(province(), applied, "WITHDRAWN").text("code")).isEqualTo("change-order-step-illegal");
	}

	private static Api.Answer withdrawn(Api caller, Api.Answer order, String more) {
		return caller.with("If-Match", order.header("ETag"))
			.post("/change-orders/" + order.text("id") + "/transitions", "{\"to\":\"WITHDRAWN\"" + more + "}");
	}

	@Test
	void keepsTheWayItWent() {
		Api.Answer draft = drafted(county(), MERGE);
		county().with("If-Match", draft.header("ETag")).put("/change-orders/" + draft.text("id"), MERGE);
		Api.Answer submitted = step(county(), county().get("/change-orders/" + draft.text("id")), "SUBMITTED");
		withdrawn(province(), submitted, ",\"remark\":\"重复起草\"");
		Api.Answer applied = applied(county(), city(), MERGE);
		step(city(), applied, "UNDONE");

		Api.Answer withdrawn = county().get("/change-orders/" + draft.text("id"));
		assertThat(way(withdrawn)).containsExactly("DRAFT null", "SUBMITTED null", "WITHDRAWN \"重复起草\"");
		assertThat(withdrawn.json().path("steps").path(0).path("at")).isEqualTo(draft.json().path("updatedAt"));
		assertThat(way(county().get("/change-orders/" + applied.text("id")))).extracting((step) -> step.split(" ")[0])
			.containsExactly("DRAFT", "SUBMITTED", "APPROVED", "APPLIED", "UNDONE");
		assertThat(county().get("/change-orders").items("steps")).hasSize(2);
	}

	private static List<String> way(Api.Answer order) {
		return order.json()
			.path("steps")
			.valueStream()
			.map((step) -> step.path("state").asString() + " " + step.path("remark"))
			.toList();
	}

	@Test
	void warnsOfStationsAndNamesThatMeet() {
		station("519901001001", "甲站");
		station("519901001002", "乙站");
		point("519901001002", "乙点", station("519901001002", "丙站"));
		Api street = official("519901001", "tier-admin");

		Api.Answer merge = drafted(street,
				order("MERGE", codes("519901001001", "519901001002"), to("519901001005", "东新社区居委会"), ""));
		JsonNode merged = street.get("/change-orders/" + merge.text("id") + "/preview").json();
		step(street, merge, "WITHDRAWN");
		Api.Answer rename = drafted(street, order("RENAME", codes("519901001001"), to("519901001001", "东二社区居委会"), ""));
		JsonNode renamed = street.get("/change-orders/" + rename.text("id") + "/preview").json();

		assertThat(merged.path("crowds").toString()).isEqualTo("[{\"regionCode\":\"519901001005\",\"stations\":3}]");
		assertThat(merged.path("sharedNames")).isEmpty();
		assertThat(renamed.path("crowds")).as("two stations of one region are as they were").isEmpty();
		assertThat(renamed.path("sharedNames").toString())
			.isEqualTo("[{\"name\":\"东二社区居委会\",\"regionCodes\":[\"519901001001\",\"519901001002\"]}]");
	}

	@Test
	void namesTheOfficeThatDraftedItEvenWhenItHasEnded() {
		String id = applied(official("519901002", "tier-admin"), county(),
				order("RENAME", codes("519901002001"), to("519901002001", "西新社区居委会"), ""))
			.text("id");
		assertThat(county().get("/change-orders/" + id).text("regionName")).isEqualTo("西镇");

		applied(county(), city(),
				order("RECODE", codes("519901002"), to("519901009", "西新镇"), "").replace(ON, "2026-11-02"));

		assertThat(county().get("/change-orders/" + id).text("regionName")).isEqualTo("西镇");
		assertThat(city().get("/change-orders").items("regionName")).containsExactly("甲县", "西镇");
	}

	@Test
	void refusesADayThatIsTooFarAhead() {
		LocalDate latest = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(2);
		Api.Answer refused = county().post("/change-orders", MERGE.replace(ON, latest.plusDays(1).toString()));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo("change-order-date-late");
		assertThat(refused.text("detail")).contains(latest.toString());
		assertThat(refused.json().path("errors").path(0).path("pointer").asString("")).isEqualTo("/on");

		Api.Answer draft = drafted(county(), MERGE.replace(ON, latest.toString()));

		assertThat(county().with("If-Match", draft.header("ETag"))
			.put("/change-orders/" + draft.text("id"), MERGE.replace(ON, "2099-01-01"))
			.text("code")).isEqualTo("change-order-date-late");
	}

	@Test
	void listsWhatWaitsForTheOwnDecisionHoweverMuchWaitsBelow() {
		Api.Answer citys = step(city(), drafted(city(), order("RENAME", codes("519902"), to("519902", "乙新县"), "")),
				"SUBMITTED");
		String below = step(county(), drafted(county(), MERGE), "SUBMITTED").text("id");
		for (int number = 10; number < 61; number++) {
			this.jdbc.update(
					"INSERT INTO change_order (id, kind, state, region_code, effective_on, drafted_by, version, updated_at)"
							+ " SELECT ?, kind, state, region_code, effective_on, drafted_by, version, updated_at"
							+ " FROM change_order WHERE id = ?",
					"ffffffff-ffff-7fff-8fff-ffffffffff" + number, below);
		}
		String toDecide = "/change-orders?toDecide=true&limit=50";

		assertThat(province().get("/change-orders?state=SUBMITTED&limit=50").items("id")).hasSize(50)
			.doesNotContain(citys.text("id"));
		assertThat(province().get(toDecide).items("id")).containsExactly(citys.text("id"));
		assertThat(city().get(toDecide).items("id")).hasSize(50).doesNotContain(citys.text("id"));
		for (Api none : List.of(county(), official("519902", "tier-admin"), official("519901001", "tier-admin"))) {
			assertThat(none.get(toDecide).items("id")).isEmpty();
		}
		assertThat(step(province(), citys, "REJECTED").text("state")).isEqualTo("REJECTED");
		Api.Answer provinces = step(province(),
				drafted(province(), order("RENAME", codes("5199"), to("5199", "试验新市"), "")), "SUBMITTED");
		assertThat(province().get(toDecide).items("id")).as("the own").isEmpty();
		Api second = official("51", "tier-admin", "tier-viewer");
		assertThat(second.get(toDecide).items("id")).containsExactly(provinces.text("id"));
		assertThat(step(second, provinces, "REJECTED").text("state")).isEqualTo("REJECTED");
		assertThat(second.get(toDecide).items("id")).isEmpty();
	}

	@Test
	void listsThoseOfTheRegionThatTheViewIsNarrowedTo() {
		String east = drafted(official("519901001", "tier-admin"),
				order("RENAME", codes("519901001001"), to("519901001001", "新一社区居委会"), ""))
			.text("id");
		String county = drafted(county(), order("RENAME", codes("519901002"), to("519901002", "新镇"), "")).text("id");
		Api.Answer citys = step(city(), drafted(city(), order("RENAME", codes("519902"), to("519902", "乙新县"), "")),
				"SUBMITTED");

		assertThat(city().get("/change-orders?region=519901").items("id")).containsExactly(county, east);
		assertThat(city().get("/change-orders?region=519901&limit=1&after=" + county).items("id"))
			.containsExactly(east);
		assertThat(city().get("/change-orders?region=519901001&state=DRAFT").items("id")).containsExactly(east);
		assertThat(city().get("/change-orders?region=519902").items("id")).isEmpty();
		assertThat(city().get("/change-orders?region=519901&office=true").items("id")).isEmpty();
		assertThat(province().get("/change-orders?region=5199&toDecide=true").items("id"))
			.containsExactly(citys.text("id"));
		assertThat(province().get("/change-orders?region=519901&toDecide=true").items("id")).isEmpty();
		for (String foreign : List.of("519902", "5199", "51")) {
			assertThat(county().get("/change-orders?region=" + foreign).text("code")).isEqualTo("region-not-found");
		}
	}

	@Test
	void hidesOrdersOfOthersAndLetsNobodyDecideTheOwn() {
		Api.Answer draft = drafted(county(), MERGE);
		Api.Answer submitted = step(county(), draft, "SUBMITTED");
		Api sibling = official("519902", "tier-admin");

		for (String part : List.of("", "/moves", "/preview")) {
			assertThat(sibling.get("/change-orders/" + draft.text("id") + part).text("code"))
				.isEqualTo("change-order-not-found");
		}
		assertThat(step(sibling, submitted, "APPROVED").status()).isEqualTo(404);
		assertThat(sibling.get("/change-orders").items("id")).isEmpty();
		assertThat(step(county(), submitted, "APPROVED").text("code")).isEqualTo("change-order-not-the-approver");
		assertThat(step(province(), submitted, "APPROVED").text("code")).isEqualTo("change-order-not-the-approver");
		assertThat(step(city(), draft, "APPROVED").status()).isEqualTo(412);
		assertThat(sibling.post("/change-orders", MERGE).status()).isEqualTo(404);
		assertThat(county().post("/change-orders", order("RECODE", codes("519901"), to("519905", ""), "")).status())
			.isEqualTo(404);
		assertThat(county().post("/change-orders", order("TRANSFER", codes("519901001"), to("519902009", ""), ""))
			.status()).isEqualTo(404);
		assertThat(officer("519901").post("/change-orders", MERGE).status()).isEqualTo(403);
		assertThat(step(city(), submitted, "REJECTED").text("state")).isEqualTo("REJECTED");
		assertThat(step(city(), city().get("/change-orders/" + draft.text("id")), "APPROVED").text("code"))
			.isEqualTo("change-order-step-illegal");
	}

}
