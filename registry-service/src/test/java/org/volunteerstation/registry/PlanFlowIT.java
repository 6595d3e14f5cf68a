package org.volunteerstation.registry;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.registry.plan.Outcome;
import org.volunteerstation.registry.plan.PlanOutcomes;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan from the province down to the street, against the real tree. */
class PlanFlowIT extends StationFlow {

	private static final String YEAR = "2026";

	@Autowired
	private PlanOutcomes outcomes;

	@BeforeEach
	void noPlans() {
		this.jdbc.update("DELETE FROM build_target");
	}

	@Test
	void handsATargetDownWithTheSumsKept() {
		registered(SHUIJINGFANG, "某站", "RUNNING");
		Api province = admin("51");

		Api.Answer begun = province.post("/plans", beginning(40, 0));
		assertThat(begun.status()).as(begun.response().body()).isEqualTo(201);
		assertThat(begun.json().path("basis").path("missing").asInt()).isEqualTo(34_411);
		assertThat(begun.json().path("communities").asInt()).isEqualTo(13_765);

		JsonNode parts = province.get("/plans/targets/" + begun.text("id") + "/proposal").json().path("items");
		assertThat(parts).hasSize(21);
		Api.Answer split = split(province, begun, parts);
		assertThat(split.status()).as(split.response().body()).isEqualTo(200);
		assertThat(split.json().path("split").asBoolean()).isTrue();

		JsonNode cities = province.get("/plans/" + YEAR + "/targets?region=51").json().path("items");
		assertThat(sum(cities)).isEqualTo(13_765);
		Api.Answer chengdu = admin("5101").get("/plans/" + YEAR + "?region=5101");
		assertThat(chengdu.json().path("built").asInt()).isEqualTo(1);
		assertThat(chengdu.text("standing")).isEqualTo("UNDER_WAY");
		assertThat(split(admin("5101"), chengdu,
				admin("5101").get("/plans/targets/" + chengdu.text("id") + "/proposal").json().path("items"))
			.status()).isEqualTo(200);
		assertThat(sum(admin("5101").get("/plans/" + YEAR + "/targets?region=5101").json().path("items")))
			.isEqualTo(chengdu.json().path("communities").asInt());
		assertThat(events("plan", begun.text("id"), 2)).extracting((event) -> header(event, "ce_type"))
			.containsOnly("volunteer.plan.set.v1");
	}

	/**
	 * 川民发〔2020〕41号 is of a day of which no tree is known: the first one stands for it.
	 */
	@Test
	void countsTheFirstTreeForTheDaysBeforeIt() {
		registered(SHUIJINGFANG, "某站", "RUNNING");
		String early = registered("510104017002", "早建的站", "RUNNING");
		this.jdbc.update("UPDATE station SET plaque_on = '2020-04-10' WHERE id = ?", early);
		Api province = admin("51");

		Api.Answer begun = province.post("/plans",
				beginning(40, 17_000).replace(YEAR + "-01-02", "2020-04-10").replace(YEAR, "2020"));

		assertThat(begun.status()).as(begun.response().body()).isEqualTo(201);
		JsonNode basis = begun.json().path("basis");
		assertThat(basis.path("missing").asInt()).as("covered by the day itself").isEqualTo(34_411);
		assertThat(basis.path("treeOn").asString("")).isEqualTo("2023-06-30");
		assertThat(begun.json().path("communities").asInt()).isEqualTo(17_000);
		assertThat(begun.text("standing")).isEqualTo("OVERDUE");
		assertThat(province.get("/plans/targets/" + begun.text("id")).json().path("basis")).isEqualTo(basis);
		assertThat(province.post("/plans", beginning(40, 0)).json().path("basis").path("treeOn").asString(""))
			.isEqualTo("2026-01-02");
	}

	@Test
	void plansNothingWhereNoCommunityCouldBeCounted() {
		String region = "00000000-0000-7000-8000-0000000000a2";
		this.jdbc.update("INSERT INTO region (id, sequence, created_at) VALUES (?, 1, NOW())", region);
		try {
			this.jdbc.update("INSERT INTO region_version VALUES (?, '2024-01-01', '9999-12-31', '510104999000', '新街道',"
					+ " '新街道', 4, '510104000000', FALSE, NULL, 'planted')", region);

			Api.Answer refused = admin("510104999").post("/plans", beginning(40, 0));

			assertThat(refused.text("code")).as(refused.response().body()).isEqualTo("plan-base-empty");
		}
		finally {
			this.jdbc.update("DELETE FROM region_version WHERE region_id = ?", region);
			this.jdbc.update("DELETE FROM region WHERE id = ?", region);
		}
	}

	@Test
	void refusesPartsThatDoNotAddUpOrAreNotBelow() {
		Api county = admin("510104");
		Api.Answer begun = county.post("/plans", beginning(100, 0));
		JsonNode parts = county.get("/plans/targets/" + begun.text("id") + "/proposal").json().path("items");
		String good = body(parts);
		String first = parts.path(0).path("regionCode").asString("");

		assertThat(put(county, begun, good.replaceFirst("\"communities\":\\d+", "\"communities\":9999")).text("code"))
			.isEqualTo("plan-sum-differs");
		assertThat(put(county, begun, good.replaceFirst(first, "510104017001")).text("code"))
			.isEqualTo("plan-part-foreign");
		assertThat(put(county, begun, good.replaceFirst("\\{\"regionCode\"[^}]*\\},", "")).text("code"))
			.isEqualTo("plan-part-missing");
		assertThat(put(county, begun, good.replaceFirst(first, "510107001000")).status()).isEqualTo(404);
		assertThat(county.put("/plans/targets/" + begun.text("id") + "/split", good).status()).isEqualTo(428);
		assertThat(put(county, begun, good).status()).isEqualTo(200);
		assertThat(put(county, begun, good).status()).isEqualTo(412);
	}

	@Test
	void handsNothingDownForLaterThanItself() {
		Api city = admin("5101");
		Api.Answer begun = city.post("/plans", beginning(50, 0));
		String cities = body(city.get("/plans/targets/" + begun.text("id") + "/proposal").json().path("items"));
		Api.Answer split = put(city, begun, due(cities, "2026-11-30"));
		assertThat(split.status()).as(split.response().body()).isEqualTo(200);
		Api county = admin("510104");
		Api.Answer own = county.get("/plans/" + YEAR + "?region=510104");
		String streets = body(county.get("/plans/targets/" + own.text("id") + "/proposal").json().path("items"));

		Api.Answer late = put(county, own, due(streets, "2026-12-01"));

		assertThat(late.status()).isEqualTo(422);
		assertThat(late.text("code")).isEqualTo("plan-due-after-whole");
		assertThat(late.response().body()).contains("不能晚于本级的 2026-11-30");
		assertThat(late.json().at("/errors/0/pointer").asString("")).isEqualTo("/dueOn");
		assertThat(put(county, own, due(streets, "2026-11-30")).status()).isEqualTo(200);
		assertThat(county.get("/checks/plan-due-later/findings").items("id")).isEmpty();

		assertThat(put(city, split, due(cities, "2026-11-20")).status()).isEqualTo(200);

		assertThat(county.get("/checks/plan-due-later/findings").items("regionCode"))
			.containsExactlyElementsOf(county.get("/plans/" + YEAR + "/targets?region=510104").items("regionCode"));
		assertThat(city.get("/checks/plan-due-later/findings").items("evidence")).containsOnly("2026-11-30");
	}

	private static String due(String body, String on) {
		return body.replaceFirst("\\{", "{\"dueOn\":\"" + on + "\",");
	}

	@Test
	void letsNobodySetItsOwnTargetUnderAPlan() {
		Api city = admin("5101");
		Api.Answer begun = city.post("/plans", beginning(50, 0));
		split(city, begun, city.get("/plans/targets/" + begun.text("id") + "/proposal").json().path("items"));
		Api county = admin("510104");
		Api.Answer own = county.get("/plans/" + YEAR + "?region=510104");

		assertThat(county.post("/plans", beginning(1, 0)).text("code")).isEqualTo("plan-exists");
		assertThat(county.with("If-Match", own.header("ETag"))
			.send("DELETE", "/plans/targets/" + own.text("id"), "", "application/json")
			.text("code")).isEqualTo("plan-not-the-top");
		assertThat(county.get("/plans/" + YEAR + "?region=5101").status()).isEqualTo(404);
		assertThat(county.get("/plans/targets/" + begun.text("id") + "/proposal").status()).isEqualTo(404);
		assertThat(admin("510107").get("/plans/" + YEAR + "?region=510104").status()).isEqualTo(404);
		assertThat(officer("510104").post("/plans", beginning(1, 0)).status()).isEqualTo(403);
	}

	@Test
	void changesNoFigureThatIsHandedDownFurther() {
		Api city = admin("5101");
		Api.Answer begun = city.post("/plans", beginning(50, 0));
		JsonNode parts = city.get("/plans/targets/" + begun.text("id") + "/proposal").json().path("items");
		Api.Answer split = split(city, begun, parts);
		Api county = admin("510104");
		Api.Answer own = county.get("/plans/" + YEAR + "?region=510104");
		Api.Answer further = split(county, own,
				county.get("/plans/targets/" + own.text("id") + "/proposal").json().path("items"));

		String moved = moved(parts, "510104000000", "510105000000");
		assertThat(put(city, split, moved).text("code")).isEqualTo("plan-split-already");
		county.with("If-Match", further.header("ETag"))
			.send("DELETE", "/plans/targets/" + own.text("id") + "/split", "", "application/json");
		assertThat(put(city, split, moved).status()).isEqualTo(200);
		assertThat(county.get("/plans/" + YEAR + "/targets?region=510104").json().path("items")).isEmpty();
		assertThat(county.get("/plans/" + YEAR + "?region=510104").json().path("communities").asInt())
			.isEqualTo(own.json().path("communities").asInt() - 1);
	}

	@Test
	void withdrawsASplitWithAllBelowIt() {
		Api city = admin("5101");
		Api.Answer begun = city.post("/plans", beginning(50, 0));
		Api.Answer split = split(city, begun,
				city.get("/plans/targets/" + begun.text("id") + "/proposal").json().path("items"));
		Api county = admin("510104");
		Api.Answer own = county.get("/plans/" + YEAR + "?region=510104");
		split(county, own, county.get("/plans/targets/" + own.text("id") + "/proposal").json().path("items"));

		Api.Answer whole = city.with("If-Match", split.header("ETag"))
			.send("DELETE", "/plans/targets/" + begun.text("id") + "/split", "", "application/json");

		assertThat(whole.json().path("split").asBoolean()).isFalse();
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM build_target", Integer.class)).isEqualTo(1);
		assertThat(events("plan", own.text("id"), 3)).extracting((event) -> header(event, "ce_type"))
			.contains("volunteer.plan.withdrawn.v1");
		assertThat(city.with("If-Match", whole.header("ETag"))
			.send("DELETE", "/plans/targets/" + begun.text("id"), "", "application/json")
			.status()).isEqualTo(204);
		assertThat(city.get("/plans/" + YEAR + "?region=5101").text("code")).isEqualTo("plan-not-found");
	}

	@Test
	void flagsWhatIsOverdue() {
		Api county = admin("510104");

		Api.Answer begun = county.post("/plans", beginning(100, 0).replace(YEAR, "2025"));

		assertThat(begun.text("standing")).isEqualTo("OVERDUE");
	}

	/**
	 * Reports of past plans stand on their last day; what is registered anew is not built
	 * anew.
	 */
	@Test
	void countsTheFirstPlaqueThatACommunityEverHad() {
		plaqued(SHUIJINGFANG, "2025-03-01", "2026-02-01");
		plaqued(SHUIJINGFANG, "2026-05-01", "");
		plaqued("510104017002", "2026-02-01", "2026-03-01");
		plaqued("510104017002", "2026-04-01", "");
		plaqued("510104017003", "2026-02-01", "2026-03-01");
		plaqued("510104017004", "2025-08-01", "");
		Api county = admin("510104");
		String before = beginning(100, 0).replace(YEAR, "2025");

		county.post("/plans", beginning(100, 0));
		Api.Answer past = county.post("/plans", before);

		assertThat(county.get("/plans/2026?region=510104").json().path("built").asInt()).isEqualTo(1);
		assertThat(past.json().path("built").asInt()).isEqualTo(2);
		assertThat(told()).isEqualTo(1);
		assertThat(admin("51").get("/checks/plan-overdue/findings?region=510104").items("id"))
			.containsExactly(past.text("id"));
		this.jdbc.update("UPDATE build_target SET communities = 2 WHERE id = ?", past.text("id"));
		assertThat(county.get("/plans/2025?region=510104").text("standing")).isEqualTo("REACHED");
		assertThat(admin("51").get("/checks/plan-overdue/findings?region=510104").items("id")).isEmpty();
		this.jdbc.update("UPDATE build_target SET due_on = '2025-06-30' WHERE id = ?", past.text("id"));
		assertThat(county.get("/plans/2025?region=510104").json().path("built").asInt()).isEqualTo(1);
		assertThat(county.get("/plans/2025?region=510104").text("standing")).isEqualTo("OVERDUE");
		assertThat(told()).isEqualTo(1);
		assertThat(admin("51").get("/checks/plan-overdue/findings?region=510104").items("id")).hasSize(1);
	}

	/**
	 * Who reads the topic knows neither the plaques of a day nor what a figure follows
	 * from.
	 */
	@Test
	void tellsWhatAPlanHadComeToAndWhichCountedNothing() {
		plaqued(SHUIJINGFANG, "2025-03-01", "");
		Api county = admin("510104");
		String past = county.post("/plans", beginning(100, 0).replace(YEAR, "2025")).text("id");
		String uncounted = county.post("/plans", beginning(100, 0)).text("id");
		this.jdbc.update("UPDATE build_target SET communities = 0, base_missing = NULL WHERE id = ?", uncounted);

		assertThat(told()).isEqualTo(2);

		assertThat(told()).isZero();
		ConsumerRecord<String, String> told = events("plan", past, 2).getLast();
		assertThat(header(told, "ce_type")).isEqualTo("volunteer.plan.measured.v1");
		assertThat(told.value()).contains("\"counted\":true", "\"builtByDue\":1");
		assertThat(events("plan", uncounted, 2).getLast().value()).contains("\"counted\":false", "\"builtByDue\":null");
		plaqued("510104017002", "2025-04-01", "");
		assertThat(told()).isEqualTo(1);
		assertThat(events("plan", past, 3).getLast().value()).contains("\"builtByDue\":2");
		assertThat(county.get("/plans/targets/" + past).header("ETag")).isEqualTo("\"3\"");
	}

	private int told() {
		List<Outcome> untold = this.outcomes.untold();
		this.outcomes.tell(untold);
		return untold.size();
	}

	private void plaqued(String region, String on, String withdrawnOn) {
		String id = registered(region, "站" + on, "RUNNING");
		this.jdbc.update("UPDATE station SET plaque_on = ?, state_since = ? WHERE id = ?", on, on, id);
		if (!withdrawnOn.isEmpty()) {
			this.jdbc.update("UPDATE station SET state = 'WITHDRAWN', live = NULL, state_since = ? WHERE id = ?",
					withdrawnOn, id);
		}
	}

	@Test
	void refusesFiguresOutOfRange() {
		Api county = admin("510104");

		assertThat(county.post("/plans", beginning(0, 0)).text("code")).isEqualTo("plan-percent-invalid");
		assertThat(county.post("/plans", beginning(101, 0)).text("code")).isEqualTo("plan-percent-invalid");
		assertThat(county.post("/plans", beginning(40, -1)).text("code")).isEqualTo("plan-figure-invalid");
		assertThat(county.post("/plans", beginning(40, 0).replace("2026-12-31", "2027-01-01")).text("code"))
			.isEqualTo("plan-due-invalid");
		assertThat(county.post("/plans", beginning(40, 0).replace("\"year\":2026", "\"year\":1999")).text("code"))
			.isEqualTo("plan-year-invalid");
		assertThat(county.post("/plans", beginning(40, 0).replaceFirst("2026-01-02", "2099-01-02")).text("code"))
			.isEqualTo("date-in-future");
	}

	@Test
	void beginsAPlanOnceHoweverManyAskAtOnce() throws Exception {
		List<Integer> answers = Concurrently.call(8, () -> admin("510104").post("/plans", beginning(40, 0)).status());

		assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
	}

	private static Api.Answer split(Api caller, Api.Answer target, JsonNode parts) {
		return put(caller, target, body(parts));
	}

	private static Api.Answer put(Api caller, Api.Answer target, String body) {
		return caller.with("If-Match", target.header("ETag"))
			.put("/plans/targets/" + target.text("id") + "/split", body);
	}

	private static String body(JsonNode parts) {
		return parts.valueStream()
			.map((part) -> "{\"regionCode\":\"" + part.path("regionCode").asString("") + "\",\"communities\":"
					+ part.path("communities").asInt() + "}")
			.collect(Collectors.joining(",", "{\"targets\":[", "]}"));
	}

	/** One community from one region's part to another's. */
	private static String moved(JsonNode parts, String from, String to) {
		return parts.valueStream().map((part) -> {
			String code = part.path("regionCode").asString("");
			int communities = part.path("communities").asInt() + (code.equals(from) ? -1 : code.equals(to) ? 1 : 0);
			return "{\"regionCode\":\"" + code + "\",\"communities\":" + communities + "}";
		}).collect(Collectors.joining(",", "{\"targets\":[", "]}"));
	}

	private static int sum(JsonNode targets) {
		return targets.valueStream().mapToInt((target) -> target.path("communities").asInt()).sum();
	}

	private static String beginning(int percent, int minimum) {
		return "{\"year\":2026,\"percent\":" + percent + ",\"minimum\":" + minimum
				+ ",\"baseOn\":\"2026-01-02\",\"dueOn\":\"2026-12-31\"}";
	}

	private Api admin(String region) {
		return official(region, "tier-admin");
	}

}
