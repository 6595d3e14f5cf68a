package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.TestServers;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** A county's accounts from one spreadsheet, and their slips. */
class AccountSheetIT extends AccountFlow {

	private static final List<String> TITLES = List.of("用户名*", "角色*", "区划代码*", "截止日期", "可看个人信息原文");

	private static final JsonMapper JSON = new JsonMapper();

	@LocalServerPort
	private int servicePort;

	@Test
	void theTemplateIsWhatIsTakenIn() {
		HttpResponse<byte[]> template = client("510104").download("/accounts/template");

		assertThat(SheetFiles.shown(template.body()).getFirst()).isEqualTo(TITLES);
		assertThat(client("510104").upload("/accounts/imports?mode=GOOD_ROWS", SheetFiles.XLSX, template.body()).body())
			.contains("sheet-empty");
	}

	@Test
	void opensTheGoodRowsAndGivesTheBadOnesBack() {
		String good = name();
		String deputy = name();
		String taken = name();
		opened(admin("510104"), taken, "tier-viewer", "510104");
		byte[] sheet = sheet(List.of(Arrays.asList(good, "本级工作人员", COMMUNITY, null, "是"),
				Arrays.asList(deputy, "tier-viewer", "510104017000", "2099-12-31", "否"),
				Arrays.asList(name(), "本级管理员", "510104000000"), Arrays.asList(name(), "站点负责人", "510107001001"),
				Arrays.asList(name(), "本级查看人员", "510104999999"), Arrays.asList("X!", "本级查看人员", COMMUNITY),
				Arrays.asList(taken, "本级工作人员", COMMUNITY), Arrays.asList(name(), "审计员", COMMUNITY),
				Arrays.asList(name(), "本级查看人员", COMMUNITY, "2020-01-01"),
				Arrays.asList(name(), "本级工作人员", "510104000000", null, "是"),
				Arrays.asList("张 三!", "审计员", "51010", "2020-01-01"),
				Arrays.asList(taken, "本级管理员", "510104000000", "2020-01-01"),
				Arrays.asList("X!", "本级查看人员", "510107001001", null)));

		JsonNode job = ended("510104", submitted("510104", "GOOD_ROWS", sheet));

		assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
		assertThat(List.of(job.path("total").asInt(), job.path("failed").asInt())).containsExactly(13, 11);
		assertThat(this.jdbc.queryForList("SELECT username FROM official_account WHERE opened_by IS NOT NULL",
				String.class))
			.containsExactlyInAnyOrder(good, deputy);
		assertThat(this.jdbc.queryForList("SELECT a.username FROM official_post p JOIN official_account a"
				+ " ON a.id = p.account_id WHERE p.unmasks = 1", String.class))
			.containsExactly(good);
		List<String> remarks = SheetFiles
			.shown(client("510104").download("/jobs/" + job.path("id").asString() + "/result").body())
			.stream()
			.map(List::getLast)
			.toList();
		assertThat(remarks).hasSize(12);
		assertThat(remarks.get(1)).startsWith("角色：您的角色不能在 510104000000 授予“本级管理员”");
		assertThat(remarks.get(2)).contains("没有找到");
		assertThat(remarks.get(3)).contains("没有找到");
		assertThat(remarks.get(4)).startsWith("用户名：");
		assertThat(remarks.get(5)).startsWith("用户名：");
		assertThat(remarks.get(6)).startsWith("角色：");
		assertThat(remarks.get(7)).startsWith("截止日期：");
		assertThat(remarks.get(8)).startsWith("可看个人信息原文：").contains("“本级工作人员”");
		assertThat(remarks.get(9)).contains("用户名：", "角色：", "区划代码：没有找到", "截止日期：");
		assertThat(remarks.get(10)).contains("用户名：", "角色：", "截止日期：").doesNotContain("区划代码：");
		assertThat(remarks.get(11)).contains("用户名：", "区划代码：没有找到");
	}

	@Test
	void theSameSheetAgainOpensWhatIsMissingAndNothingTwice() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (int count = 0; count < 3; count++) {
			rows.add(Arrays.asList(name(), "本级工作人员", COMMUNITY));
		}
		ended("510104", submitted("510104", "ALL_OR_NOTHING", sheet(rows.subList(0, 2))));

		JsonNode job = ended("510104", submitted("510104", "ALL_OR_NOTHING", sheet(rows)));

		assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM official_account", Integer.class)).isEqualTo(3);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM official_account WHERE opened_by = ?", Integer.class,
				job.path("id").asString()))
			.isEqualTo(1);
		String trusted = name();
		rows.set(0, Arrays.asList(rows.getFirst().getFirst(), "本级工作人员", COMMUNITY, null, "是"));
		rows.add(Arrays.asList(trusted, "本级工作人员", COMMUNITY));
		rows.add(Arrays.asList(trusted, "本级工作人员", COMMUNITY, null, "是"));
		JsonNode late = ended("510104", submitted("510104", "GOOD_ROWS", sheet(rows)));
		assertThat(late.path("failed").asInt()).as("a tick that would change an account: %s", late).isEqualTo(2);
	}

	@Test
	void allOrNothingAndDryRunLeaveNoTrace() {
		String foreign = name();
		KEYCLOAK.expect("POST", "/" + TestServers.get().value("realm") + "/users",
				"{\"username\":\"" + foreign + "\",\"enabled\":true}");
		byte[] sheet = sheet(
				List.of(Arrays.asList(name(), "本级工作人员", COMMUNITY), Arrays.asList(foreign, "本级工作人员", COMMUNITY)));

		for (String how : List.of("ALL_OR_NOTHING", "GOOD_ROWS&dryRun=true", "ALL_OR_NOTHING&dryRun=true")) {
			JsonNode job = ended("510104", submitted("510104", how, sheet));
			assertThat(job.path("failed").asInt()).as(how).isEqualTo(1);
			assertThat(job.path("hasResult").asBoolean()).as(how).isTrue();
		}
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM official_account", Integer.class)).isZero();
	}

	@Test
	void whoSubmittedFetchesEachSlipOnce() {
		String bad = name();
		List<String> names = List.of(name(), name(), name());
		List<List<@Nullable Object>> rows = new ArrayList<>();
		names.forEach((name) -> rows.add(Arrays.asList(name, "本级工作人员", COMMUNITY)));
		rows.add(Arrays.asList(bad, "本级管理员", "510104000000"));
		JsonNode job = ended("510104", submitted("510104", "GOOD_ROWS", sheet(rows)));
		String slips = "/accounts/imports/" + job.path("id").asString() + "/slips";

		JsonNode first = json(client("510104").post(slips + "?limit=2", ""));
		JsonNode rest = json(client("510104").post(slips + "?limit=2&after=" + first.path("next").asString(), ""));

		List<String> codes = codes(first, rest);
		assertThat(codes).hasSize(3).doesNotHaveDuplicates();
		assertThat(first.at("/items/0/role").asString()).isEqualTo("tier-officer");
		assertThat(first.at("/items/0/regionName").asString()).isEqualTo("水井坊社区");
		assertThat(rest.path("next").isNull()).isTrue();
		assertThat(json(client("510104").post(slips, "")).path("items")).isEmpty();
		List<String> returned = SheetFiles
			.shown(client("510104").download("/jobs/" + job.path("id").asString() + "/result").body())
			.stream()
			.flatMap(List::stream)
			.toList();
		assertThat(returned).contains(bad).doesNotContainAnyElementsOf(codes);
		for (String other : List.of("5101", "510107", "510104017")) {
			assertThat(client(other).post(slips, "").statusCode()).as(other).isEqualTo(404);
		}
		assertThat(new org.volunteerstation.platform.test.Api(base(), Tokens.official("510104", "tier-officer"))
			.post(slips, "")
			.statusCode()).isEqualTo(403);

		List<String> again = codes(json(client("510104").post(slips + "?again=true", "")));
		assertThat(again).hasSize(3).doesNotContainAnyElementsOf(codes);
		awaitAligned();
		assertThat(redeem(codes.getFirst(), PASSWORD).text("code")).isEqualTo("activation-code-void");
		assertThat(redeem(again.getFirst(), PASSWORD).status()).isEqualTo(204);
		assertThat(codes(json(client("510104").post(slips + "?again=true", "")))).hasSize(2);
		assertThat(this.jdbc.queryForList("SELECT action FROM audit_entry WHERE action = 'account.invited'"
				+ " AND object_id IN (SELECT id FROM official_account)"))
			.hasSize(8);
	}

	@Test
	void onlyAdministratorsTakeSheetsIn() {
		byte[] sheet = sheet(List.of(Arrays.<@Nullable Object>asList(name(), "本级工作人员", COMMUNITY)));

		for (String role : List.of("tier-officer", "tier-viewer", "station-manager", "auditor")) {
			var other = new org.volunteerstation.platform.test.Api(base(), Tokens.official("510104", role));
			assertThat(other.upload("/accounts/imports?mode=GOOD_ROWS", SheetFiles.XLSX, sheet).statusCode()).as(role)
				.isEqualTo(403);
			assertThat(other.get("/accounts/template").statusCode()).as(role).isEqualTo(403);
		}
	}

	private static List<String> codes(JsonNode... pages) {
		List<String> codes = new ArrayList<>();
		for (JsonNode page : pages) {
			page.path("items").forEach((item) -> codes.add(item.path("code").asString()));
		}
		return codes;
	}

	private static JsonNode json(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	private String base() {
		return "http://127.0.0.1:" + this.servicePort + "/api/v1/registry";
	}

	private org.volunteerstation.platform.test.Api client(String region) {
		return new org.volunteerstation.platform.test.Api(base(), Tokens.official(region, "tier-admin", "unmasker"));
	}

	private String submitted(String region, String how, byte[] sheet) {
		HttpResponse<String> answer = client(region).upload("/accounts/imports?mode=" + how, SheetFiles.XLSX, sheet);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return JSON.readTree(answer.body()).path("id").asString();
	}

	private JsonNode ended(String region, String job) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> JSON.readTree(client(region).get("/jobs/" + job).body()),
					(view) -> view.path("finishedAt").isString());
	}

	private static byte[] sheet(List<List<@Nullable Object>> rows) {
		return SheetFiles.of(TITLES, rows);
	}

}
