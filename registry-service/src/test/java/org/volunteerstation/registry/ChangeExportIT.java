package org.volunteerstation.registry;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Change orders as a sheet for administrators. */
class ChangeExportIT extends ChangeFlow {

	private static final String PATH = "/change-orders/exports";

	@LocalServerPort
	private int servicePort;

	@Test
	void ordersGoOutWithTheFilterOfTheListWithinTheScope() {
		drafted(county(), order("MERGE", codes("519901001001", "519901001002"), to("519901001003", "东社区居委会"),
				",\"reason\":\"甲府发〔2026〕1号\""));
		applied(county(), city(), order("RENAME", codes("519901002"), to("519901002", "西新镇"), ""));

		Exported county = Exported.by(this.servicePort, "519901", "tier-admin");
		List<List<String>> all = county.sheet(PATH, "{}");

		assertThat(all.getFirst().getFirst()).contains("519901000000 甲县");
		assertThat(all.subList(Exported.HEAD, all.size())).extracting(ChangeExportIT::words)
			.containsExactly("519901000000 甲县 更名 已生效 519901002000 西镇 519901002000 西新镇",
					"519901000000 甲县 合并 草稿 519901001001 东一社区居委会；519901001002 东二社区居委会"
							+ " 519901001003 东社区居委会 甲府发〔2026〕1号");
		assertThat(county.rows(PATH, "{\"state\":\"DRAFT\"}")).hasSize(1);
		assertThat(county.rows(PATH, "{\"own\":true}")).hasSize(2);
		assertThat(county.rows(PATH, "{\"state\":\"APPLIED\",\"own\":true,\"office\":false}")).hasSize(1);
		assertThat(county.rows(PATH, "{\"refused\":true,\"office\":true}")).isEmpty();
		assertThat(county.rows(PATH, "{\"toDecide\":true}")).isEmpty();
		assertThat(county.rows(PATH, "{\"region\":\"519901001000\"}")).isEmpty();
		assertThat(county.asked(PATH, "{\"region\":\"519902000000\"}").body()).contains("region-not-found");
		Exported city = Exported.by(this.servicePort, "5199", "tier-admin");
		assertThat(city.rows(PATH, "{\"own\":true}")).isEmpty();
		assertThat(city.rows(PATH, "{\"office\":true}")).isEmpty();
		assertThat(Exported.by(this.servicePort, "5199", "tier-admin").rows(PATH, "{}")).hasSize(2);
		assertThat(Exported.by(this.servicePort, "519902", "tier-admin").rows(PATH, "{}")).isEmpty();
		assertThat(Exported.by(this.servicePort, "519901", "tier-officer").asked(PATH, "{}").statusCode())
			.isEqualTo(403);
	}

	@Test
	void whatMovesAlongGoesOutWithItsOrder() {
		String order = drafted(county(), order("MERGE", codes("519901001", "519901002"), to("519901001", "东西街道"), ""))
			.text("id");
		String path = "/change-orders/" + order + "/move-exports";

		List<List<String>> all = Exported.by(this.servicePort, "519901", "tier-admin").sheet(path, "");

		assertThat(all.getFirst().getFirst()).contains("519901000000 甲县");
		assertThat(all.subList(Exported.HEAD, all.size())).extracting((row) -> String.join(" ", row.subList(0, 3)))
			.containsExactly("519901002001 西一社区居委会 519901001003", "519901002201 西村村委会 519901001201");
		assertThat(Exported.by(this.servicePort, "51", "tier-admin").rows(path, "")).hasSize(2);
		for (String foreign : List.of("519902", "519901001")) {
			assertThat(Exported.by(this.servicePort, foreign, "tier-admin").asked(path, "").statusCode())
				.isEqualTo(404);
		}
		assertThat(Exported.by(this.servicePort, "519901", "tier-officer").asked(path, "").statusCode()).isEqualTo(403);
	}

	/** Without the days, which a sheet keeps as numbers. */
	private static String words(List<String> row) {
		return (String.join(" ", row.subList(0, 4)) + " " + String.join(" ", row.subList(5, 8))).strip();
	}

}
