package org.volunteerstation.deploy.browser;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Login;
import org.volunteerstation.platform.test.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** People of all tiers use the console as they would on a working day (R7, R80). */
@ExtendWith({ RunningPlatform.class, SharedBrowser.class })
class BrowserIT {

	private static final String STATIONS = "/api/v1/registry/stations";

	private static final JsonMapper JSON = new JsonMapper();

	private final TestedPlatform platform;

	private final Chromium chromium;

	BrowserIT(TestedPlatform platform, Chromium chromium) {
		this.platform = platform;
		this.chromium = chromium;
	}

	@ParameterizedTest
	@CsvSource({ "province,51,四川省", "city,5101,成都市", "county,510104,锦江区", "street,510104017,锦官驿街道",
			"community,510104017001,水井坊社区", "manager,510104017001,水井坊社区" })
	void officialSeesOwnRegionWithItsFigures(String username, String region, String name) {
		JsonNode seen = this.chromium.play("official", Map.of("account", account(username)));
		JsonNode figures = coverage(region);

		assertThat(seen.path("language").asString()).startsWith("zh");
		assertThat(seen.path("path").asString()).isEqualTo("/");
		assertThat(seen.path("heading").asString()).isEqualTo(name + "总览");
		assertThat(seen.path("top").asString()).isEqualTo(name);
		assertThat(seen.path("here").asString()).isEqualTo(name);
		assertThat(seen.path("communities").asLong()).isEqualTo(figures.path("communities").asLong());
		assertThat(seen.path("covered").asLong()).isEqualTo(figures.path("covered").asLong());
		assertSound(seen);
	}

	@Test
	void cityGoesDownToTheCommunityAndSeesTheFiguresOfEachTier() {
		List<String> codes = List.of("510100000000", "510104000000", "510104017000", "510104017001");
		settle("5101");

		JsonNode seen = this.chromium.play("drillsDown",
				Map.of("account", account("city"), "names", List.of("成都市", "锦江区", "锦官驿街道", "水井坊社区")));

		assertThat(seen.path("region").asString()).isEqualTo(codes.getLast());
		assertThat(seen.path("levels").size()).isEqualTo(codes.size());
		for (int tier = 0; tier < codes.size(); tier++) {
			JsonNode report = read("/api/v1/analytics/coverage/" + codes.get(tier));
			assertThat(ShownFigures.seen(seen.path("levels").path(tier))).isEqualTo(ShownFigures.told(report));
		}
		assertThat(seen.path("levels").path(0).path("rows").size()).isEqualTo(20);
		assertThat(seen.path("troubles").toString()).isEqualTo("[]");
	}

	@Test
	void pagesOfStationsAreSound() {
		JsonNode seen = this.chromium.play("pages",
				Map.of("account", account("county"), "station", registered("510104017001", "页面站")));

		assertThat(seen.path("troubles").toString()).isEqualTo("[]");
		for (String page : List.of("stations", "station", "station-new", "about")) {
			assertThat(seen.path("violations").path(page).toString()).as(page).isEqualTo("[]");
		}
	}

	@Test
	void countyOpensAnAccountAndThePersonSetsThePassword() {
		JsonNode seen = this.chromium.play("keepsAccounts",
				Map.of("account", account("county"), "username", name("page-"), "password", name("a-long-password-"),
						"community", Map.of("code", "510104017001", "name", "水井坊社区")));

		assertThat(seen.path("heading").asString()).isEqualTo("水井坊社区总览");
		assertThat(seen.path("kept").asString()).as("the code stands in no address").endsWith("/activation");
		assertThat(seen.path("troubles").toString()).isEqualTo("[]");
		for (String page : List.of("new", "file", "list", "import", "matrix", "activation")) {
			assertThat(seen.path("violations").path(page).toString()).as(page).isEqualTo("[]");
		}
	}

	@Test
	void cityRegistersStationAndSeesTheFigureChange() {
		List<String> open = this.platform.database()
			.rows("SELECT v.code, v.display_name FROM registry.region_version v LEFT JOIN registry.station s"
					+ " ON s.region_code = v.code WHERE v.tier = 5 AND v.code LIKE '5101%' AND s.id IS NULL"
					+ " ORDER BY v.code LIMIT 1")
			.getFirst();

		settle("5101");

		JsonNode seen = this.chromium.play("registers", Map.of("account", account("city"), "name", name("浏览器登记站"),
				"community", Map.of("code", open.get(0), "name", open.get(1)), "plaqueOn", "2026-03-05"));

		JsonNode stored = read(STATIONS + "/" + seen.path("id").asString());
		assertThat(stored.path("regionCode").asString()).isEqualTo(open.getFirst());
		assertThat(stored.path("state").asString()).isEqualTo("PLAQUED");
		assertThat(stored.path("plaqueOn").asString()).isEqualTo("2026-03-05");
		assertThat(seen.path("millis").asLong()).as("until the person sees the figure").isLessThan(2_000);
		assertThat(seen.path("file").asString()).contains("挂牌", "2026-03-05");
		assertThat(seen.path("after").path("covered").asLong())
			.isEqualTo(seen.path("before").path("covered").asLong() + 1);
		assertThat(seen.path("after").path("communities").asLong())
			.isEqualTo(seen.path("before").path("communities").asLong());
		assertThat(seen.path("troubles").toString()).isEqualTo("[]");
	}

	@Test
	void communityFindsNothingAtTheAddressOfAnother() {
		String foreign = registered(firstCommunity("510107"), "别处的站");
		long before = misses(foreign);

		JsonNode seen = this.chromium.play("foreign",
				Map.of("account", account("community"), "station", foreign, "region", "510107000000"));

		assertThat(seen.path("text").asString()).contains("没有找到").doesNotContain("别处的站");
		assertThat(misses(foreign)).isGreaterThan(before);
		assertSound(seen);
	}

	@ParameterizedTest
	@ValueSource(strings = { "resident", "volunteer" })
	void residentLandsAtHomeAndSeesTheOwnCommunitysStations(String username) {
		String name = JSON
			.readTree(this.platform.database()
				.rows("SELECT JSON_ARRAYAGG(name) FROM registry.station WHERE region_code = '510104017001'"
						+ " AND state IN ('PLAQUED', 'RUNNING', 'RECTIFYING')")
				.getFirst()
				.getFirst())
			.path(0)
			.asString();

		JsonNode seen = this.chromium.play("atHome", Map.of("account", account(username)));

		assertThat(seen.path("path").asString()).isEqualTo("/m");
		assertThat(seen.path("pathOfOfficials").asString()).isEqualTo("/m");
		assertThat(seen.path("community").asString()).contains("水井坊社区");
		assertThat(seen.path("stations").toString()).contains(name);
		assertSound(seen);
	}

	@Test
	void scriptInTextStaysText() {
		String text = "<img src=x onerror=globalThis.injected=1><script>globalThis.injected=1</script>";
		String name = name("脚本") + text;
		String station = registeredAs("510104017001", name);

		JsonNode seen = this.chromium.play("harmless",
				Map.of("account", account("county"), "station", station, "text", name));

		assertThat(seen.path("shown").asString()).contains(text);
		assertThat(seen.path("injected").isNull()).isTrue();
		assertThat(seen.path("troubles").toString()).isEqualTo("[]");
	}

	@Test
	void signingOutEndsTheSessionHereAndAtKeycloak() {
		JsonNode seen = this.chromium.play("signsOut", Map.of("account", account("street")));

		assertThat(seen.path("session").asInt()).isEqualTo(401);
		assertThat(this.platform.keycloakUrl()).endsWith(":" + seen.path("asked").asString());
	}

	private static void assertSound(JsonNode seen) {
		assertThat(seen.path("violations").toString()).isEqualTo("[]");
		assertThat(seen.path("troubles").toString()).isEqualTo("[]");
	}

	/** Waits until what was registered before is counted: the register agrees. */
	private void settle(String region) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> JSON
				.readTree(province().post("/api/v1/analytics/recounts", "{\"region\":\"" + region + "\"}").body())
				.path("differing")
				.asInt(-1) == 0);
	}

	private JsonNode coverage(String region) {
		return read("/api/v1/analytics/coverage/" + region).path("node");
	}

	private JsonNode read(String path) {
		HttpResponse<String> answer = province().get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	private Api province() {
		return this.platform.through(this.platform.tokens().of(TokenSpec.official("51", "tier-admin")));
	}

	private Map<String, String> account(String username) {
		Login login = this.platform.account(username);
		return Map.of("username", login.username(), "password", login.password());
	}

	private String firstCommunity(String county) {
		return this.platform.database()
			.rows("SELECT MIN(code) FROM registry.region_version WHERE tier = 5 AND code LIKE ?", county + "%")
			.getFirst()
			.getFirst();
	}

	private long misses(String station) {
		return this.platform.database()
			.number("SELECT COUNT(*) FROM registry.audit_entry WHERE result = 'station-not-found' AND object_id LIKE ?",
					"%" + station + "%");
	}

	private String registered(String community, String start) {
		return registeredAs(community, name(start));
	}

	private String registeredAs(String community, String name) {
		HttpResponse<String> answer = province().post(STATIONS, JSON.writeValueAsString(Map.of("regionCode", community,
				"name", name, "kind", "STATION", "state", "RUNNING", "plaqueOn", "2026-01-02")));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JSON.readTree(answer.body()).path("id").asString();
	}

	private static String name(String start) {
		return start + Long.toString(System.nanoTime(), 36);
	}

}
