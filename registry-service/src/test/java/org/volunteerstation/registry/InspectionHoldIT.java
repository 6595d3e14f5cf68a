package org.volunteerstation.registry;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who lets a station run again that an inspection has put into the state 整改. */
class InspectionHoldIT extends InspectionFlow {

	private static final String NAME = "水井坊社区志愿服务站";

	@Autowired
	private DataSource database;

	@Test
	void isNotLiftedByThoseWhoWereInspected() {
		String station = registered(SHUIJINGFANG, NAME, "RUNNING");
		Api county = officer(COUNTY);
		String visit = held(county);

		for (Api below : List.of(officer(SHUIJINGFANG), officer("510104017"))) {
			Api.Answer refused = take(below.with("Accept-Language", "zh"), station, "RUNNING");
			assertThat(refused.status()).as(refused.response().body()).isEqualTo(409);
			assertThat(refused.text("code")).isEqualTo("station-held-by-inspection");
			assertThat(refused.text("detail")).contains("锦江区", "季度检查");
			assertThat(take(below.with("Accept-Language", "en"), station, "RUNNING").text("detail")).contains("锦江区",
					"季度检查", "looked at again");
			Api.Answer anew = take(below.with("Accept-Language", "zh"), station, "WITHDRAWN");
			assertThat(anew.text("code")).as(anew.response().body()).isEqualTo("station-held-by-inspection");
			assertThat(anew.text("detail")).contains("锦江区", "办理撤销");
		}
		assertThat(county.get("/stations/" + station).text("state")).isEqualTo("RECTIFYING");
		Api.Answer listed = officer(SHUIJINGFANG).get(VISITS + "?station=" + station + "&state=RECTIFYING");
		assertThat(listed.items("id")).containsExactly(visit);
		assertThat(listed.json().path("items").path(0).path("stationHeld").asBoolean()).isTrue();
		assertThat(listed.json().path("items").path(0).path("inspects").asBoolean(true)).isFalse();
		assertThat(officer(SHUIJINGFANG).get(VISITS + "?station=" + visit).items("id")).isEmpty();
		assertThat(officer(SHUIJINGFANG).get(VISITS + "?station=x").text("code")).isEqualTo("station-not-found");

		answer(official(SHUIJINGFANG, "station-manager"), visit);
		assertThat(recheck(county, visit, "{\"passed\":true}").text("state")).isEqualTo("RECHECKED");
		assertThat(county.get("/stations/" + station).text("state")).isEqualTo("RUNNING");
		assertThat(county.get("/stations/" + station + "/stages").items("reasonCode")).startsWith("INSPECTION_PASSED",
				"INSPECTION_HELD");
	}

	@Test
	void isLiftedByTheOfficeThatInspectedAndThoseAboveIt() {
		for (String office : List.of(COUNTY, "5101")) {
			noInspections();
			String station = registered(SHUIJINGFANG, NAME, "RUNNING");
			String visit = held(officer(COUNTY));

			Api.Answer taken = take(officer(office), station, "RUNNING");

			assertThat(taken.text("state")).as(taken.response().body()).isEqualTo("RUNNING");
			Api.Answer after = officer(COUNTY).get(VISITS + "/" + visit);
			assertThat(after.text("state")).isEqualTo("RECTIFYING");
			assertThat(after.json().path("stationHeld").asBoolean(true)).isFalse();
			assertThat(actions(this.jdbc, visit)).endsWith("inspection.issued", "inspection.released");
			assertThat(officer(COUNTY).get("/checks/inspection-held-running/findings").items("id")).isEmpty();
		}
	}

	@Test
	void holdsToWhatAnOfficeAboveFoundWhenALowerOneLetsGo() {
		String station = registered(SHUIJINGFANG, NAME, "RUNNING");
		String upper = held(officer("5101"));
		String lower = held(officer(COUNTY));

		Api.Answer refused = take(officer(COUNTY), station, "RUNNING");

		assertThat(refused.text("detail")).as(refused.response().body()).contains("成都市");
		for (String visit : List.of(upper, lower)) {
			assertThat(officer("5101").get(VISITS + "/" + visit).json().path("stationHeld").asBoolean()).isTrue();
		}
		assertThat(take(officer("5101"), station, "RUNNING").text("state")).isEqualTo("RUNNING");
	}

	@Test
	void holdsAStationThatWasPutRightByHandJustBefore() {
		String station = registered(SHUIJINGFANG, NAME, "RUNNING");
		Api county = officer(COUNTY);
		Api community = officer(SHUIJINGFANG);
		assertThat(take(community, station, "RECTIFYING").status()).isEqualTo(200);

		String visit = held(county);

		assertThat(take(community, station, "RUNNING").text("code")).isEqualTo("station-held-by-inspection");
		answer(official(SHUIJINGFANG, "station-manager"), visit);
		assertThat(recheck(county, visit, "{\"passed\":true}").text("state")).isEqualTo("RECHECKED");
		assertThat(county.get("/stations/" + station).text("state")).isEqualTo("RECTIFYING");
		assertThat(county.get("/checks/inspection-left-rectifying/findings").items("id")).isEmpty();
		assertThat(take(community, station, "RUNNING").status()).isEqualTo(200);
	}

	@Test
	void endsWithTheStationWhileTheVisitGoesOn() {
		String station = registered(SHUIJINGFANG, NAME, "RUNNING");
		Api county = officer(COUNTY);
		String visit = held(county);

		assertThat(take(county, station, "WITHDRAWN").status()).isEqualTo(200);

		assertThat(actions(this.jdbc, visit)).endsWith("inspection.released");
		assertThat(county.get(VISITS + "/" + visit).text("state")).isEqualTo("RECTIFYING");
		assertThat(county.get(FINDINGS).items("state")).containsExactly("OPEN");
		assertThat(take(county, station, "RUNNING").text("code")).isEqualTo("station-transition-illegal");
		assertThat(county.get("/checks/inspection-held-running/findings").items("id")).isEmpty();
		answer(official(SHUIJINGFANG, "station-manager"), visit);
		assertThat(recheck(county, visit, "{\"passed\":true}").text("state")).isEqualTo("RECHECKED");
		assertThat(county.get("/stations/" + station).text("state")).isEqualTo("WITHDRAWN");
		assertThat(step(county, VISITS + "/" + visit, "closing", "{}").text("state")).isEqualTo("CLOSED");
	}

	/** Nobody answers for it any more: the plan would stay open for ever. */
	@Test
	void isEndedByTheOfficeOnceTheStationIsWithdrawn() {
		String station = registered(SHUIJINGFANG, NAME, "RUNNING");
		Api city = officer("5101");
		Api county = officer(COUNTY);
		String visit = held(county);
		String path = VISITS + "/" + visit;
		String plan = county.get(path).text("planId");
		String why = "{\"reason\":\"站点已撤销，不再整改\"}";
		assertThat(step(county.with("Accept-Language", "zh"), path, "closing", why).text("detail")).contains("站点已撤销");
		assertThat(step(county.with("Accept-Language", "en"), path, "closing", why).text("code"))
			.isEqualTo("inspection-not-put-right");

		assertThat(take(city, station, "WITHDRAWN").status()).isEqualTo(200);

		assertThat(county.get(path).json().path("stationWithdrawn").asBoolean()).isTrue();
		assertThat(step(officer(SHUIJINGFANG), path, "closing", why).text("code")).isEqualTo("inspection-not-yours");
		assertThat(step(county, path, "closing", "{}").text("code")).isEqualTo("inspection-reason-missing");
		assertThat(step(county, PLANS + "/" + plan, "closing", "").text("code")).isEqualTo("inspection-visits-open");
		Api.Answer closed = step(city, path, "closing", why);
		assertThat(closed.text("state")).as(closed.response().body()).isEqualTo("CLOSED");
		assertThat(closed.text("closedReason")).isEqualTo("站点已撤销，不再整改");
		assertThat(county.get(FINDINGS + "?state=ENDED").items("closedOn")).containsExactly(today());
		assertThat(county.get(FINDINGS + "/waiting").json().path("open").asInt(-1)).isZero();
		assertThat(answer(official(SHUIJINGFANG, "station-manager"), visit).text("code"))
			.isEqualTo("inspection-visit-step-illegal");
		assertThat(step(county, PLANS + "/" + plan, "closing", "").text("state")).isEqualTo("CLOSED");
	}

	/** The report is issued while the street lets the station run: both wait for it. */
	@Test
	void isHeldByAFindingThatComesMeanwhile() throws Exception {
		String station = registered(SHUIJINGFANG, NAME, "RUNNING");
		Api county = officer(COUNTY);
		String visit = visit(county);
		record(county, visit, finding("SERIOUS", "没有专人值守", soon()));
		assertThat(take(officer(SHUIJINGFANG), station, "RECTIFYING").status()).isEqualTo(200);
		ExecutorService workers = Executors.newFixedThreadPool(2);

		try (Connection keeper = this.database.getConnection(); Statement keeping = keeper.createStatement()) {
			keeper.setAutoCommit(false);
			keeping.execute("SELECT id FROM station WHERE id = '" + station + "' FOR UPDATE");
			Future<Api.Answer> issued = workers.submit(() -> issue(county, visit));
			awaitWaiting(1);
			Future<Api.Answer> taken = workers.submit(() -> take(officer("510104017"), station, "RUNNING"));
			awaitWaiting(2);
			keeper.commit();

			assertThat(issued.get().status()).as(issued.get().response().body()).isEqualTo(200);
			assertThat(taken.get().status()).as(taken.get().response().body()).isIn(200, 409);
		}
		finally {
			workers.shutdown();
		}
		assertThat(county.get("/stations/" + station).text("state")).isEqualTo("RECTIFYING");
		assertThat(county.get(VISITS + "/" + visit).json().path("stationHeld").asBoolean()).isTrue();
	}

	private void awaitWaiting(int transactions) {
		Awaitility.await()
			.atMost(SOON)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> Objects.requireNonNull(this.jdbc.queryForObject(
					"SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE"
							+ " '%SELECT * FROM station WHERE%FOR UPDATE%' AND id <> CONNECTION_ID()",
					Integer.class)) >= transactions);
	}

	/** A visit that has put the only station there is into the state. */
	private String held(Api office) {
		String visit = visit(office);
		assertThat(record(office, visit, finding("SERIOUS", "没有专人值守", soon())).status()).isEqualTo(200);
		assertThat(issue(office, visit).json().path("stationHeld").asBoolean()).isTrue();
		return visit;
	}

	private static Api.Answer issue(Api office, String visit) {
		return step(office, VISITS + "/" + visit, "issue", "{\"rectifyStation\":true}");
	}

	private static Api.Answer take(Api caller, String station, String to) {
		return step(caller, "/stations/" + station, "transitions",
				"{\"to\":\"" + to + "\",\"on\":\"" + today() + "\"}");
	}

}
