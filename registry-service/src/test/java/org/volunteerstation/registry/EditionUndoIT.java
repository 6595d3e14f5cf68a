package org.volunteerstation.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.Followers;

import static org.assertj.core.api.Assertions.assertThat;

/** Steps of an applied edition are taken back one by one, as orders of their own are. */
class EditionUndoIT extends EditionFlow {

	private static final String ON = "2022-10-31";

	private static final Map<String, String> BEFORE = lines("52 试验省", "5201 试验市", "520101 甲县", "520101001 东镇",
			"520101001201 甲村村委会", "520101001202 乙村村委会", "520101001203 丙村村委会", "520102 乙县", "520102001 南镇",
			"520102001201 丁村村委会", "520102001202 戊村村委会", "520102002 北镇", "520102002201 庚村村委会");

	/** 甲 and 乙 have changed places, 丙 is gone; 己 is new. */
	private static final Map<String, String> AFTER = lines("52 试验省", "5201 试验市", "520101 甲县", "520101001 东镇",
			"520101001201 乙村村委会", "520101001202 甲村村委会", "520102 乙县", "520102001 南镇", "520102001201 丁村村委会",
			"520102001202 戊村村委会", "520102001209 己村村委会", "520102002 北镇", "520102002201 庚村村委会");

	@Test
	void takesAStepBackWhoseCodesHaveChangedPlaces() {
		found("2020-06-30", BEFORE);
		this.jdbc.update("UPDATE station SET name = '同名站' WHERE kind = 'STATION' AND region_code"
				+ " IN ('520101001201', '520101001202')");
		List<String> before = places();
		String id = compared(ON, AFTER);
		applied(id);
		assertThat(steps(id, "").items("state")).containsExactly("APPLIED", "APPLIED");
		assertThat(steps(id, "").items("regionCode")).containsExactly("520101001000", "520102001209");
		assertThat(steps(id, "?limit=1&after=1").items("regionName")).containsExactly("己村");
		assertThat(official("520101", "tier-admin").get("/editions/" + id + "/steps").items("number"))
			.containsExactly("1");
		assertThat(province().get("/regions/520101001203").json().path("errors")).hasSize(1);
		assertThat(province().get("/regions/520101001203").json().path("errors").path(0).path("pointer").asString(""))
			.isEqualTo("/regions/520101001202");
		String order = steps(id, "").items("orderId").getFirst();

		assertThat(back(province(), order).text("code")).isEqualTo("change-order-not-the-approver");
		assertThat(back(official("5201", "tier-admin"), order).text("code")).isEqualTo("change-order-not-the-approver");
		assertThat(official("51", "tier-admin").get("/change-orders/" + order).status()).isEqualTo(404);
		Api.Answer undone = back(secondOfficial(), order);

		assertThat(undone.text("state")).as(undone.response().body()).isEqualTo("UNDONE");
		assertThat(places()).isEqualTo(before);
		assertThat(tree(ON)).containsEntry("520101001201", "甲村村委会")
			.containsEntry("520101001203", "丙村村委会")
			.containsEntry("520102001209", "己村村委会");
		assertThat(orphans()).containsOnly(0L);
		assertThat(steps(id, "?state=UNDONE").items("orderId")).containsExactly(order);
		assertThat(edition(id).json().path("undone").asInt()).isEqualTo(1);
		assertThat(edition(id).json().path("applied").asInt()).isEqualTo(1);
		assertThat(back(secondOfficial(), order).text("code")).isEqualTo("change-order-step-illegal");
		assertThat(
				count("SELECT COUNT(*) FROM audit_entry WHERE action = 'change-order.undone' AND object_id = ?", order))
			.isEqualTo(1);
	}

	/** 丙 and 甲 are one since; both were counted behind that day before it was told. */
	@Test
	void sumsUpCountsOfLaterDaysAndGivesThemBack() {
		found("2020-06-30", BEFORE);
		enter("520101001203", "2022-12-01", 150);
		enter("520101001201", "2023-12-01", 120);
		List<String> before = populations();
		String id = compared(ON, AFTER);
		applied(id);
		assertThat(populations())
			.contains("520101001202 2018-01-01 100", "520101001202 2022-10-31 200", "520101001202 2022-12-01 250",
					"520101001202 2023-12-01 270", "520101001201 2018-01-01 100")
			.doesNotContain("520101001201 2022-10-31 100");
		String order = steps(id, "").items("orderId").getFirst();
		enter("520101001202", "2024-12-01", 280);
		assertThat(
				this.jdbc.queryForList("SELECT data FROM outbox_event WHERE topic = 'region-order' AND event_key = ?",
						String.class, steps(id, "").items("orderId").getLast()))
			.singleElement(InstanceOfAssertFactories.STRING)
			.contains("\"founded\":[\"520102001209\"]");
		assertThat(back(secondOfficial(), order).text("code")).isEqualTo("change-order-counted-since");
		assertThat(province().with("If-Match", "\"1\"")
			.post("/regions/520101001202/populations/2024-12-01/withdrawal", "{\"reason\":\"order\"}")
			.status()).isEqualTo(200);

		assertThat(back(secondOfficial(), order).text("state")).isEqualTo("UNDONE");
		assertThat(populations()).isEqualTo(before);
	}

	@Test
	void isSettledWhenAllHaveFollowedForthAndBack() {
		found("2020-06-30", BEFORE);
		String id = compared(ON, AFTER);
		applied(id);
		followed(id);
		String order = steps(id, "").items("orderId").getFirst();
		assertThat(steps(id, "").items("followed")).containsExactly("true", "true");

		back(secondOfficial(), order);
		assertThat(steps(id, "").items("followed")).containsExactly("false", "true");
		assertThat(edition(id).json().path("followed").asInt()).isEqualTo(1);
		followed(order, ChangeState.UNDONE);

		assertThat(edition(id).json().path("followed").asInt()).isEqualTo(2);
		assertThat(province().get("/editions/standing").text("on")).isEqualTo(ON);
	}

	/** 甲, 丙 and 丁 had a station on the base day; 丙 has gone into 甲 since. */
	@Test
	void aPlanCountsTheDayBeforeAnEditionAsItWas() {
		found("2020-06-30", BEFORE);
		this.jdbc.update("DELETE FROM station WHERE kind = 'POINT'");
		this.jdbc
			.update("DELETE FROM station WHERE region_code NOT IN ('520101001201', '520101001203', '520102001201')");
		assertThat(missing()).isEqualTo(3);
		String id = compared(ON, AFTER);
		applied(id);
		assertThat(missing()).isEqualTo(3);

		back(secondOfficial(), steps(id, "").items("orderId").getFirst());
		assertThat(missing()).isEqualTo(3);
	}

	private int missing() {
		this.jdbc.update("DELETE FROM build_target WHERE region_code = '520000000000'");
		Api.Answer plan = province().post("/plans",
				"{\"year\":2026,\"percent\":100,\"baseOn\":\"2022-10-30\",\"dueOn\":\"2026-12-31\"}");
		assertThat(plan.status()).as(plan.response().body()).isEqualTo(201);
		return plan.json().path("basis").path("missing").asInt(-1);
	}

	@Test
	void bringsTheSameEditionAgainWhereItWasTakenBack() {
		found("2020-06-30", BEFORE);
		String id = compared(ON, AFTER);
		applied(id);
		back(secondOfficial(), steps(id, "").items("orderId").getFirst());

		String again = compared(ON, AFTER);
		assertThat(province().get("/editions/" + again + "/proposals").items("key")).containsExactly("o520101001201",
				"o520101001202", "o520101001203");
		applied(again);

		assertThat(tree(ON)).isEqualTo(AFTER);
		assertThat(tree("2022-10-30")).isEqualTo(BEFORE);
		assertThat(orphans()).containsOnly(0L);
	}

	/** 丙 went into 甲, whose code is another; its station got a point there. */
	@Test
	void givesAPointOfSinceBackWithItsStation() {
		found("2020-06-30", BEFORE);
		this.jdbc.update("DELETE FROM station WHERE kind = 'POINT'");
		List<String> before = places();
		String id = compared(ON, AFTER);
		applied(id);
		List<String> points = new ArrayList<>();
		for (String name : List.of("甲村", "乙村", "丙村")) {
			Map<String, Object> parent = this.jdbc.queryForMap(
					"SELECT id, region_code FROM station WHERE kind = 'STATION' AND name LIKE ?", "%" + name + "%");
			Api.Answer point = official("5201", "tier-officer").post("/stations",
					"{\"regionCode\":\"" + parent.get("region_code") + "\",\"name\":\"" + name
							+ "新点\",\"kind\":\"POINT\",\"state\":\"BUILDING\",\"hostName\":\"物业\","
							+ "\"hostCreditCode\":\"91350211M0000XUF46\",\"parentStationId\":\"" + parent.get("id")
							+ "\"}");
			assertThat(point.status()).as(point.response().body()).isEqualTo(201);
			points.add(point.text("id"));
		}

		assertThat(back(secondOfficial(), steps(id, "").items("orderId").getFirst()).text("state")).isEqualTo("UNDONE");

		assertThat(orphans()).containsOnly(0L);
		assertThat(points)
			.extracting((point) -> this.jdbc.queryForObject("SELECT region_code FROM station WHERE id = ?",
					String.class, point))
			.containsExactly("520101001201", "520101001202", "520101001203");
		this.jdbc.update("DELETE FROM station WHERE kind = 'POINT'");
		assertThat(places()).isEqualTo(before);
	}

	@Test
	void leavesAStepOnWhoseRegionsSomethingWasEntered() {
		found("2020-06-30", BEFORE);
		String id = compared(ON, AFTER);
		applied(id);
		String order = steps(id, "").items("orderId").getLast();
		this.jdbc
			.update("""
					INSERT INTO build_target (id, plan_year, region_code, communities, due_on, set_by, split, version, updated_at)
					VALUES (UUID(), 2026, '520102001209', 1, '2026-12-31', '520102001000', 0, 1, NOW(6))""");

		assertThat(back(secondOfficial(), order).text("code")).isEqualTo("change-order-in-use");
		this.jdbc.update("DELETE FROM build_target WHERE region_code = '520102001209'");
		this.jdbc.update("UPDATE station SET region_code = '520102001209' WHERE region_code = '520102001202'");
		assertThat(back(secondOfficial(), order).text("code")).isEqualTo("change-order-in-use");
		this.jdbc.update("UPDATE station SET region_code = '520102001202' WHERE region_code = '520102001209'");
		assertThat(back(secondOfficial(), order).text("state")).isEqualTo("UNDONE");
		assertThat(province().get("/regions/520102001209").text("code")).isEqualTo("region-not-found");
	}

	/** 戊 went to another town, and its own is no more since. */
	@Test
	void putsNoRegionBelowOneThatIsGone() {
		found("2020-06-30", BEFORE);
		Map<String, String> without = new TreeMap<>(BEFORE);
		without.remove("520102001202");
		String id = compared(ON, without);
		Api.Answer proposal = province().get("/editions/" + id + "/proposals/o520102001202");
		assertThat(province().with("If-Match", proposal.header("ETag"))
			.put("/editions/" + id + "/proposals/o520102001202", "{\"decision\":\"CHANGED\",\"to\":\"520102002201\"}")
			.status()).isEqualTo(200);
		applied(id);
		Api.Answer merge = official("520102", "tier-admin").post("/change-orders",
				"{\"kind\":\"MERGE\",\"on\":\"2023-01-01\",\"from\":[\"520102001\",\"520102002\"],\"to\":[{\"code\":\"520102002\"}]}");
		Api.Answer submitted = step(official("520102", "tier-admin"), merge, "change-orders", "SUBMITTED");
		assertThat(step(official("5201", "tier-admin"), submitted, "change-orders", "APPROVED").text("state"))
			.isEqualTo("APPLIED");

		assertThat(back(secondOfficial(), steps(id, "").items("orderId").getFirst()).text("code"))
			.isEqualTo("change-order-in-use");
		assertThat(orphans()).containsOnly(0L);
	}

	/** 内江, which loses a county. */
	@Test
	void takesAWholeRealEditionBackStepByStep() {
		Map<String, String> first = city(real("2020-06-30"));
		found("2020-06-30", first);
		List<String> before = places();
		String id = compared(ON, city(real(ON)));
		applied(id);

		for (String order : steps(id, "?limit=200").items("orderId")) {
			Api.Answer undone = back(secondOfficial(), order);
			assertThat(undone.text("state")).as(undone.response().body()).isEqualTo("UNDONE");
		}

		assertThat(tree(ON)).isEqualTo(first);
		assertThat(places()).isEqualTo(before);
		assertThat(orphans()).containsOnly(0L);
		assertThat(count("SELECT COUNT(*) FROM region_succession")).isZero();
	}

	private void enter(String region, String on, long residents) {
		Api.Answer answer = province().post("/regions/" + region + "/populations",
				"{\"on\":\"" + on + "\",\"residents\":" + residents + ",\"source\":\"census\"}");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
	}

	private List<String> populations() {
		return this.jdbc.queryForList("""
				SELECT CONCAT(v.code, ' ', p.counted_on, ' ', p.residents) FROM region_version v
				JOIN region_population p ON p.region_id = v.region_id WHERE v.valid_to = '9999-12-31'
				AND v.code >= '5201' AND v.code < '5202' ORDER BY v.code, p.counted_on""", String.class);
	}

	private static Map<String, String> city(Map<String, String> lines) {
		return lines.entrySet()
			.stream()
			.filter((line) -> line.getKey().length() == 2 || line.getKey().startsWith("5210"))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
	}

	private Api.Answer steps(String edition, String query) {
		return province().get("/editions/" + edition + "/steps" + query);
	}

	private Api.Answer back(Api official, String order) {
		return step(official, province().get("/change-orders/" + order), "change-orders", "UNDONE");
	}

	private void followed(String order, ChangeState state) {
		Followers.SERVICES.forEach((service) -> this.followers.report(order, service, state, 0, Instant.EPOCH));
	}

	/** Where everything is, without how often it was moved. */
	private List<String> places() {
		return rows().stream().map((row) -> row.replaceFirst("^(\\S+ \\S+) \\d+ ", "$1 ")).toList();
	}

}
