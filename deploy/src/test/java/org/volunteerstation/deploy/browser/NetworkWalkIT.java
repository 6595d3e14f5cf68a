package org.volunteerstation.deploy.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.deploy.attack.EditionRows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerstation.deploy.browser.Officials.REGISTRY;
import static org.volunteerstation.deploy.browser.Officials.read;
import static org.volunteerstation.deploy.browser.Soundness.assertSound;

/**
 * What several offices do together, each with its own part and by keyboard: a change of
 * the tree, a new edition of the codes, an inspection.
 */
@ExtendWith({ RunningPlatform.class, SharedBrowser.class })
class NetworkWalkIT {

	private static final String HOME = "510104017001";

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	private final TestedPlatform platform;

	private final Officials officials;

	private final Chromium chromium;

	NetworkWalkIT(TestedPlatform platform, Chromium chromium) {
		this.platform = platform;
		this.officials = new Officials(platform);
		this.chromium = chromium;
	}

	/** The tree is as before in the end: other tests want it so. */
	@Test
	void countyChangesACodeCityApprovesAndTheOldCodeLeadsOn() {
		List<String> community = untouched();
		String code = community.getFirst();
		String to = free(code.substring(0, 9));
		String station = this.officials.station(code, Officials.name("改码走访站"),
				Map.of("state", "RUNNING", "plaqueOn", "2026-01-02"));
		String reason = Officials.name("锦府函");

		JsonNode seen = this.chromium.play("changes",
				Map.of("county", this.officials.account("county"), "city", this.officials.account("city"), "street",
						code.substring(0, 9) + "000", "community", code, "name", community.getLast(), "to", to, "today",
						TODAY.toString(), "reason", reason, "remark", "走访结束，恢复原代码"));

		assertThat(text(seen, "change-draft")).contains("改码：" + community.getLast(), reason, code, to, "预览：将随之迁移",
				"没有同社区（村）重名的站点。", "提交审批");
		assertThat(text(seen, "change-submitted")).contains("待审批", "等待上一级审批。").doesNotContain("提交审批");
		assertThat(text(seen, "change-applied")).contains("已生效", "撤销已生效的变更");
		assertThat(text(seen, "change-old-code")).contains(code, to);
		assertThat(seen.path("led").asString()).isEqualTo(to);
		assertThat(seen.path("undone").asString()).contains("走访结束，恢复原代码");
		assertThat(
				read(this.officials.officer("510104"), REGISTRY + "/stations/" + station).path("regionCode").asString())
			.isEqualTo(code);
		assertSound(seen);
	}

	@Test
	void provinceIsToldWhatAnEditionLacksAndACountyDecidesOnItsPart() {
		List<String> edition = EditionRows.walked(this.platform.database(), HOME, "510104017003");
		List<String> journal = EditionRows.journal(this.platform.database(), "510104017000");

		JsonNode seen = this.chromium.play("editions",
				Map.of("province", this.officials.account("province"), "county", this.officials.account("county"),
						"edition", edition.getFirst(), "name", edition.getLast(), "journal", journal.getLast(), "today",
						TODAY.toString()));

		assertThat(seen.path("refused").asString()).contains("没有成功", "没有第 2 级的任何地区");
		assertThat(seen.path("givenUp").asString()).contains("已撤回", "与现状不符").doesNotContain("停止执行", "继续执行", "执行中");
		assertThat(this.platform.database()
			.rows("SELECT o.state, COUNT(*) FROM registry.edition_step s JOIN registry.change_order o ON o.id = s.order_id"
					+ " WHERE s.edition_id = ? GROUP BY o.state ORDER BY o.state", journal.getFirst()))
			.containsExactly(List.of("APPLIED", "45"), List.of("WITHDRAWN", "15"));
		EditionRows.forgetJournal(this.platform.database());
		assertThat(seen.path("pages")).extracting(JsonNode::asInt).containsExactly(50, 60);
		assertThat(text(seen, "edition-steps")).contains("已撤回", "已执行 45 / 60 步", "15 步未执行即撤回，45 步已执行并保留", "与现状不符",
				"锦官驿街道", "撤销这一步");
		assertThat(text(seen, "edition-step")).contains("整版更新：锦官驿街道", "整版更新的一步", "已撤回").doesNotContain("变更前");
		assertThat(text(seen, "edition-decided")).contains("更名", "县内换码", "水井坊社区", "请在下面核对本辖区的条目");
		assertThat(this.platform.database()
			.rows("SELECT decision FROM registry.edition_proposal WHERE edition_id = ? ORDER BY item",
					edition.getFirst()))
			.containsExactly(List.of("CONFIRMED"), List.of("CONFIRMED"));
		assertSound(seen);
	}

	@Test
	void countyInspectsTheCommunityAnswersAndTheLedgerShowsIt() {
		String name = Officials.name("检查走访站");
		this.officials.station(HOME, name, Map.of("state", "RUNNING", "plaqueOn", "2026-01-02"));

		JsonNode seen = this.chromium.play("inspections",
				Map.of("county", this.officials.account("county"), "community", this.officials.account("community"),
						"plan", Officials.name("年度走访检查"), "street", "锦官驿街道", "station", name, "answer", "已配齐并拍照存档",
						"dueOn", TODAY.plusDays(9).toString()));

		assertThat(seen.path("items").asInt()).isEqualTo(16);
		assertThat(text(seen, "inspection-drawn")).contains("进行中", "随机种子", name);
		assertThat(text(seen, "inspection-finding")).contains("严重", "待整改", TODAY.plusDays(9).toString());
		assertThat(text(seen, "inspection-closed")).contains("已办结", "已配齐并拍照存档", "复查通过");
		assertThat(seen.path("row").asString()).contains("严重", "已销号", TODAY.toString());
		assertSound(seen);
	}

	/** A community of the county that has no station and no order has touched. */
	private List<String> untouched() {
		return this.platform.database()
			.rows("SELECT v.code, v.display_name FROM registry.region_version v LEFT JOIN registry.station s"
					+ " ON s.region_code = v.code LEFT JOIN registry.change_order_line l ON l.old_code = v.code"
					+ " WHERE v.tier = 5 AND v.code LIKE '510104%' AND v.valid_to = '9999-12-31' AND s.id IS NULL"
					+ " AND l.order_id IS NULL ORDER BY v.code DESC LIMIT 1")
			.getFirst();
	}

	/** A code of a street that nothing ever had. */
	private String free(String street) {
		return street + this.platform.database()
			.rows("SELECT LPAD(COALESCE(MAX(CAST(RIGHT(code, 3) AS UNSIGNED)), 0) + 1, 3, '0') FROM ("
					+ "SELECT code FROM registry.region_version WHERE code LIKE '" + street + "%' UNION ALL"
					+ " SELECT new_code FROM registry.change_order_line WHERE new_code LIKE '" + street + "%') known")
			.getFirst()
			.getFirst();
	}

	private static String text(JsonNode seen, String page) {
		return seen.path("texts").path(page).asString();
	}

}
