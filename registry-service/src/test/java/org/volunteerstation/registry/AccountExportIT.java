package org.volunteerstation.registry;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who holds which post, as a sheet for administrators. */
class AccountExportIT extends AccountFlow {

	private static final String PATH = "/accounts/exports";

	@LocalServerPort
	private int servicePort;

	@Test
	void postsGoOutWithTheFiltersOfTheListWithinTheScope() {
		String officer = name();
		String deputy = name();
		String city = name();
		String id = admin("510104").post("/accounts", trusting(officer, "tier-officer", "510104017000")).text("id");
		assertThat(step(admin("510104"), id, "POST", "/posts",
				"{\"role\":\"tier-viewer\",\"regionCode\":\"" + COMMUNITY + "\",\"endsOn\":\"2099-12-31\"}")
			.status()).isEqualTo(200);
		opened(admin("510104"), deputy, "tier-viewer", "510104");
		opened(admin("5101"), city, "tier-viewer", "5101");
		String code = step(admin("510104"), id, "PUT", "/activation-code").text("code");

		Exported county = Exported.by(this.servicePort, "510104", "tier-admin");
		List<List<String>> all = county.sheet(PATH, "{}");
		List<List<String>> officers = county.rows(PATH, "{\"role\":\"tier-officer\"}");

		assertThat(all.getFirst().getFirst()).contains("导出人", "510104000000 锦江区");
		assertThat(all.subList(Exported.HEAD, all.size())).extracting((row) -> String.join(" ", row.subList(0, 6)))
			.containsExactly("510104000000 锦江区 " + deputy + " 本级查看人员 待激活 是",
					"510104017000 锦官驿街道 " + officer + " 本级工作人员 待激活 是",
					COMMUNITY + " 水井坊社区 " + officer + " 本级查看人员 待激活 否");
		assertThat(all.subList(Exported.HEAD, all.size())).extracting((row) -> row.get(7))
			.containsExactly("否", "是", "否");
		assertThat(all.toString()).doesNotContain(city, code);
		assertThat(officers).extracting((row) -> row.get(2)).containsExactly(officer);
		assertThat(county.rows(PATH, "{\"states\":[\"LOCKED\"]}")).isEmpty();
		assertThat(county.rows(PATH, "{\"username\":\"" + deputy.substring(0, 12) + "\"}"))
			.extracting((row) -> row.get(2))
			.containsExactly(deputy);
		assertThat(county.rows(PATH, "{\"region\":\"510104017000\"}")).hasSize(2);
		assertThat(Exported.by(this.servicePort, "510107", "tier-admin").rows(PATH, "{}")).isEmpty();
		assertThat(Exported.by(this.servicePort, COMMUNITY, "tier-admin").sheet(PATH, "{}").toString())
			.as("a post elsewhere stays unseen")
			.contains(COMMUNITY)
			.doesNotContain("510104017000");
		assertThat(county.asked(PATH, "{\"region\":\"510107000000\"}").body()).contains("region-not-found");
		assertThat(county.asked(PATH, "{\"role\":\"emperor\"}").body()).contains("account-role-unknown");
		for (String role : List.of("tier-officer", "tier-viewer", "station-manager")) {
			assertThat(Exported.by(this.servicePort, "510104", role).asked(PATH, "{}").statusCode()).as(role)
				.isEqualTo(403);
		}
	}

}
