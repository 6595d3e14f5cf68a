package org.volunteerstation.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.test.Concurrently;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Samples of a province with a station in each of the 34,412 communities: drawn again
 * from the seed by other means, spread over the regions below, and drawn once.
 */
class InspectionDrawIT extends InspectionFlow {

	private static final Logger log = LoggerFactory.getLogger(InspectionDrawIT.class);

	private static final int STATIONS = 34_412;

	@Autowired
	private SqlSessionFactory sessions;

	@Test
	void drawsAProvinceAgainFromTheSeed() {
		fill("51");
		Api province = official("51", "tier-admin");
		String plan = opened(province, terms("PERCENT", 10, ",\"kind\":\"STATION\""));
		long start = System.nanoTime();

		Api.Answer drawn = draw(province, plan);

		log.info("a sample of {} from {} stations drawn in {} ms", drawn.json().path("sampled").asInt(), STATIONS,
				Duration.ofNanos(System.nanoTime() - start).toMillis());
		assertThat(drawn.status()).as(drawn.response().body()).isEqualTo(200);
		assertThat(drawn.json().path("population").asInt()).isEqualTo(STATIONS);
		assertThat(drawn.json().path("sampled").asInt()).isEqualTo(3442);
		assertThat(drawn.text("seed")).matches("[0-9a-f]{32}");
		Map<String, String> stations = new HashMap<>();
		this.jdbc.queryForList("SELECT id, region_code FROM station")
			.forEach((row) -> stations.put(String.valueOf(row.get("id")), String.valueOf(row.get("region_code"))));
		assertThat(sampled(plan))
			.containsExactlyInAnyOrderElementsOf(again(stations, drawn.text("seed"), 4, (STATIONS + 9) / 10));
		readsEachListFromAnIndex(plan);
	}

	@Test
	void spreadsEvenlyAndHitsEveryRegionBelow() {
		fill("5101");
		Api city = officer("5101");
		String plan = opened(city, terms("NUMBER", 50, ""));
		draw(city, plan);
		Map<String, Integer> perCounty = new TreeMap<>();
		sampled(plan).forEach((station) -> perCounty.merge(station.substring(24, 30), 1, Integer::sum));
		int counties = city.get("/regions/5101/children?limit=200").items("code").size();
		assertThat(perCounty).hasSize(counties);
		assertThat(perCounty.values()).allMatch((count) -> count == 50 / counties || count == 50 / counties + 1);
		assertThat(city.get(PLANS + "/" + plan + "/progress")
			.json()
			.path("items")
			.valueStream()
			.mapToInt((region) -> region.path("sampled").asInt())
			.sum()).isEqualTo(50);

		String few = opened(city, terms("NUMBER", 1, ""));
		assertThat(draw(city, few).json().path("sampled").asInt()).isEqualTo(counties);
		String all = opened(officer("510104"), terms("PERCENT", 100, ""));
		Api.Answer whole = draw(officer("510104"), all);
		assertThat(whole.json().path("sampled").asInt()).isEqualTo(whole.json().path("population").asInt());
		assertThat(sampled(all)).doesNotHaveDuplicates().hasSize(whole.json().path("population").asInt());
		String one = opened(officer("510104"), terms("NUMBER", 5, ",\"region\":\"" + SHUIJINGFANG + "\""));
		assertThat(draw(officer("510104"), one).json().path("sampled").asInt()).isEqualTo(1);
	}

	@Test
	void leavesOutWhatIsWithdrawnElsewhereOrOfAnotherKind() {
		fill("510104017");
		this.jdbc.update("UPDATE station SET state = 'WITHDRAWN', live = NULL WHERE region_code = ?", SHUIJINGFANG);
		fill("510105");
		Api county = officer(COUNTY);
		String plan = opened(county, terms("PERCENT", 100, ""));
		draw(county, plan);
		assertThat(sampled(plan)).isNotEmpty()
			.allMatch((station) -> station.substring(24).startsWith("510104017"))
			.noneMatch((station) -> station.endsWith(SHUIJINGFANG));
		assertThat(draw(county, opened(county, terms("PERCENT", 100, ",\"kind\":\"POINT\""))).text("code"))
			.isEqualTo("inspection-sample-empty");
	}

	@Test
	void drawsOnceHoweverManyDrawAtOnce() throws Exception {
		fill("510104");
		Api county = officer(COUNTY);
		String plan = opened(county, terms("NUMBER", 20, ""));

		List<Api.Answer> answers = Concurrently.call(8, () -> draw(officer(COUNTY), plan));

		assertThat(answers).allMatch((answer) -> answer.status() == 200);
		assertThat(answers.stream().map((answer) -> answer.text("seed")).distinct()).hasSize(1);
		List<String> first = sampled(plan);
		assertThat(first).hasSize(20).doesNotHaveDuplicates();
		assertThat(draw(county, plan).header("ETag")).isEqualTo("\"3\"");
		assertThat(sampled(plan)).containsExactlyElementsOf(first);
		assertThat(actions(this.jdbc, plan)).containsExactly("inspection.draft", "inspection.open", "inspection.draw");
	}

	@Test
	void drawsForAnOpenPlanAloneAndKeepsItsTerms() {
		fill("510104017");
		Api county = officer(COUNTY);
		Api.Answer draft = county.post(PLANS, terms("NUMBER", 2, ""));
		String path = PLANS + "/" + draft.text("id");
		assertThat(draw(county, draft.text("id")).text("code")).isEqualTo("inspection-plan-not-open");
		Api.Answer revised = county.with("If-Match", "\"1\"")
			.put(path, terms("NUMBER", 3, ",\"region\":\"510104017\""));
		assertThat(revised.text("regionCode")).as(revised.response().body()).isEqualTo("510104017000");
		assertThat(county.with("If-Match", "\"1\"").put(path, terms("NUMBER", 4, "")).status()).isEqualTo(412);
		assertThat(county.with("If-Match", "\"2\"").put(path, terms("NUMBER", 3, ",\"region\":\"510105\"")).status())
			.isEqualTo(404);
		assertThat(officer("510104017").get(path).status()).isEqualTo(404);
		assertThat(step(county, path, "opening", "").text("state")).isEqualTo("OPEN");
		assertThat(officer("510104017").get(path).status()).isEqualTo(200);
		assertThat(county.with("If-Match", "\"3\"").put(path, terms("NUMBER", 4, "")).text("code"))
			.isEqualTo("inspection-plan-fixed");
		assertThat(county.with("If-Match", "\"3\"").send("DELETE", path, "", "application/json").text("code"))
			.isEqualTo("inspection-plan-fixed");
		Api.Answer spare = county.post(PLANS, terms("NUMBER", 2, ""));
		assertThat(county.with("If-Match", "\"1\"")
			.send("DELETE", PLANS + "/" + spare.text("id"), "", "application/json")
			.status()).isEqualTo(204);
		assertThat(county.get(PLANS).items("id")).containsExactly(draft.text("id"));
		assertThat(county.get(PLANS + "?state=DRAFT").items("id")).isEmpty();
		assertThat(county.get(PLANS + "?year=2025").items("id")).isEmpty();
		assertThat(county.post(PLANS, terms("PERCENT", 101, "")).text("code")).isEqualTo("inspection-size-invalid");
		assertThat(county.post(PLANS, terms("NUMBER", 1, ",\"region\":\"5101\"")).status()).isEqualTo(404);
	}

	@Test
	void listsTheUppermostOfficeFirstAndThereTheNewest() {
		fill("510104017");
		List<String> ids = new ArrayList<>();
		for (String office : List.of("510104", "51", "510104", "5101")) {
			ids.add(opened(officer(office), terms("NUMBER", 2, "")));
		}
		Api.Answer first = officer("510104").get(PLANS + "?limit=2&year=2026");
		assertThat(first.items("id")).containsExactly(ids.get(1), ids.get(3));
		assertThat(officer("510104").get(PLANS + "?limit=2&year=2026&after=" + first.text("next")).items("id"))
			.containsExactly(ids.get(2), ids.get(0));
	}

	@Test
	void listsWhatConcernsTheRegionThatTheViewIsNarrowedTo() {
		fill("510104017");
		String own = opened(officer("5101"), terms("NUMBER", 2, ""));
		String draft = officer("5101").post(PLANS, terms("NUMBER", 2, ",\"region\":\"510104\"")).text("id");
		String elsewhere = opened(officer("5101"), terms("NUMBER", 2, ",\"region\":\"510107\""));
		String below = officer("510104").post(PLANS, terms("NUMBER", 1, "")).text("id");
		String beside = officer("510107").post(PLANS, terms("NUMBER", 1, "")).text("id");
		String provinces = official("51", "tier-officer").post(PLANS, terms("NUMBER", 1, "")).text("id");

		assertThat(officer("5101").get(PLANS).items("id")).containsExactly(elsewhere, draft, own, below, beside);
		assertThat(officer("5101").get(PLANS + "?region=510104").items("id")).as("the own drafts as well")
			.containsExactly(draft, own, below);
		assertThat(officer("5101").get(PLANS + "?region=510107").items("id")).containsExactly(elsewhere, own, beside);
		assertThat(official("51", "tier-officer").get(PLANS + "?region=510104017").items("id"))
			.containsExactly(provinces, draft, own, below);
		Api.Answer first = officer("5101").get(PLANS + "?region=510104&limit=2");
		assertThat(officer("5101").get(PLANS + "?region=510104&limit=2&after=" + first.text("next")).items("id"))
			.containsExactly(below);
		for (String foreign : List.of("510107", "5101", "51")) {
			assertThat(officer("510104").get(PLANS + "?region=" + foreign).text("code")).isEqualTo("region-not-found");
		}
	}

	private void readsEachListFromAnIndex(String plan) {
		this.jdbc
			.update("""
					INSERT INTO inspection_finding (id, visit_id, plan_id, office_code, station_id, region_code, number, severity,
					body, state, due_on, found_on, ledger_year, published_on)
					SELECT v.id, v.id, v.plan_id, v.office_code, v.station_id, v.region_code, 1, 'GENERAL', '台账不完整',
					ELT(1 + CRC32(v.id) % 4, 'NOTED', 'OPEN', 'ANSWERED', 'PASSED'), '2026-11-01', '2026-10-01',
					2024 + CRC32(v.id) % 3, IF(CRC32(v.id) % 2, '2026-10-02', NULL) FROM inspection_visit v""");
		this.jdbc
			.update("""
					INSERT INTO inspection_plan (id, office_code, author, name, from_on, until_on, region_code, size_unit,
					size_value, method, state, version, updated_at)
					SELECT region_id, code, 'somebody', '年度检查', '2025-01-01', '2025-12-31', code, 'NUMBER', 1, 'ON_SITE', 'DRAFT', 1,
					NOW() FROM region_version WHERE tier IN (2, 3, 4) AND valid_to = '9999-12-31'""");
		this.jdbc
			.update("""
					INSERT INTO inspection_plan_office (plan_id, office_code)
					SELECT id, office_code FROM inspection_plan WHERE state = 'DRAFT' UNION
					SELECT p.id, v.code FROM inspection_plan p JOIN region_version v ON v.tier = 3 AND v.valid_to = '9999-12-31'
					WHERE p.state = 'DRAFT' AND CRC32(CONCAT(p.id, v.code)) % 100 = 0""");
		this.jdbc
			.execute("ANALYZE TABLE inspection_plan, inspection_plan_office, inspection_visit, inspection_finding");
		for (String region : List.of("51", "5101", "510104", "510104017")) {
			String from = (region + "000000000000").substring(0, 12);
			String to = (Long.parseLong(region) + 1 + "000000000000").substring(0, 12);
			assertStep(
					"""
							SELECT * FROM inspection_finding f WHERE f.ledger_year = 2026 AND f.region_code >= ? AND f.region_code < ?
							AND (f.published_on IS NOT NULL OR f.office_code >= '510000000000' AND f.office_code < '520000000000')
							ORDER BY f.region_code, f.id LIMIT 51""",
					"inspection_finding_ledger", from, to);
			assertStep("SELECT * FROM inspection_visit WHERE region_code >= ? AND region_code < ? AND plan_id = '"
					+ plan + "' ORDER BY region_code, id LIMIT 51", "inspection_visit_(plan|list)", from, to);
			assertStep(
					"SELECT state, due_on, office_code FROM inspection_finding WHERE state IN ('OPEN', 'ANSWERED')"
							+ " AND region_code >= ? AND region_code < ? LIMIT 10000",
					"inspection_finding_waiting", from, to);
			assertStep(
					"SELECT * FROM inspection_visit WHERE state = 'RECTIFYING' AND region_code >= ?"
							+ " AND region_code < ? ORDER BY region_code, id LIMIT 51",
					"inspection_visit_(state|list)", from, to);
			assertStep(region);
			measure(PLANS, region);
			measure(FINDINGS + "?year=2026", region);
			measure(FINDINGS + "/waiting", region);
			measure(PLANS + "/" + plan + "/progress", region);
			measure(VISITS + "?plan=" + plan, region);
		}
		assertStep(
				"SELECT id, region_code, LEFT(region_code, 4), SHA2(CONCAT('seed', ':', id), 256) FROM station"
						+ " WHERE region_code >= ? AND region_code < ? AND state != 'WITHDRAWN' AND kind = 'STATION'",
				"station_(list|plaque)", "510100000000", "510200000000");
	}

	/**
	 * The list of plans, as it is asked for the second page: by the region's own
	 * officials, and by those of the province who have narrowed their view to it.
	 */
	private void assertStep(String region) {
		RegionScope scope = RegionScope.of((region + "000000000000").substring(0, 12));
		List<String> above = scope.root()
			.path()
			.stream()
			.filter((code) -> !code.equals(scope.root()))
			.map(RegionCode::value)
			.toList();
		for (List<String> drafts : List.of(List.<String>of(), above)) {
			Map<String, Object> arguments = new HashMap<>(Map.of("scope", scope, "above", above, "drafts", drafts,
					"afterOffice", scope.from(), "afterId", "ffffffff-ffff-ffff-ffff-ffffffffffff", "rows", 51));
			arguments.put("state", null);
			arguments.put("year", null);
			List<Map<String, Object>> steps = Explained.steps(this.jdbc, this.sessions,
					"org.volunteerstation.registry.inspection.db.PlanMapper.list", arguments);
			log.info("list of plans for {}: {}", region, steps);
			assertThat(steps.getFirst().get("key")).as(region).isEqualTo("inspection_plan_office_list");
			assertThat(String.valueOf(steps.getFirst().get("Extra"))).as(region)
				.doesNotContain("filesort", "temporary");
			assertThat(steps).as(region)
				.noneMatch((step) -> "ALL".equals(step.get("type")) || "MATERIALIZED".equals(step.get("select_type")));
		}
	}

	private void assertStep(String query, String key, String from, String to) {
		Map<String, Object> step = this.jdbc.queryForList("EXPLAIN " + query, from, to).getFirst();
		assertThat(step.get("key")).as(query + from).asString().matches(key);
		assertThat(String.valueOf(step.get("Extra"))).as(query + from).doesNotContain("filesort");
	}

	/** Times are logged, not judged. */
	private void measure(String path, String region) {
		Api viewer = official(region, "tier-viewer");
		long[] micros = new long[20];
		for (int call = -5; call < micros.length; call++) {
			long start = System.nanoTime();
			assertThat(viewer.get(path).status()).as(path).isEqualTo(200);
			if (call >= 0) {
				micros[call] = (System.nanoTime() - start) / 1000;
			}
		}
		Arrays.sort(micros);
		log.info("{} for {}: p50 {} us, p95 {} us", path, region, micros[10], micros[19]);
	}

	/** The rule of decision 0022 in another language than the service's. */
	private static List<String> again(Map<String, String> stations, String seed, int digits, int size) {
		Map<String, List<String>> strata = stations.entrySet()
			.stream()
			.collect(Collectors.groupingBy((station) -> station.getValue().substring(0, digits), TreeMap::new,
					Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
		Map<String, String> lots = stations.keySet()
			.stream()
			.collect(Collectors.toMap((id) -> id, (id) -> sha256(seed + ":" + id)));
		Map<String, Integer> turns = new HashMap<>();
		strata.values().forEach((stratum) -> {
			stratum.sort(Comparator.comparing(lots::get));
			for (int turn = 0; turn < stratum.size(); turn++) {
				turns.put(stratum.get(turn), turn);
			}
		});
		return stations.keySet()
			.stream()
			.sorted(Comparator.<String, Integer>comparing(turns::get).thenComparing(lots::get))
			.limit(Math.max(strata.size(), size))
			.toList();
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> sampled(String plan) {
		return this.jdbc.queryForList("SELECT station_id FROM inspection_visit WHERE plan_id = ? ORDER BY station_id",
				String.class, plan);
	}

	/** A station in each community of a region; its id ends in the community's code. */
	private void fill(String region) {
		this.jdbc.update("""
				INSERT INTO station (id, region_code, kind, state, name, live, origin, state_since, plaque_on, version,
				created_at, updated_at)
				SELECT CONCAT('00000000-0000-7000-8000-', code), code, 'STATION', 'RUNNING', display_name, 1, 'ENTERED',
				'2021-12-31', '2021-12-31', 1, NOW(6), NOW(6) FROM region_version
				WHERE tier = 5 AND valid_to = '9999-12-31' AND code LIKE CONCAT(?, '%')""", region);
		this.jdbc.execute("ANALYZE TABLE station");
	}

}
