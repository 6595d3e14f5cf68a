package org.volunteerstation.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 34,412 stations and 100,000 points: a page of a search by name is found in indexes
 * alone.
 */
class NetworkAtScaleIT extends RegistryIT {

	private static final Logger log = LoggerFactory.getLogger(NetworkAtScaleIT.class);

	private static final List<String> TIERS = List.of("51", "5101", "510104", "510104017", "510104017001");

	/** A common name, a rare one, one character, what nothing is called, and middles. */
	private static final List<String> NAMES = List.of("锦绣花园", "水井坊", "新", "第二", "没有", "井坊社区", "园3号志愿", "志愿服务");

	private static final String COMPLIANT = " AND kind = 'POINT' AND id IN"
			+ " (SELECT station_id FROM station_compliance WHERE compliance = 'COMPLIANT')";

	private static final String PARENT = "00000000-0000-7000-8000-510104017001";

	@BeforeEach
	void fill() {
		if (Long.valueOf(34_412)
			.equals(this.jdbc.queryForObject("SELECT COUNT(*) FROM station WHERE id LIKE '00000001-0000-7000-8000-%'",
					Long.class))) {
			return;
		}
		emptyRegister();
		insert("CONCAT('00000000-0000-7000-8000-', code)", "'STATION'", "CONCAT(display_name, '志愿服务站')", "1");
		for (int point = 1; point <= 3; point++) {
			insert("CONCAT('0000000" + point + "-0000-7000-8000-', code)", "'POINT'",
					"CONCAT(ELT(1 + CRC32(CONCAT(code, " + point + ")) % 8, '锦绣花园', '阳光家园', '翠湖苑', '金色家园', '学府花园',"
							+ " '枫丹雅居', '滨江苑', '安居苑'), '" + point + "号志愿服务点')",
					(point == 3) ? "code < '513300000000'" : "1");
		}
		this.jdbc.update("""
				INSERT INTO station_compliance (station_id, from_on, until_on, region_code, kind, compliance)
				SELECT id, '2022-01-01', '9999-12-31', region_code, kind,
				ELT(1 + CRC32(id) % 3, 'COMPLIANT', 'NON_COMPLIANT', 'UNASSESSED') FROM station""");
		this.jdbc.update("UPDATE station SET state = ELT(1 + CRC32(id) % 30, 'BUILDING', 'RECTIFYING')"
				+ " WHERE CRC32(id) % 30 < 2");
		this.jdbc.update("UPDATE station SET parent_id = CONCAT('00000000-0000-7000-8000-', region_code)"
				+ " WHERE kind = 'POINT' AND region_code LIKE '510104%'");
		cutNames();
		this.jdbc.execute("ANALYZE TABLE station, station_compliance, station_gram");
	}

	@Test
	void findsAPageByNameInAnIndexAlone() {
		log.info("{} stations and points", this.jdbc.queryForObject("SELECT COUNT(*) FROM station", Long.class));
		for (String region : TIERS) {
			String from = (region + "000000000000").substring(0, 12);
			String to = (Long.parseLong(region) + 1 + "000000000000").substring(0, 12);
			for (String name : NAMES) {
				Map<String, Object> page = this.jdbc.queryForMap(
						"EXPLAIN SELECT region_code, id FROM station FORCE INDEX (station_list) WHERE region_code >= ? AND region_code < ?"
								+ " AND name LIKE ? ESCAPE '!' ORDER BY region_code, id LIMIT 51",
						from, to, name + "%");
				assertThat(page.get("type")).as(page.toString()).isIn("range", "ref", "index");
				assertThat(String.valueOf(page.get("Extra"))).as(page.toString()).contains("Using index");
			}
			String asked = "/stations?region=" + region;
			NAMES.forEach((name) -> answers(asked + "&q=" + encoded(name), region));
			answers(asked + "&compliance=COMPLIANT&q=" + encoded("锦绣花园"), region);
			answers(asked + "&compliance=NON_COMPLIANT", region);
			answers(asked + "&state=RUNNING&kind=POINT", region);
			answers(asked + "&state=BUILDING", region);
		}
	}

	@Test
	void looksForPlacesInAnIndexAlone() {
		String kind = "(SELECT region_code, kind FROM station_gram FORCE INDEX (station_gram_search) WHERE gram = '锦绣花'"
				+ " AND kind = '%s' AND region_code >= '510000000000' AND region_code < '520000000000'"
				+ " ORDER BY region_code LIMIT 1000)";
		for (Map<String, Object> step : this.jdbc
			.queryForList("EXPLAIN SELECT STRAIGHT_JOIN a.region_code FROM (" + kind.formatted("STATION")
					+ " UNION ALL " + kind.formatted("POINT") + " ORDER BY region_code LIMIT 1000) a"
					+ " JOIN station_gram b ON b.region_code = a.region_code AND b.kind = a.kind AND b.gram = '绣花园'"
					+ " ORDER BY a.region_code LIMIT 101")) {
			if (!String.valueOf(step.get("table")).startsWith("<")) {
				assertThat(step.get("type")).as(step.toString()).isIn("range", "eq_ref", "ref");
				assertThat(String.valueOf(step.get("Extra"))).as(step.toString())
					.contains("Using index")
					.doesNotContain("filesort", "temporary");
			}
		}
	}

	@Test
	void looksForNamesInAStateInAnIndexAlone() {
		Map<String, Object> page = this.jdbc.queryForMap("EXPLAIN SELECT region_code, id FROM station"
				+ " FORCE INDEX (station_state) WHERE region_code >= '510000000000' AND region_code < '520000000000'"
				+ " AND state = 'BUILDING' AND name LIKE '%苑1号%' ORDER BY region_code, id LIMIT 51");

		assertThat(page.get("type")).as(page.toString()).isEqualTo("range");
		assertThat(String.valueOf(page.get("Extra"))).as(page.toString())
			.contains("Using index")
			.doesNotContain("filesort");
	}

	@Test
	void pagesThroughWhatANameHoldsInTheOrderOfTheList() {
		pages("5101", "绣花园", "", "");
		pages("510104", "锦绣花园", "", "");
		pages("51", "园3号志愿", "&state=RUNNING", " AND state = 'RUNNING'");
		pages("5101", "雅居", "&compliance=NON_COMPLIANT",
				" AND id IN (SELECT station_id FROM station_compliance WHERE compliance = 'NON_COMPLIANT')");
		pages("51", "井坊", "&kind=STATION", " AND kind = 'STATION'");
		pages("5101", "号志愿", "&kind=STATION", " AND kind = 'STATION'");
		pages("51", "志愿", "&kind=POINT", " AND kind = 'POINT'");
		pages("51", "园7", "", "");
		pages("51", "第二", "", "");
		pages("51", "园1", "", "");
		pages("5101", "花园", "&state=RUNNING", " AND state = 'RUNNING'");
		pages("51", "雅居3号", "", "");
		pages("51", "凉山", "", "");
		pages("51", "花园", "&state=BUILDING&state=RECTIFYING", " AND state IN ('BUILDING', 'RECTIFYING')");
		pages("5101", "花园3号", "&state=BUILDING&state=RECTIFYING", " AND state IN ('BUILDING', 'RECTIFYING')");
		pages("51", "志愿服务", "&state=BUILDING", " AND state = 'BUILDING'");
		pages("51", "花园", "&kind=POINT&compliance=COMPLIANT", COMPLIANT);
		pages("5101", "1号志愿服务点", "&kind=POINT&compliance=COMPLIANT", COMPLIANT);
		pages("5101", "锦绣", "&kind=POINT&state=BUILDING&compliance=COMPLIANT", " AND state = 'BUILDING'" + COMPLIANT);
		pages("5101", "号志愿", "&kind=POINT&compliance=COMPLIANT&parent=" + PARENT,
				" AND parent_id = '" + PARENT + "'" + COMPLIANT);
		pages("510104017", "志愿服务", "", "");
		pages("5101", "苑1号", "&state=BUILDING", " AND state = 'BUILDING'");
	}

	/** Five pages at most. */
	private void pages(String region, String name, String filter, String condition) {
		Api viewer = official(region, "tier-viewer");
		List<String> all = this.jdbc.queryForList("SELECT id FROM station WHERE region_code LIKE '" + region
				+ "%' AND name LIKE '%" + name + "%'" + condition + " ORDER BY region_code, id LIMIT 500",
				String.class);
		List<String> seen = new ArrayList<>();
		String after = "";
		do {
			Api.Answer page = viewer.get("/stations?limit=100&q=" + encoded(name) + filter + after);
			seen.addAll(page.items("id"));
			after = page.json().path("next").isNull() ? "" : "&after=" + page.text("next");
		}
		while (!after.isEmpty() && seen.size() < 500);

		assertThat(seen).as(name + filter + " in " + region).isEqualTo(all);
	}

	private void insert(String id, String kind, String name, String where) {
		this.jdbc
			.update("INSERT INTO station (id, region_code, kind, state, name, live, origin, state_since, plaque_on,"
					+ " version, created_at, updated_at) SELECT " + id + ", code, " + kind + ", 'RUNNING', " + name
					+ ", 1, 'ENTERED', '2021-12-31', '2021-12-31', 1, NOW(6), NOW(6) FROM region_version"
					+ " WHERE tier = 5 AND valid_to = '9999-12-31' AND " + where);
	}

	private void answers(String path, String region) {
		assertThat(official(region, "tier-viewer").get(path).status()).as(path).isEqualTo(200);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
