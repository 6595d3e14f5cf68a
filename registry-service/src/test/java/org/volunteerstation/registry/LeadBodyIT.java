package org.volunteerstation.registry;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.Concurrently;

import static org.assertj.core.api.Assertions.assertThat;

/** Which body leads at each tier (R7), and what becomes of it when regions change. */
class LeadBodyIT extends ChangeFlow {

	private static final String COUNTY = "/regions/519901/lead-body";

	@Test
	void leavesTheKindOfTheNearestAboveToWhoHasNone() {
		assertThat(county().get(COUNTY).json().path("kind").isNull()).isTrue();
		assertThat(county().get(COUNTY).header("ETag")).isEqualTo("\"0\"");
		set(city(), "5199", 0, "2024-01-01", "SOCIAL_WORK", "市委社会工作部");

		Api.Answer inherited = county().get(COUNTY);
		assertThat(inherited.text("kind")).isEqualTo("SOCIAL_WORK");
		assertThat(inherited.text("kindName")).isEqualTo("党委社会工作部门");
		assertThat(inherited.text("inheritedFrom")).isEqualTo("519900000000");
		assertThat(inherited.text("inheritedFromName")).isEqualTo("试验市");
		set(city(), "519901", 0, "2023-05-04", "CIVIL_AFFAIRS", "甲县民政局");

		Api.Answer own = official("519901001", "tier-viewer").get("/regions/519901001/lead-body");
		assertThat(own.text("kind")).isEqualTo("CIVIL_AFFAIRS");
		assertThat(own.text("inheritedFrom")).isEqualTo("519901000000");
		assertThat(own.json().path("bodies").valueStream().map((body) -> body.path("name").asString("")))
			.containsExactly("市委社会工作部", "甲县民政局");
		assertThat(county().get(COUNTY).json().path("inheritedFrom").isNull()).isTrue();
		assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'lead-body.set'"
				+ " AND object_id = '519901000000' AND detail = 'CIVIL_AFFAIRS 2023-05-04'"))
			.isEqualTo(1);
	}

	@Test
	void keepsWhatLedBeforeAndWhatWillLead() {
		Api county = county();
		set(county, "519901", 0, "2020-04-10", "CIVIL_AFFAIRS", "甲县民政局");
		set(county, "519901", 1, "2024-06-01", "SOCIAL_WORK", "甲县社工部");
		set(county, "519901", 2, LocalDate.now().plusDays(40).toString(), "OTHER", "甲县某办");
		set(county, "519901", 3, "2024-06-01", "SOCIAL_WORK", "甲县县委社会工作部");

		assertThat(county.get(COUNTY).json().path("bodies").path(0).path("name").asString("")).isEqualTo("甲县县委社会工作部");
		Api.Answer first = county.get("/regions/519901/lead-bodies?limit=2");
		assertThat(first.items("name")).containsExactly("甲县某办", "甲县县委社会工作部");
		assertThat(county.get("/regions/519901/lead-bodies?after=" + first.text("next")).items("name"))
			.containsExactly("甲县民政局");
		assertThat(county.get("/regions/519901/lead-bodies?after=2024").status()).isEqualTo(422);
	}

	@Test
	void refusesOthersAndWhatIsOld() {
		String body = body("2024-01-01", "CIVIL_AFFAIRS", "甲县民政局", "028-8412 3456");
		assertThat(put(official("519902", "tier-admin"), "519901", 0, body).status()).isEqualTo(404);
		assertThat(official("519902", "tier-viewer").get(COUNTY).status()).isEqualTo(404);
		assertThat(put(county(), "5199", 0, body).status()).isEqualTo(404);
		assertThat(put(officer("519901"), "519901", 0, body).status()).isEqualTo(403);
		assertThat(county().put(COUNTY, body).status()).isEqualTo(428);
		assertThat(put(county(), "519901", 1, body).status()).isEqualTo(412);
		assertThat(put(county(), "519901", 0, body).header("ETag")).isEqualTo("\"1\"");
		assertThat(put(county(), "519901", 0, body).status()).isEqualTo(412);
	}

	@Test
	void isSetOnceHoweverManyAskAtOnce() throws Exception {
		String body = body("2024-01-01", "CIVIL_AFFAIRS", "甲县民政局", "");

		assertThat(Concurrently.call(8, () -> put(county(), "519901", 0, body).status())).containsOnly(200, 412)
			.containsOnlyOnce(200);
	}

	@Test
	void refusesWhatIsNoOffice() {
		assertThat(refused(body("2024-01-01", "ANYTHING", "民政局", ""))).isEqualTo("lead-body-kind-unknown");
		assertThat(refused(body("2024-01-01", "OTHER", " ", ""))).isEqualTo("text-invalid");
		assertThat(refused(body("2024-01-01", "OTHER", "民政局", "138 1234 5678"))).isEqualTo("lead-body-phone-invalid");
		assertThat(refused(body("2024-01-01", "OTHER", "民政局", "电话"))).isEqualTo("lead-body-phone-invalid");
		assertThat(refused(body("1999-12-31", "OTHER", "民政局", ""))).isEqualTo("lead-body-day-invalid");
		assertThat(refused(body("2099-01-01", "OTHER", "民政局", ""))).isEqualTo("lead-body-day-invalid");
	}

	@Test
	void goesWithARegionThatGetsAnotherCodeAndStaysWithTheHeirOfAMerge() {
		set(city(), "519902", 0, "2024-01-01", "CIVIL_AFFAIRS", "乙县民政局");
		set(city(), "519901001", 0, "2024-01-01", "CIVIL_AFFAIRS", "东街道办");
		set(city(), "519901002", 0, "2024-01-01", "OTHER", "西镇某办");

		Api.Answer recoded = applied(city(), province(), order("RECODE", codes("519902"), to("519903", "丙县"), ""));
		Api.Answer merged = applied(city(), province(),
				order("MERGE", codes("519901001", "519901002"), to("519901002", ""), ""));

		assertThat(named("519903")).isEqualTo("乙县民政局");
		assertThat(named("519901002")).isEqualTo("西镇某办");
		assertThat(step(province(), merged, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(step(province(), recoded, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(named("519902")).isEqualTo("乙县民政局");
		assertThat(named("519901001")).isEqualTo("东街道办");
	}

	@Test
	void keepsAnOrderFromBeingTakenBackWhereALeadBodyWouldLoseItsRegion() {
		Api.Answer merged = applied(city(), province(),
				order("MERGE", codes("519901001", "519901002"), to("519901009", "东西街道"), ""));
		set(city(), "519901009", 0, "2024-01-01", "OTHER", "东西街道办");

		assertThat(step(province(), merged, "UNDONE").text("code")).isEqualTo("change-order-in-use");
	}

	private String named(String region) {
		Api.Answer answer = city().get("/regions/" + region + "/lead-body");
		assertThat(answer.json().path("inheritedFrom").isNull()).isTrue();
		return answer.json().path("bodies").path(answer.json().path("bodies").size() - 1).path("name").asString("");
	}

	private String refused(String body) {
		return put(county(), "519901", 0, body).text("code");
	}

	private static void set(Api caller, String region, long seen, String from, String kind, String name) {
		Api.Answer answer = put(caller, region, seen, body(from, kind, name, "028-84123456"));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
	}

	private static Api.Answer put(Api caller, String region, long seen, String body) {
		return caller.with("If-Match", "\"" + seen + "\"").put("/regions/" + region + "/lead-body", body);
	}

	private static String body(String from, String kind, String name, String phone) {
		return "{\"validFrom\":\"" + from + "\",\"kind\":\"" + kind + "\",\"name\":\"" + name + "\",\"phone\":\""
				+ phone + "\"}";
	}

}
