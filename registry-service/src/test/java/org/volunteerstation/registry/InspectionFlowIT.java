package org.volunteerstation.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** An inspection from its plan to its end, and everybody who must not take part in it. */
class InspectionFlowIT extends InspectionFlow {

	@LocalServerPort
	private int servicePort;

	@Test
	void goesFromThePlanToTheEnd() {
		String station = registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		Api community = official(SHUIJINGFANG, "station-manager");
		String visit = visit(county);
		assertThat(county.get(VISITS + "/" + visit).text("stationName")).isEqualTo("水井坊社区志愿服务站");
		Api.Answer recorded = record(county, visit,
				finding("SERIOUS", "没有公示管理制度", soon()) + "," + finding("MINOR", "标识有污损", ""));
		assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(200);
		assertThat(recorded.text("state")).isEqualTo("VISITED");
		assertThat(recorded.text("visitedBy")).isNotEmpty();

		Api.Answer issued = step(county, VISITS + "/" + visit, "issue", "{\"rectifyStation\":true}");
		assertThat(issued.text("state")).as(issued.response().body()).isEqualTo("RECTIFYING");
		assertThat(county.get("/stations/" + station).text("state")).isEqualTo("RECTIFYING");
		assertThat(community.get(FINDINGS + "/waiting").json().path("open").asInt()).isEqualTo(1);

		Api.Answer answered = answer(community, visit);
		assertThat(answered.status()).as(answered.response().body()).isEqualTo(200);
		assertThat(county.get(FINDINGS + "/waiting").json().path("answered").asInt()).isEqualTo(1);
		assertThat(recheck(county, visit, "{\"passed\":false,\"note\":\"公示不完整\",\"dueOn\":\"" + soon() + "\"}")
			.text("state")).isEqualTo("RECTIFYING");
		assertThat(answer(community, visit).status()).isEqualTo(200);
		Api.Answer passed = recheck(county, visit, "{\"passed\":true}");
		assertThat(passed.text("state")).as(passed.response().body()).isEqualTo("RECHECKED");
		assertThat(passed.json().path("findings").path(0).path("rounds").size()).isEqualTo(2);
		assertThat(county.get("/stations/" + station).text("state")).isEqualTo("RUNNING");

		assertThat(step(county, VISITS + "/" + visit, "publication", "").text("publishedOn")).isEqualTo(today());
		assertThat(step(county, VISITS + "/" + visit, "closing", "{}").text("state")).isEqualTo("CLOSED");
		String plan = county.get(VISITS + "/" + visit).text("planId");
		assertThat(step(county, PLANS + "/" + plan, "closing", "").text("state")).isEqualTo("CLOSED");
		assertThat(actions(this.jdbc, visit)).containsExactly("inspection.visited", "inspection.issued",
				"inspection.answered", "inspection.rechecked", "inspection.answered", "inspection.rechecked",
				"inspection.published", "inspection.closed");
		assertThat(actions(this.jdbc, plan)).containsExactly("inspection.draft", "inspection.open", "inspection.draw",
				"inspection.close");
		List<ConsumerRecord<String, String>> events = events("inspection", visit, 8);
		assertThat(events).extracting((event) -> header(event, "ce_sequence"))
			.containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
		assertThat(events.getLast().value())
			.contains("\"state\":\"CLOSED\"", "\"serious\":1", "\"open\":0", "\"unmet\":[\"STANDARD_RULES\"]")
			.doesNotContain("公示");
	}

	@Test
	void showsOverdueTheDayAfterWithoutAnythingHavingRun() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		String visit = rectifying(county);
		assertThat(county.get(FINDINGS + "/waiting").json().path("overdue").asInt()).isZero();

		this.jdbc.update("UPDATE inspection_finding SET due_on = ?", LocalDate.parse(today()).minusDays(1));

		assertThat(county.get(FINDINGS + "/waiting").json().path("overdue").asInt()).isEqualTo(1);
		assertThat(county.get(VISITS + "/" + visit).json().path("findings").path(0).path("overdue").asBoolean())
			.isTrue();
		assertThat(county.get(FINDINGS + "?overdue=true").items("state")).containsExactly("OPEN");
		String plan = county.get(VISITS + "/" + visit).text("planId");
		assertThat(county.get(PLANS + "/" + plan + "/progress").json().path("items").valueStream())
			.anySatisfy((region) -> {
				assertThat(region.path("regionCode").asString("")).isEqualTo("510104017000");
				assertThat(region.path("overdue").asInt()).isEqualTo(1);
				assertThat(region.path("population").asInt()).isEqualTo(1);
			});
		assertThat(answer(official(SHUIJINGFANG, "station-manager"), visit).status()).isEqualTo(200);
		assertThat(county.get(FINDINGS + "/waiting").json().path("overdue").asInt()).isZero();
	}

	@Test
	void listsWhatWaitsOfWhateverYearAndOffice() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api city = officer("5101");
		Api county = officer(COUNTY);
		String citys = rectifying(city);
		String countys = rectifying(county);
		String overdue = VISITS + "?overdue=true";
		String answered = VISITS + "?answered=true";
		assertThat(county.get(overdue).items("id")).isEmpty();
		this.jdbc.update("UPDATE inspection_finding SET due_on = ?, ledger_year = ledger_year - 1 WHERE visit_id = ?",
				LocalDate.parse(today()).minusDays(1), citys);

		assertThat(county.get(FINDINGS + "/waiting").json().path("overdue").asInt()).isEqualTo(1);
		assertThat(county.get(overdue).items("id")).as("not published, of another year").containsExactly(citys);
		assertThat(officer(SHUIJINGFANG).get(overdue).items("id")).containsExactly(citys);
		assertThat(city.get(overdue + "&region=510104").items("id")).containsExactly(citys);
		assertThat(city.get(overdue + "&region=510107").items("id")).isEmpty();
		assertThat(officer("510107").get(overdue).items("id")).isEmpty();
		assertThat(county.get(overdue + "&state=CLOSED").items("id")).isEmpty();
		Api community = official(SHUIJINGFANG, "station-manager");
		for (String visit : List.of(citys, countys)) {
			assertThat(answer(community, visit).status()).isEqualTo(200);
		}
		assertThat(county.get(overdue).items("id")).isEmpty();
		assertThat(county.get(FINDINGS + "/waiting").json().path("answered").asInt()).isEqualTo(1);
		assertThat(county.get(answered).items("id")).as("the own office's").containsExactly(countys);
		assertThat(city.get(answered).items("id")).containsExactlyInAnyOrder(citys, countys);
		assertThat(city.get(answered + "&region=510104").items("id")).hasSize(2);
		assertThat(officer(SHUIJINGFANG).get(answered).items("id")).isEmpty();
		Api.Answer first = city.get(answered + "&limit=1");
		assertThat(city.get(answered + "&limit=1&after=" + first.text("next")).items("id")).hasSize(1)
			.doesNotContainAnyElementsOf(first.items("id"));
	}

	@Test
	void letsTheStationRunAgainOnlyWhenNoOtherVisitHoldsIt() {
		String station = registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		Api community = official(SHUIJINGFANG, "station-manager");
		String first = visit(county);
		String second = visit(county);
		for (String visit : List.of(first, second)) {
			assertThat(record(county, visit, finding("SERIOUS", "没有专人值守", soon())).status()).isEqualTo(200);
			assertThat(step(county, VISITS + "/" + visit, "issue", "{\"rectifyStation\":true}").status())
				.isEqualTo(200);
		}
		assertThat(answer(community, first).status()).isEqualTo(200);
		assertThat(recheck(county, first, "{\"passed\":true}").text("state")).isEqualTo("RECHECKED");
		assertThat(county.get("/stations/" + station).text("state")).isEqualTo("RECTIFYING");
		assertThat(answer(community, second).status()).isEqualTo(200);
		assertThat(recheck(county, second, "{\"passed\":true}").text("state")).isEqualTo("RECHECKED");
		assertThat(county.get("/stations/" + station).text("state")).isEqualTo("RUNNING");
	}

	@Test
	void doesNotHoldAStationForLessOrInTheWrongState() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		String visit = visit(county);
		record(county, visit, finding("MINOR", "标识有污损", soon()));

		assertThat(step(county, VISITS + "/" + visit, "issue", "{\"rectifyStation\":true}").text("code"))
			.isEqualTo("inspection-nothing-serious");
		assertThat(county.get(VISITS + "/" + visit).text("state")).isEqualTo("VISITED");

		this.jdbc.update("UPDATE station SET state = 'BUILDING', plaque_on = NULL");
		record(county, visit, finding("SERIOUS", "没有专人值守", soon()));
		assertThat(step(county, VISITS + "/" + visit, "issue", "{\"rectifyStation\":true}").text("code"))
			.isEqualTo("inspection-station-not-held");
		assertThat(county.get(VISITS + "/" + visit).text("state")).isEqualTo("VISITED");
	}

	@Test
	void refusesAReportThatIsNotWhole() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		String visit = visit(county);
		Api.Answer before = county.get(VISITS + "/" + visit);
		String good = report(before, "");
		Map<String, String> bad = Map.of("inspection-item-missing",
				good.replaceFirst("\\{\"code\":\"STANDARD_PLACE\"[^}]*},", ""), "inspection-item-foreign",
				good.replace("STANDARD_PLACE", "NO_SUCH"), "inspection-item-twice",
				good.replace("STANDARD_PLACE", "STANDARD_RULES"), "inspection-edition-old",
				good.replace("\"edition\":2", "\"edition\":99"), "date-in-future",
				good.replace("\"visitedOn\":\"" + today(), "\"visitedOn\":\"2099-01-01"), "inspection-due-missing",
				report(before, finding("SERIOUS", "没有专人值守", "")), "inspection-due-invalid",
				report(before, finding("SERIOUS", "没有专人值守", "2020-01-01")), "inspection-text-personal",
				report(before, finding("MINOR", "联系人 13800138000", "")), "text-invalid",
				report(before, finding("MINOR", "x", "")));

		bad.forEach((code, body) -> assertThat(
				county.with("If-Match", before.header("ETag")).put(VISITS + "/" + visit + "/record", body).text("code"))
			.as(code)
			.isEqualTo(code));
		assertThat(county.put(VISITS + "/" + visit + "/record", good).status()).isEqualTo(428);
		assertThat(county.with("If-Match", "\"9\"").put(VISITS + "/" + visit + "/record", good).status())
			.isEqualTo(412);
		assertThat(record(county, visit, "").status()).isEqualTo(200);
		assertThat(
				county.with("If-Match", before.header("ETag")).put(VISITS + "/" + visit + "/record", good).text("code"))
			.isEqualTo("stale");
	}

	@Test
	void isMendedUntilItIsIssuedAndNoLonger() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		String visit = visit(county);
		record(county, visit, finding("MINOR", "标识有污损", "") + "," + finding("GENERAL", "台账不完整", soon()));
		Api.Answer mended = record(county, visit, finding("GENERAL", "台账不完整", soon()));
		assertThat(mended.json().path("findings").size()).isEqualTo(1);
		assertThat(county.get(FINDINGS).items("id")).isEmpty();
		step(county, VISITS + "/" + visit, "issue", "{}");

		assertThat(record(county, visit, "").text("code")).isEqualTo("inspection-visit-step-illegal");
		assertThat(step(county, VISITS + "/" + visit, "issue", "{}").text("code"))
			.isEqualTo("inspection-visit-step-illegal");
		assertThat(county.get(FINDINGS).items("text")).containsExactly("台账不完整");
	}

	@Test
	void closesAVisitThatCouldNotBeMadeWithItsReason() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		String visit = visit(county);
		String plan = county.get(VISITS + "/" + visit).text("planId");
		assertThat(step(county, PLANS + "/" + plan, "closing", "").text("code")).isEqualTo("inspection-visits-open");
		assertThat(step(county, VISITS + "/" + visit, "closing", "{}").text("code"))
			.isEqualTo("inspection-reason-missing");
		assertThat(step(county, VISITS + "/" + visit, "closing", "{\"reason\":\"站点正在搬迁\"}").text("closedReason"))
			.isEqualTo("站点正在搬迁");
		assertThat(step(county, PLANS + "/" + plan, "closing", "").status()).isEqualTo(200);
	}

	@Test
	void hidesEverythingFromThoseBesideAndLetsThoseBelowOnlyLook() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		String visit = rectifying(county);
		String plan = county.get(VISITS + "/" + visit).text("planId");
		String finding = firstFinding(county, visit);
		for (String beside : List.of("510105", "510104018", "510104017002", "5107", "52")) {
			Api other = officer(beside).with("If-Match", "\"1\"");
			assertThat(other.get(VISITS + "/" + visit).text("code")).as(beside).isEqualTo("inspection-visit-not-found");
			assertThat(other.get(VISITS + "?region=" + COUNTY).status()).isEqualTo(404);
			assertThat(
					other.put(VISITS + "/" + visit + "/record", report(county.get(VISITS + "/" + visit), "")).status())
				.isEqualTo(404);
			for (String step : List.of("issue", "closing")) {
				assertThat(other.post(VISITS + "/" + visit + "/" + step, "{}").status()).as(step).isEqualTo(404);
			}
			assertThat(other.post(VISITS + "/" + visit + "/publication", "").status()).isEqualTo(404);
			assertThat(other.post(VISITS + "/" + visit + "/findings/" + finding + "/answers", "{\"text\":\"已完成\"}")
				.status()).isEqualTo(404);
			assertThat(other.post(VISITS + "/" + visit + "/findings/" + finding + "/rechecks", "{\"passed\":true}")
				.status()).isEqualTo(404);
			assertThat(other.get(FINDINGS + "?region=" + SHUIJINGFANG).status()).isEqualTo(404);
			assertThat(other.get(FINDINGS).items("id")).isEmpty();
		}
		for (String beside : List.of("510105", "5107", "52")) {
			Api other = officer(beside).with("If-Match", "\"1\"");
			assertThat(other.get(PLANS + "/" + plan).text("code")).isEqualTo("inspection-plan-not-found");
			assertThat(other.get(PLANS + "/" + plan + "/progress").status()).isEqualTo(404);
			assertThat(other.get(VISITS + "?plan=" + plan).status()).isEqualTo(404);
			assertThat(draw(other, plan).status()).isEqualTo(404);
			assertThat(other.post(PLANS + "/" + plan + "/closing", "").status()).isEqualTo(404);
			assertThat(other.get(PLANS).items("id")).isEmpty();
		}
		for (String below : List.of("510104017", SHUIJINGFANG)) {
			Api lower = officer(below);
			assertThat(lower.get(PLANS).items("id")).containsExactly(plan);
			assertThat(lower.get(PLANS + "/" + plan).json().path("own").asBoolean(true)).isFalse();
			assertThat(lower.get(PLANS + "/" + plan).text("officeName")).isEqualTo("锦江区");
			assertThat(lower.get(VISITS + "?plan=" + plan).items("id")).containsExactly(visit);
			assertThat(lower.get(PLANS + "/" + plan + "/progress").status()).isEqualTo(200);
			assertThat(lower.get(PLANS + "/" + plan + "/progress?region=" + COUNTY).status()).isEqualTo(404);
			assertThat(step(lower, PLANS + "/" + plan, "closing", "").text("code")).isEqualTo("inspection-not-yours");
			assertThat(step(lower, VISITS + "/" + visit, "publication", "").text("code"))
				.isEqualTo("inspection-not-yours");
			assertThat(recheck(lower, visit, "{\"passed\":true}").text("code")).isEqualTo("inspection-not-yours");
		}
		assertThat(answer(officer("510104017"), visit).text("code")).isEqualTo("inspection-answer-others");
		assertThat(answer(county, visit).text("code")).isEqualTo("inspection-answer-others");
		assertThat(officer(SHUIJINGFANG).post(PLANS, terms("NUMBER", 1, "")).text("code")).isEqualTo("inspection-own");
		assertThat(officer("5101").get(PLANS).items("id")).containsExactly(plan);
		assertThat(step(officer("51"), VISITS + "/" + visit, "publication", "").status()).isEqualTo(200);
	}

	@Test
	void showsTiersBelowInTheLedgerOnlyWhatIsPublished() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		String visit = rectifying(county);
		assertThat(county.get(FINDINGS).items("stationName")).containsExactly("水井坊社区志愿服务站");
		assertThat(county.get(FINDINGS + "?region=" + SHUIJINGFANG).items("state")).containsExactly("OPEN");
		assertThat(official("5101", "tier-viewer").get(FINDINGS).items("id")).hasSize(1);
		for (String below : List.of("510104017", SHUIJINGFANG)) {
			assertThat(official(below, "tier-viewer").get(FINDINGS).items("id")).isEmpty();
		}

		assertThat(step(county, VISITS + "/" + visit, "publication", "").status()).isEqualTo(200);

		for (String below : List.of("510104017", SHUIJINGFANG)) {
			Api.Answer shown = official(below, "tier-viewer").get(FINDINGS);
			assertThat(shown.items("publishedOn")).containsExactly(today());
			assertThat(shown.response().body()).doesNotContain("visitedBy", "answeredBy");
		}
		assertThat(county.get(FINDINGS + "?year=2020").items("id")).isEmpty();
		assertThat(county.get(FINDINGS + "?severity=MINOR").items("id")).isEmpty();
		assertThat(county.get(FINDINGS + "?state=PASSED").items("id")).isEmpty();
	}

	@Test
	void grantsRolesNoMoreThanTheirActions() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		String visit = rectifying(county);
		String finding = firstFinding(county, visit);
		String answers = VISITS + "/" + visit + "/findings/" + finding + "/answers";
		Api viewer = official(COUNTY, "tier-viewer").with("If-Match", "\"3\"");
		assertThat(viewer.get(VISITS + "/" + visit).status()).isEqualTo(200);
		assertThat(viewer.get(PLANS).items("id")).hasSize(1);
		assertThat(viewer.post(PLANS, terms("NUMBER", 1, "")).status()).isEqualTo(403);
		assertThat(viewer.post(VISITS + "/" + visit + "/publication", "").status()).isEqualTo(403);
		assertThat(official(SHUIJINGFANG, "tier-viewer").with("If-Match", "\"3\"")
			.post(answers, "{\"text\":\"已完成\"}")
			.status()).isEqualTo(403);
		Api manager = official(SHUIJINGFANG, "station-manager").with("If-Match", "\"3\"");
		assertThat(
				manager.post(VISITS + "/" + visit + "/findings/" + finding + "/rechecks", "{\"passed\":true}").status())
			.isEqualTo(403);
		Api app = caller(Tokens.app(COUNTY, "registry.read", "registry.write")).with("If-Match", "\"3\"");
		assertThat(app.get(FINDINGS).status()).isEqualTo(200);
		assertThat(app.post(answers, "{\"text\":\"已完成\"}").status()).isEqualTo(403);
		assertThat(app.post(PLANS, terms("NUMBER", 1, "")).status()).isEqualTo(403);
		assertThat(caller(Tokens.resident(SHUIJINGFANG)).get(FINDINGS).status()).isEqualTo(403);
		assertThat(manager.post(answers, "{\"text\":\"已张贴\"}").status()).isEqualTo(200);
	}

	@Test
	void asksOfAPointWhatTheStandardAsksOfIt() {
		String station = registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		String host = "\"hostName\":\"锦绣物业\",\"hostCreditCode\":\"91350100M000100Y43\"";
		Api county = officer(COUNTY);
		Api.Answer point = county.post("/stations", station(SHUIJINGFANG, "锦绣苑点", "RUNNING").replace("\"STATION\"",
				"\"POINT\",\"parentStationId\":\"" + station + "\"," + host));
		assertThat(point.status()).as(point.response().body()).isEqualTo(201);
		String plan = opened(county, terms("PERCENT", 100, ""));
		draw(county, plan);
		String ofStation = county.get(VISITS + "?station=" + station).items("id").getFirst();
		String ofPoint = county.get(VISITS + "?station=" + point.text("id")).items("id").getFirst();

		assertThat(items(county, ofStation)).contains("SIX_PROJECT");
		List<String> asked = items(county, ofPoint);
		assertThat(asked).hasSize(items(county, ofStation).size() - 3).doesNotContain("SIX_PROJECT");
		Api.Answer planned = county.get(VISITS + "/" + ofPoint);
		Api held = county.with("If-Match", planned.header("ETag"));
		String more = report(planned, "").replace("\"items\":[", "\"items\":[{\"code\":\"SIX_PROJECT\",\"met\":true},");
		assertThat(held.put(VISITS + "/" + ofPoint + "/record", more).text("code"))
			.isEqualTo("inspection-item-foreign");

		assertThat(record(county, ofPoint, "").status()).isEqualTo(200);
		this.jdbc.update("INSERT INTO inspection_result (visit_id, code, met) VALUES (?, 'SIX_PROJECT', FALSE)",
				ofPoint);

		assertThat(items(county, ofPoint)).as("an answer of before").contains("SIX_PROJECT").containsAll(asked);
		Api.Answer mended = record(county, ofPoint, "");
		assertThat(mended.status()).as(mended.response().body()).isEqualTo(200);
		assertThat(step(county, VISITS + "/" + ofPoint, "issue", "{}").text("state")).isEqualTo("CLOSED");
		assertThat(items(county, ofPoint)).contains("SIX_PROJECT");
	}

	private static List<String> items(Api caller, String visit) {
		return caller.get(VISITS + "/" + visit)
			.json()
			.path("items")
			.valueStream()
			.map((item) -> item.path("code").asString(""))
			.toList();
	}

	@Test
	void answersARepeatedStepAsBefore() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		String visit = rectifying(officer(COUNTY));
		Api community = official(SHUIJINGFANG, "station-manager").with("Idempotency-Key", "answer-" + visit)
			.with("If-Match", "\"3\"");
		String path = VISITS + "/" + visit + "/findings/" + firstFinding(officer(COUNTY), visit) + "/answers";

		Api.Answer first = community.post(path, "{\"text\":\"已张贴\"}");
		Api.Answer again = community.post(path, "{\"text\":\"已张贴\"}");

		assertThat(again.response().body()).isEqualTo(first.response().body());
		assertThat(again.status()).isEqualTo(200);
		assertThat(actions(this.jdbc, visit)).containsOnlyOnce("inspection.answered");
	}

	@Test
	void takesPhotosOfTheVisitAndProofOfTheAnswerFromTheRightPeople() {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		String visit = rectifying(county);
		String finding = firstFinding(county, visit);
		String officer = Tokens.official(COUNTY, "tier-officer");
		String manager = Tokens.official(SHUIJINGFANG, "station-manager");

		assertThat(upload(this.port, officer, "inspection-visit", visit).statusCode()).isEqualTo(201);
		assertThat(upload(this.port, manager, "inspection-visit", visit).body()).contains("inspection-not-yours");
		assertThat(upload(this.port, Tokens.official("510105", "tier-officer"), "inspection-visit", visit).statusCode())
			.isEqualTo(404);
		assertThat(upload(this.port, manager, "inspection-finding", finding).statusCode()).isEqualTo(201);
		assertThat(upload(this.port, officer, "inspection-finding", finding).body())
			.contains("inspection-answer-others");
		assertThat(upload(this.port, Tokens.official("510104017002", "station-manager"), "inspection-finding", finding)
			.statusCode()).isEqualTo(404);
		assertThat(county.get("/files?ownerType=inspection-finding&ownerId=" + finding).items("purpose"))
			.containsExactly("PHOTO");
		assertThat(answer(official(SHUIJINGFANG, "station-manager"), visit).status()).isEqualTo(200);
		assertThat(upload(this.port, manager, "inspection-finding", finding).body())
			.contains("inspection-finding-answered");
	}

	@Test
	void givesTheLedgerOutAsASheetWithItsWatermark() throws IOException {
		registered(SHUIJINGFANG, "水井坊社区志愿服务站", "RUNNING");
		Api county = officer(COUNTY);
		rectifying(county);
		Api.Answer accepted = county.post(FINDINGS + "/exports", "{}");
		assertThat(accepted.status()).as(accepted.response().body()).isEqualTo(202);
		String job = "/jobs/" + accepted.text("id");
		Awaitility.await().until(() -> county.get(job).text("state").equals("DONE"));

		byte[] sheet = new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + this.servicePort,
				Tokens.official(COUNTY, "tier-officer"))
			.download("/api/v1/registry" + job + "/result")
			.body();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
			StringBuilder text = new StringBuilder();
			for (Row row : book.getFirstSheet().read()) {
				for (int cell = 0; cell < row.getCellCount(); cell++) {
					text.append(row.getCellText(cell)).append('|');
				}
			}
			assertThat(text).contains("没有公示管理制度", "水井坊社区志愿服务站", "510104000000 锦江区", "导出人");
		}
		assertThat(county.post(FINDINGS + "/exports", "{\"region\":\"510105\"}").status()).isEqualTo(404);
	}

	@Test
	void pagesVisitsAndTheLedgerByKey() {
		for (String community : List.of(SHUIJINGFANG, "510104017002", "510104017003")) {
			registered(community, "站" + community, "RUNNING");
		}
		Api county = officer(COUNTY);
		String plan = opened(county, terms("PERCENT", 100, ""));
		draw(county, plan);
		for (String visit : county.get(VISITS + "?plan=" + plan).items("id")) {
			record(county, visit, finding("MINOR", "标识有污损", "") + "," + finding("MINOR", "台账不完整", ""));
			step(county, VISITS + "/" + visit, "issue", "{}");
		}
		Api.Answer first = county.get(FINDINGS + "?limit=4");
		Api.Answer second = county.get(FINDINGS + "?limit=4&after=" + first.text("next"));
		assertThat(first.items("id")).hasSize(4).doesNotContainAnyElementsOf(second.items("id"));
		assertThat(second.items("id")).hasSize(2);
		assertThat(second.json().path("next").isNull()).isTrue();
		Api.Answer visits = county.get(VISITS + "?plan=" + plan + "&limit=2&state=CLOSED");
		assertThat(visits.items("regionCode")).containsExactly(SHUIJINGFANG, "510104017002");
		assertThat(county.get(VISITS + "?plan=" + plan + "&limit=2&after=" + visits.text("next")).items("regionCode"))
			.containsExactly("510104017003");
		assertThat(county.get(VISITS + "?after=x").text("code")).isEqualTo("wrong-page");
		assertThat(officer("510104017002").get(FINDINGS + "?after=" + first.text("next")).items("id")).isEmpty();
	}

}
