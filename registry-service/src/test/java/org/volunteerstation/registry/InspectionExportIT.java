package org.volunteerstation.registry;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans of inspections with their visits, and visits alone, as sheets. */
class InspectionExportIT extends InspectionFlow {

	private static final String PATH = PLANS + "/exports";

	/** More visits than a page has. */
	private static final int STATIONS = 230;

	@LocalServerPort
	private int servicePort;

	@Test
	void plansGoOutWithTheirVisitsWithinTheScope() {
		stations();
		Api city = officer("5101");
		assertThat(city.post(PLANS, terms("NUMBER", 5, "")).status()).isEqualTo(201);
		String plan = opened(city, terms("PERCENT", 100, "").replace("季度检查", "年度检查"));
		assertThat(draw(city, plan).status()).isEqualTo(200);
		assertThat(officer(COUNTY).post(PLANS, terms("NUMBER", 1, "").replace("季度检查", "县级检查")).status()).isEqualTo(201);

		List<List<String>> all = rows("5101", "{\"year\":2026}");
		List<List<String>> county = rows(COUNTY, "{}");
		List<List<String>> sibling = rows("510107", "{}");

		assertThat(all).as("a draft each, and each visit once").hasSize(STATIONS + 2);
		assertThat(all).filteredOn((row) -> row.get(2).equals("年度检查"))
			.hasSize(STATIONS)
			.extracting((row) -> row.get(9))
			.isSorted()
			.doesNotHaveDuplicates();
		assertThat(county.getFirst().subList(0, 3)).containsExactly("510100000000", "成都市", "年度检查");
		assertThat(county.getFirst().subList(5, 9)).containsExactly("成都市", "100%", "现场检查", "进行中");
		assertThat(county).filteredOn((row) -> row.get(2).equals("年度检查"))
			.isNotEmpty()
			.allMatch((row) -> row.get(9).startsWith(COUNTY) && row.get(12).equals("待检查"));
		assertThat(county).extracting((row) -> row.get(2)).contains("县级检查").doesNotContain("季度检查");
		assertThat(sibling.toString()).contains("年度检查").doesNotContain(COUNTY, "县级检查", "季度检查");
		assertThat(rows(COUNTY, "{\"state\":\"DRAFT\"}")).hasSize(1);
		assertThat(rows("5101", "{\"region\":\"510104000000\",\"state\":\"OPEN\"}"))
			.as("with the visits of the region alone")
			.isNotEmpty()
			.allMatch((row) -> row.get(9).startsWith(COUNTY));
		assertThat(Exported.by(this.servicePort, COUNTY, "tier-officer")
			.asked(PATH, "{\"region\":\"510107000000\"}")
			.body()).contains("region-not-found");
		assertThat(rows("5101", "{\"year\":2027}")).isEmpty();
		assertThat(Exported.by(this.servicePort, COUNTY, "auditor").asked(PATH, "{}").statusCode()).isEqualTo(403);
	}

	@Test
	void visitsGoOutAsTheListShowsThem() {
		stations();
		Api city = officer("5101");
		String plan = opened(city, terms("PERCENT", 100, ""));
		assertThat(draw(city, plan).status()).isEqualTo(200);
		Api.Answer listed = officer(COUNTY).get(VISITS + "?limit=200");
		assertThat(
				step(city, VISITS + "/" + listed.items("id").getFirst(), "closing", "{\"reason\":\"站点正在搬迁\"}").status())
			.isEqualTo(200);
		String visits = VISITS + "/exports";
		Exported county = Exported.by(this.servicePort, COUNTY, "tier-viewer");

		List<List<String>> all = Exported.by(this.servicePort, "5101", "tier-viewer").rows(visits, "{}");
		List<List<String>> own = county.rows(visits, "{\"plan\":\"" + plan + "\"}");
		List<List<String>> settled = county.rows(visits, "{\"state\":\"CLOSED\",\"region\":\"" + COUNTY + "000000\"}");

		assertThat(all).hasSize(STATIONS).extracting(List::getFirst).isSorted().doesNotHaveDuplicates();
		assertThat(own).extracting(List::getFirst).isEqualTo(listed.items("regionCode"));
		assertThat(settled).hasSize(1);
		assertThat(county.rows(visits, "{\"overdue\":true,\"answered\":true}")).isEmpty();
		assertThat(settled.getFirst().subList(1, 4)).containsExactly(listed.items("regionName").getFirst(),
				listed.items("stationName").getFirst(), "已办结");
		assertThat(settled.getFirst().get(9)).isEqualTo("否");
		assertThat(settled.getFirst().getLast()).isNotEmpty();
		assertThat(county.sheet(visits, "{\"state\":\"CLOSED\"}").getFirst().getFirst()).contains("导出人",
				"510104000000 锦江区");
		assertThat(county.asked(visits, "{\"region\":\"510107000000\"}").body()).contains("region-not-found");
		assertThat(county.asked(visits, "{\"plan\":\"no-such-plan\"}").body()).contains("inspection-plan-not-found");
		assertThat(county.asked(visits, "{\"station\":\"x\"}").body()).contains("station-not-found");
	}

	private List<List<String>> rows(String region, String filter) {
		return Exported.by(this.servicePort, region, "tier-viewer").rows(PATH, filter);
	}

	/** In the county and in others of its city. */
	private void stations() {
		this.jdbc.update("""
				INSERT INTO station (id, region_code, kind, state, name, live, origin, state_since, plaque_on, version,
				created_at, updated_at)
				SELECT CONCAT('00000000-0000-7000-8000-', code), code, 'STATION', 'RUNNING', display_name, 1, 'DEMO',
				'2021-12-31', '2021-12-31', 1, NOW(6), NOW(6) FROM region_version
				WHERE tier = 5 AND valid_to = '9999-12-31' AND code >= '510104' AND code < '510200'
				ORDER BY code LIMIT %d""".formatted(STATIONS));
	}

}
