package org.volunteerstation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.volunteerstation.registry.plan.PlanOutcomes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each check finds the fault that is planted and nothing else, and nothing where nothing
 * is wrong.
 */
class CheckIT extends StationFlow {

	private static final String COUNTY = "510104";

	private static final String OTHER = "510104017002";

	/** A street with a community that the real tree does not have. */
	private static final String NO_STREET = "510104999000";

	private static final String NO_COMMUNITY = "510104999001";

	private static final Map<String, Plant> PLANTS = plants();

	@Autowired
	private PlanOutcomes outcomes;

	@BeforeEach
	@AfterEach
	void nothingWrong() {
		this.jdbc.update("UPDATE station SET parent_id = NULL");
		emptyRegister();
		this.jdbc.update("DELETE FROM build_target");
		this.jdbc.update("DELETE FROM inspection_plan");
		emptyAccounts();
		for (String table : List.of("stored_file", "region_population", "lead_body")) {
			this.jdbc.update("DELETE FROM " + table);
		}
		this.jdbc.update("DELETE FROM region_version WHERE source = 'planted'");
		this.jdbc.update("DELETE FROM region WHERE id LIKE '00000000-%'");
	}

	@Test
	void findsNothingWhereNothingIsWrong() {
		station(id(1), SHUIJINGFANG, "STATION", "");
		station(id(2), SHUIJINGFANG, "POINT", "parent_id = '" + id(1) + "'");
		station(id(3), OTHER, "STATION", "");
		station(id(6), SHUIJINGFANG, "POINT", "parent_id = '" + id(1) + "', name = '水井坊社区志愿服务点（2）'");
		target(id(4), 2021, "510104000000", 1, "split = TRUE");
		target(id(5), 2021, "510104017000", 1, "set_by = '510104000000'");
		this.outcomes.tell(this.outcomes.untold());

		assertThat(counts(officer(COUNTY), "")).hasSize(44)
			.allSatisfy((code, found) -> assertThat(found).as(code).isZero());
	}

	@ParameterizedTest
	@MethodSource("codes")
	void findsThePlantedFaultAlone(String code) {
		Plant plant = Objects.requireNonNull(PLANTS.get(code), code);

		plant.fault().in(this);

		JsonNode findings = officer(COUNTY).get("/checks/" + code + "/findings?limit=200").json().path("items");
		assertThat(findings.valueStream().map((finding) -> finding.path("id").asString("")))
			.containsExactlyInAnyOrderElementsOf(plant.found());
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.path("regionCode").asString("")).startsWith(COUNTY);
			assertThat(finding.path("regionName").asString("")).isNotEmpty();
			assertThat(finding.path("name").asString("")).isNotEmpty();
		});
		assertThat(counts(officer(COUNTY), "")).containsEntry(code, (long) plant.found().size());
		assertThat(counts(officer("510105"), "")).containsEntry(code, 0L);
		assertThat(officer("510105").get("/checks/" + code + "/findings").json().path("items")).isEmpty();
		assertThat(counts(officer("51"), "?region=510104")).containsEntry(code, (long) plant.found().size());
	}

	@Test
	void hasAFaultPlantedForEachCheck() {
		assertThat(PLANTS.keySet()).isEqualTo(counts(officer(COUNTY), "").keySet());
	}

	@Test
	void countsCommunitiesWithoutPopulationOnceTheCityHasOne() {
		String city = region("510100000000");
		this.jdbc.update(
				"INSERT INTO region_population (region_id, counted_on, residents, counted_by) VALUES (?, '2020-11-01', 20937757, 'census')",
				city);
		long communities = counts(officer("510104017"), "").getOrDefault("population-missing", 0L);
		assertThat(communities).isPositive();

		this.jdbc.update(
				"INSERT INTO region_population (region_id, counted_on, residents, counted_by) VALUES (?, '2020-11-01', 5000, 'census')",
				region(SHUIJINGFANG));

		assertThat(counts(officer("510104017"), "")).containsEntry("population-missing", communities - 1);
		assertThat(counts(officer(SHUIJINGFANG), "")).containsEntry("population-missing", 0L);
	}

	@Test
	void pagesFindingsByKey() {
		for (int each = 1; each <= 5; each++) {
			station(id(each), (each < 4) ? SHUIJINGFANG : OTHER, "STATION",
					"state = 'BUILDING', plaque_on = NULL, state_since = '2020-05-01', name = '站" + each + "'");
		}

		Api.Answer first = officer(COUNTY).get("/checks/building-long/findings?limit=2");
		Api.Answer second = officer(COUNTY).get("/checks/building-long/findings?limit=2&after=" + first.text("next"));
		Api.Answer third = officer(COUNTY).get("/checks/building-long/findings?limit=2&after=" + second.text("next"));

		assertThat(first.items("id")).containsExactly(id(1), id(2));
		assertThat(second.items("id")).containsExactly(id(3), id(4));
		assertThat(third.items("id")).containsExactly(id(5));
		assertThat(third.json().path("next").isNull()).isTrue();
		assertThat(officer(OTHER).get("/checks/building-long/findings?after=" + first.text("next")).items("id"))
			.containsExactly(id(4), id(5));
	}

	@Test
	void showsNoTelephoneThatMayBeAPersonsWhole() {
		station(id(1), SHUIJINGFANG, "STATION", "contact_phone = '13812340001'");

		assertThat(officer(COUNTY).get("/checks/site-phone-mobile/findings").items("evidence"))
			.containsExactly("138****0001");
	}

	@Test
	void showsNothingOutsideTheScope() {
		station(id(1), SHUIJINGFANG, "STATION", "name = '某站'");

		assertThat(officer("510105").get("/checks?region=510104").text("code")).isEqualTo("region-not-found");
		assertThat(officer("510104017").get("/checks?region=510104").status()).isEqualTo(404);
		assertThat(officer(OTHER).get("/checks/name-off-pattern/findings?region=" + SHUIJINGFANG).status())
			.isEqualTo(404);
		assertThat(
				officer(OTHER).get("/checks/name-off-pattern/findings?after=" + SHUIJINGFANG + "." + id(0)).items("id"))
			.isEmpty();
		assertThat(official("51", "auditor").get("/checks").status()).isEqualTo(403);
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		assertThat(officer(COUNTY).get("/checks/no-such/findings").text("code")).isEqualTo("check-not-found");
		assertThat(officer(COUNTY).get("/checks/building-long/findings?after=x").text("code")).isEqualTo("wrong-page");
	}

	static List<String> codes() {
		return List.copyOf(PLANTS.keySet());
	}

	private static Map<String, Plant> plants() {
		Map<String, Plant> plants = new TreeMap<>();
		plants.put("inspection-overdue", inspected("2026-01-01", "state = 'RECTIFYING'", "state = 'OPEN'"));
		plants.put("inspection-unvisited", inspected("2026-01-01", "state = 'PLANNED'", "state = 'FOUND'"));
		plants.put("inspection-left-rectifying",
				inspected("2099-12-31", "state = 'RECHECKED', held = TRUE", "state = 'PASSED'"));
		plants.put("evidence-gone", new Plant(List.of(id(1)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION", "");
			it.station(id(2), OTHER, "STATION", "");
			it.file(id(2), OTHER);
			it.assessed(id(1), 1, "'" + id(51) + "'");
			it.assessed(id(2), 1, "'" + id(52) + "'");
			it.assessed(id(2), 2, "(SELECT id FROM stored_file)");
		}));
		plants.put("inspection-held-running", new Plant(List.of(id(1)), (it) -> {
			inspected("2099-12-31", "state = 'RECTIFYING', held = TRUE", "state = 'OPEN'").fault().in(it);
			it.jdbc.update("UPDATE station SET state = 'RUNNING' WHERE id = ?", id(1));
		}));
		plants.put("community-two-stations", new Plant(List.of(id(1), id(2)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION", "");
			it.station(id(2), SHUIJINGFANG, "STATION", "");
			it.station(id(3), OTHER, "STATION", "");
		}));
		plants.put("point-parent-withdrawn", point("", "state = 'WITHDRAWN', live = NULL"));
		plants.put("point-parent-elsewhere", point("region_code = '" + OTHER + "'", ""));
		plants.put("point-without-parent", point("parent_id = NULL", ""));
		plants.put("station-with-parent", point("kind = 'STATION'", ""));
		plants.put("station-region-ended", one("region_code = '" + NO_COMMUNITY + "'"));
		plants.put("station-without-address", one("address = NULL, plaque_on = DATE_SUB(CURDATE(), INTERVAL 95 DAY)"));
		plants.put("plaque-before-founding", one("plaque_on = '2020-04-09'"));
		plants.put("plaque-after-state", one("plaque_on = '2021-06-02'"));
		plants.put("plaque-missing", one("plaque_on = NULL"));
		plants.put("plaque-while-building", one("state = 'BUILDING'"));
		plants.put("date-in-future", one("state_since = DATE_ADD(CURDATE(), INTERVAL 3 DAY)"));
		plants.put("stage-differs", new Plant(List.of(id(1)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION", "");
			it.station(id(2), OTHER, "STATION", "");
			it.jdbc.update("INSERT INTO station_stage (station_id, version, state, since, entered_at)"
					+ " VALUES (?, 2, 'RECTIFYING', '2021-07-01', NOW())", id(1));
		}));
		plants.put("withdrawn-in-use", one("state = 'WITHDRAWN'"));
		plants.put("building-long",
				one("state = 'BUILDING', plaque_on = NULL, state_since = DATE_SUB(CURDATE(), INTERVAL 370 DAY)"));
		plants.put("rectifying-long", one("state = 'RECTIFYING', state_since = DATE_SUB(CURDATE(), INTERVAL 63 DAY)"));
		plants.put("host-missing", point("host_credit_code = NULL", ""));
		plants.put("credit-code-doubtful", point("host_credit_code_doubtful = TRUE", ""));
		plants.put("name-off-pattern", new Plant(List.of(id(1), id(3)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION", "name = '水井坊志愿者之家'");
			it.station(id(2), OTHER, "STATION", "");
			it.station(id(3), SHUIJINGFANG, "STATION", "state = 'BUILDING', name = '水井坊社区志愿服务站（2）'");
		}));
		plants.put("coordinates-shared", new Plant(List.of(id(1), id(3)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION", "longitude = 104.09, latitude = 30.65");
			it.station(id(2), SHUIJINGFANG, "POINT", "parent_id = '" + id(1) + "', longitude = 104.1, latitude = 30.6");
			it.station(id(3), OTHER, "STATION", "longitude = 104.09, latitude = 30.65");
		}));
		plants.put("coordinates-outside", one("longitude = 30.65, latitude = 34.09"));
		plants.put("site-phone-mobile", new Plant(List.of(id(1), id(2), id(3)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION", "contact_phone = '138-0000 0001'");
			it.station(id(2), SHUIJINGFANG, "STATION", "contact_phone = '(028)86660000, +86 19900000002'");
			it.station(id(3), OTHER, "STATION", "contact_phone = '0086 13800000003'");
			it.station(id(4), OTHER, "STATION", "contact_phone = '028-86660000'");
			it.station(id(5), OTHER, "STATION", "contact_phone = '02813800000004'");
			it.station(id(6), OTHER, "STATION", "contact_phone = '13800000005', state = 'WITHDRAWN', live = NULL");
		}));
		plants.put("opening-hours-missing", one("opening_hours = ''"));
		plants.put("region-without-parent", regions(id(1), NO_COMMUNITY, NO_STREET, "2023-06-30", false));
		plants.put("region-parent-wrong", regions(id(1), NO_COMMUNITY, "510104017000", "2023-06-30", false));
		plants.put("region-code-overlap", new Plant(List.of(id(1), id(2)), (it) -> {
			it.version(id(1), NO_STREET, "510104000000", "甲街道", "2024-01-01", "2025-01-01");
			it.version(id(2), NO_STREET, "510104000000", "乙街道", "2024-12-31", "9999-12-31");
			it.version(id(3), "510104998000", "510104000000", "丙街道", "2024-01-01", "2025-01-01");
			it.version(id(4), "510104998000", "510104000000", "丙街道", "2025-01-01", "9999-12-31");
		}));
		plants.put("region-name-twice", new Plant(List.of(id(1), id(2)), (it) -> {
			it.version(id(1), NO_STREET, "510104000000", "同名街道", "2024-01-01", "9999-12-31");
			it.version(id(2), "510104998000", "510104000000", "同名街道", "2024-01-01", "9999-12-31");
			it.version(id(3), "510104997000", "510104000000", "同名街道", "2024-01-01", "2025-01-01");
		}));
		plants.put("population-missing", new Plant(List.of(id(1)), (it) -> {
			it.version(id(1), NO_COMMUNITY, NO_STREET, "新社区居委会", "2024-01-01", "9999-12-31");
			it.jdbc
				.update("INSERT INTO region_population (region_id, counted_on, residents, counted_by) SELECT region_id, '2020-11-01', 1, 'census' FROM"
						+ " region_version WHERE tier IN (2, 5) AND valid_to = '9999-12-31' AND code LIKE '5101%' AND code"
						+ " != ?", NO_COMMUNITY);
		}));
		plants.put("post-region-ended", new Plant(List.of(id(1)), (it) -> {
			it.post(id(1), NO_COMMUNITY, "");
			it.post(id(2), SHUIJINGFANG, "");
			it.post(id(3), NO_COMMUNITY, "ends_on = '2026-01-01'");
			it.post(id(4), NO_COMMUNITY, "held = NULL, active = NULL");
		}));
		plants.put("target-region-ended", new Plant(List.of(id(1)), (it) -> {
			it.target(id(1), 2021, NO_STREET, 1, "");
			it.target(id(2), 2021, "510104017000", 1, "");
		}));
		plants.put("inspection-region-ended", new Plant(List.of(id(2), id(4), id(1)), (it) -> {
			it.plan(id(1), NO_STREET, NO_STREET);
			it.plan(id(2), "510104000000", NO_STREET);
			it.plan(id(3), "510104000000", "510104017000");
			it.plan(id(4), "510104000000", "510105000000");
			it.plan(id(5), "510104000000", "510105000000");
			it.plan(id(6), "510104000000", NO_STREET);
			it.jdbc.update("UPDATE inspection_plan SET seed = REPEAT('0', 32), drawn_at = NOW(6), population = 1,"
					+ " sampled = 1 WHERE id = ?", id(5));
			it.jdbc.update("UPDATE inspection_plan SET state = 'CLOSED' WHERE id = ?", id(6));
		}));
		plants.put("inspection-office-elsewhere",
				inspected("2099-12-31", "office_code = '510107000000'", "state = 'FOUND'"));
		plants.put("file-elsewhere", new Plant(List.of(id(1), id(9)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION", "");
			it.station(id(2), OTHER, "STATION", "");
			it.file(id(1), OTHER);
			it.file(id(2), OTHER);
			it.file(id(9), NO_COMMUNITY);
		}));
		plants.put("population-region-ended", new Plant(List.of(id(31)), (it) -> {
			it.version(id(31), NO_COMMUNITY, "510104017000", "旧社区居委会", "2024-01-01", "2025-01-01");
			it.version(id(32), "510104999002", "510104017000", "老社区居委会", "2024-01-01", "2025-01-01");
			for (String counted : List.of("('" + id(31) + "', '2025-01-01'", "('" + id(32) + "', '2024-12-31'")) {
				it.jdbc.update("INSERT INTO region_population (region_id, counted_on, residents, counted_by) VALUES "
						+ counted + ", 900, 'count')");
			}
		}));
		plants.put("lead-body-region-ended", new Plant(List.of(id(31)), (it) -> {
			it.version(id(31), NO_COMMUNITY, "510104017000", "旧社区居委会", "2024-01-01", "2025-01-01");
			it.version(id(32), "510104999002", "510104017000", "老社区居委会", "2024-01-01", "2025-01-01");
			it.leadBody(id(31), "2025-01-01");
			it.leadBody(id(32), "2024-12-31");
		}));
		plants.put("plan-sum-differs", new Plant(List.of(id(1)), (it) -> {
			it.target(id(1), 2020, "510104000000", 3, "split = TRUE");
			it.target(id(2), 2020, "510104017000", 2, "set_by = '510104000000'");
		}));
		plants.put("plan-under-unsplit", new Plant(List.of(id(2)), (it) -> {
			it.target(id(1), 2020, "510104000000", 2, "");
			it.target(id(2), 2020, "510104017000", 2, "set_by = '510104000000'");
		}));
		plants.put("plan-due-later", new Plant(List.of(id(2)), (it) -> {
			it.target(id(1), 2020, "510104000000", 3, "split = TRUE, due_on = '2020-11-20'");
			it.target(id(2), 2020, "510104017000", 2, "set_by = '510104000000'");
			it.target(id(3), 2020, "510104018000", 1, "set_by = '510104000000', due_on = '2020-11-20'");
			it.target(id(4), 2021, "510104000000", 1, "split = TRUE");
			it.target(id(5), 2021, "510104017000", 1, "set_by = '510104000000'");
		}));
		plants.put("plan-overdue", new Plant(List.of(id(11), id(13), id(15)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION", "");
			it.target(id(11), 2020, "510104000000", 1, "");
			it.target(id(12), 2021, "510104000000", 1, "");
			it.target(id(13), 2021, "510104017000", 2, "");
			it.target(id(14), LocalDate.now().getYear() + 1, "510104000000", 9, "");
			it.target(id(15), 2022, "510104000000", 0, "percent = 40, minimum = 9, base_on = '2020-04-10'");
			it.target(id(16), 2023, "510104000000", 0,
					"percent = 40, minimum = 9, base_on = '2020-04-10', base_missing = 0");
			it.outcomes.tell(it.outcomes.untold());
		}));
		return plants;
	}

	private void leadBody(String region, String from) {
		this.jdbc.update("INSERT INTO lead_body (region_id, valid_from, kind, name, set_by, set_at, version)"
				+ " VALUES (?, ?, 'CIVIL_AFFAIRS', '民政局', 'zhang', NOW(6), 1)", region, from);
	}

	/** A visit with a finding, and a station that was never drawn. */
	private static Plant inspected(String until, String visit, String finding) {
		return new Plant(List.of(id(1)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION",
					visit.contains("held") ? "state = 'RECTIFYING', state_reason = '检查发现严重问题'" : "");
			it.station(id(2), OTHER, "STATION", "");
			it.jdbc.update(
					"""
							INSERT INTO inspection_plan (id, office_code, author, name, from_on, until_on, region_code, size_unit,
							size_value, method, state, version, updated_at) VALUES (?, '510104000000', '张三', '季度检查', '2025-12-01',
							?, '510104000000', 'NUMBER', 1, 'ON_SITE', 'OPEN', 1, NOW())""",
					id(21), until);
			it.jdbc.update(
					"""
							INSERT INTO inspection_visit (id, plan_id, office_code, station_id, region_code, state, held, version,
							updated_at) VALUES (?, ?, '510104000000', ?, ?, 'PLANNED', FALSE, 1, NOW())""",
					id(22), id(21), id(1), SHUIJINGFANG);
			it.jdbc.update(
					"""
							INSERT INTO inspection_finding (id, visit_id, plan_id, office_code, station_id, region_code, number,
							severity, body, state, due_on, found_on) VALUES (?, ?, ?, '510104000000', ?, ?, 1, 'SERIOUS', '没有公示制度',
							'FOUND', '2026-01-15', '2026-01-01')""",
					id(23), id(22), id(21), id(1), SHUIJINGFANG);
			it.jdbc.update("UPDATE inspection_visit SET " + visit);
			it.jdbc.update("UPDATE inspection_finding SET " + finding);
		});
	}

	/** A station at fault beside one that is not. */
	private static Plant one(String fault) {
		return new Plant(List.of(id(1)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION", fault);
			it.station(id(2), OTHER, "STATION", "");
		});
	}

	/** A point, its station and another point. */
	private static Plant point(String fault, String parent) {
		return new Plant(List.of(id(2)), (it) -> {
			it.station(id(1), SHUIJINGFANG, "STATION", parent);
			it.station(id(3), OTHER, "STATION", "");
			it.station(id(4), OTHER, "POINT", "parent_id = '" + id(3) + "'");
			it.station(id(2), SHUIJINGFANG, "POINT", ("parent_id = '" + id(1) + "', " + fault).replaceAll(", $", ""));
		});
	}

	private static Plant regions(String region, String code, String parent, String from, boolean ended) {
		return new Plant(List.of(region),
				(it) -> it.version(region, code, parent, "新社区居委会", from, ended ? "2025-01-01" : "9999-12-31"));
	}

	private static String id(int number) {
		return "00000000-0000-7000-8000-%012d".formatted(number);
	}

	private void station(String id, String region, String kind, String set) {
		this.jdbc.update("""
				INSERT INTO station (id, region_code, kind, state, name, live, origin, state_since, plaque_on, address,
				longitude, latitude, opening_hours, host_name, host_credit_code, version, created_at, updated_at)
				SELECT ?, v.code, ?, 'RUNNING', CONCAT(v.display_name, ?, ?), 1, 'ENTERED', '2021-06-01', '2021-06-01',
				'水井街 1 号', NULL, NULL, '09:00-17:00', ?, ?, 1, NOW(), NOW() FROM region_version v
				WHERE v.code = ? AND v.valid_to = '9999-12-31'""", id, kind, id.substring(34),
				kind.equals("POINT") ? "志愿服务点" : "志愿服务站", kind.equals("POINT") ? "锦绣物业" : null,
				kind.equals("POINT") ? "91350100M000100Y43" : null, region);
		if (!set.isEmpty()) {
			this.jdbc.update("UPDATE station SET " + set + " WHERE id = ?", id);
		}
		this.jdbc.update("INSERT INTO station_stage (station_id, version, state, since, entered_at)"
				+ " SELECT id, 1, state, state_since, NOW() FROM station WHERE id = ?", id);
	}

	private void target(String id, int year, String region, int communities, String set) {
		this.jdbc.update(
				"INSERT INTO build_target (id, plan_year, region_code, communities, due_on, split, version,"
						+ " updated_at) VALUES (?, ?, ?, ?, ?, FALSE, 1, NOW())",
				id, year, region, communities, year + "-12-31");
		if (!set.isEmpty()) {
			this.jdbc.update("UPDATE build_target SET " + set + " WHERE id = ?", id);
		}
	}

	private void post(String account, String region, String set) {
		this.jdbc.update("INSERT INTO official_account (id, username, state, activated, version, updated_at)"
				+ " VALUES (?, ?, 'ACTIVE', 1, 1, NOW(6))", account, account);
		this.jdbc.update("INSERT INTO official_post (id, account_id, region_code, role, held, active)"
				+ " VALUES (?, ?, ?, 'TIER_OFFICER', 1, 1)", account, account, region);
		if (!set.isEmpty()) {
			this.jdbc.update("UPDATE official_post SET " + set + " WHERE id = ?", account);
		}
	}

	private void plan(String id, String office, String region) {
		this.jdbc.update("""
				INSERT INTO inspection_plan (id, office_code, author, name, from_on, until_on, region_code, size_unit,
				size_value, method, state, version, updated_at) VALUES (?, ?, '张三', '季度检查', '2025-12-01',
				'2099-12-31', ?, 'NUMBER', 1, 'ON_SITE', 'OPEN', 1, NOW())""", id, office, region);
	}

	private void file(String owner, String region) {
		this.jdbc.update("""
				INSERT INTO stored_file (id, region_code, owner_type, owner_id, purpose, name, media_type, size, sha256,
				state, created_by, created_at) VALUES (UUID(), ?, 'station', ?, 'EVIDENCE', '照片.png', 'image/png', 1,
				REPEAT('0', 64), 'STORED', 'x', NOW(6))""", region, owner);
	}

	private void assessed(String station, int version, String file) {
		this.jdbc.update("INSERT INTO station_assessment (station_id, version, region_code, edition, entered_at)"
				+ " SELECT id, ?, region_code, 2, NOW(6) FROM station WHERE id = ?", version, station);
		this.jdbc.update("INSERT INTO station_finding (station_id, version, code, met, found_on, found_by, files)"
				+ " VALUES (?, ?, 'STANDARD_PLACE', TRUE, '2026-01-02', 'x', " + file + ")", station, version);
	}

	private void version(String id, String code, String parent, String name, String from, String to) {
		this.jdbc.update("INSERT INTO region (id, sequence, created_at) VALUES (?, 1, NOW())", id);
		this.jdbc.update("INSERT INTO region_version VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE, NULL, 'planted')", id, from,
				to, code, name, name.replace("居委会", ""), code.endsWith("000") ? 4 : 5, parent);
	}

	private String region(String code) {
		return Objects.requireNonNull(this.jdbc.queryForObject(
				"SELECT region_id FROM region_version WHERE code = ? AND valid_to = '9999-12-31'", String.class, code),
				code);
	}

	private static Map<String, Long> counts(Api caller, String query) {
		Api.Answer answer = caller.get("/checks" + query);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json()
			.path("items")
			.valueStream()
			.collect(Collectors.toMap((check) -> check.path("code").asString(""),
					(check) -> check.path("findings").asLong(-1), (first, second) -> first, TreeMap::new));
	}

	/** Something that goes wrong. */
	private interface Fault {

		void in(CheckIT it);

	}

	/**
	 * A fault and what is found of it.
	 *
	 * @param found identifiers
	 * @param fault how it comes about
	 */
	private record Plant(List<String> found, Fault fault) {
	}

}
