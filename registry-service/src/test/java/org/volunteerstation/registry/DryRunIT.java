package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.test.TestServers;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A dry run says what the real one would and keeps nobody waiting; nor does a question to
 * Keycloak.
 */
class DryRunIT extends ChangeFlow {

	static final List<String> STATIONS = List.of("社区代码*", "名称", "类型*", "所属站", "状态*", "挂牌日期", "地址", "经度", "纬度", "开放时间",
			"服务电话", "与文明实践站共用", "依托单位", "统一社会信用代码");

	private static final List<String> ACCOUNTS = List.of("用户名*", "角色*", "区划代码*", "截止日期", "可看个人信息原文");

	private static final String WEST = "519901002001";

	private static final String EAST = "519901001001";

	private static final String MERGE = order("MERGE", codes("519901001", "519901002"), to("519901009", "东西街道"), "");

	private static final String CREDIT_CODE = "91350211M0000XUF46";

	private static final JsonMapper JSON = new JsonMapper();

	@LocalServerPort
	private int servicePort;

	@AfterEach
	void removeAccounts() {
		emptyAccounts();
	}

	@Test
	void ofStationsHoldsNoRegion() throws Exception {
		byte[] sheet = SheetFiles.of(STATIONS,
				List.of(station("西站"), point("西点", "西站"), row("519901002201", "村站", "志愿服务站", null, "在建", null)));

		try (Halts.Halt amid = Halts.at("namedStations",
				(codes) -> ((Collection<?>) codes).contains(RegionCode.of(WEST)))) {
			String job = submitted("/stations/imports?mode=GOOD_ROWS&dryRun=true", sheet);
			amid.awaitReached();

			assertApplied();
			amid.goOn();
			assertThat(ended(job).path("failed").asInt()).as("the point's community has ended since").isEqualTo(1);
		}
		assertThat(count("SELECT COUNT(*) FROM station")).isZero();
	}

	@Test
	void ofAccountsHoldsNoRegion() throws Exception {
		String last = name();
		long before = count("SELECT COUNT(*) FROM official_account");
		byte[] sheet = SheetFiles.of(ACCOUNTS, List.of(account(name(), "本级工作人员", WEST), account(last, "本级工作人员", WEST)));

		try (Halts.Halt amid = Halts.at("named", last::equals)) {
			String job = submitted("/accounts/imports?mode=GOOD_ROWS&dryRun=true", sheet);
			amid.awaitReached();

			assertApplied();
			amid.goOn();
			assertThat(ended(job).path("state").asString()).isEqualTo("DONE");
		}
		assertThat(count("SELECT COUNT(*) FROM official_account")).isEqualTo(before);
	}

	@Test
	void ofStationsRemarksWhatTheRealRunRemarks() {
		station(EAST, "旧站");
		String withdrawn = station(EAST, "撤了的站");
		this.jdbc.update("UPDATE station SET state = 'WITHDRAWN', live = NULL WHERE id = ?", withdrawn);
		List<List<@Nullable Object>> rows = new ArrayList<>(List.of(point("西点", "西站"), station("西站"), station("西站"),
				station("A站"), station("ａ站"), point("西点", "西站"), point("无站", "没有的站"), point("乙点", withdrawn),
				row(WEST, "旧站", "志愿服务站", null, "运行", "2026-01-02"), row(EAST, "旧站", "志愿服务站", null, "在建", null),
				row(WEST, null, "志愿服务站", null, "在建", null), row(WEST, "西一社区志愿服务站", "志愿服务站", null, "在建", null),
				row("510104017001", "外站", "志愿服务站", null, "在建", null),
				row("519901002999", "无地", "志愿服务站", null, "在建", null),
				row("519901002000", "街站", "志愿服务站", null, "在建", null), row("5199", "短码", "志愿服务站", null, "在建", null),
				row(WEST, "附站", "志愿服务站", "西站", "在建", null), row(WEST, "孤点", "志愿服务点", null, "在建", null),
				row(WEST, "无牌", "志愿服务站", null, "挂牌", null), row(WEST, "早牌", "志愿服务站", null, "在建", "2026-01-02"),
				row(WEST, "未来", "志愿服务站", null, "运行", "2099-01-02"), row(WEST, "x", "志愿服务站", null, "在建", null),
				row(WEST, "错类", "志愿者之家", null, "在建", null), row(WEST, "错态", "志愿服务站", null, "撤销", null)));
		rows.add(with(row(WEST, "主站", "志愿服务站", null, "在建", null), "依托物业", CREDIT_CODE));
		rows.add(with(row(WEST, "无主点", "志愿服务点", "西站", "在建", null), null, null));
		rows.add(with(row(WEST, "错码", "志愿服务点", "西站", "在建", null), "物业", "123"));
		List<@Nullable Object> wrongPlace = station("半坐标");
		wrongPlace.set(7, 104.0);
		rows.add(wrongPlace);
		List<@Nullable Object> wrongPhone = station("错电话");
		wrongPhone.set(10, "电话");
		rows.add(wrongPhone);
		byte[] sheet = SheetFiles.of(STATIONS, rows);

		List<String> dry = remarks(submitted("/stations/imports?mode=GOOD_ROWS&dryRun=true", sheet));
		assertThat(count("SELECT COUNT(*) FROM station")).isEqualTo(2);
		List<String> whole = remarks(submitted("/stations/imports?mode=ALL_OR_NOTHING", sheet));
		assertThat(count("SELECT COUNT(*) FROM station")).isEqualTo(2);
		List<String> real = remarks(submitted("/stations/imports?mode=GOOD_ROWS", sheet));

		assertThat(dry).isEqualTo(whole).hasSize(rows.size() + 1);
		assertThat(real).isEqualTo(dry.stream().filter((remark) -> !remark.isEmpty()).toList());
		assertThat(this.jdbc.queryForList("SELECT name FROM station WHERE region_code = ?", String.class, WEST))
			.containsExactlyInAnyOrder("西站", "西点", "A站", "旧站", "西一社区志愿服务站");
		assertThat(dry.stream().filter(String::isEmpty)).hasSize(5);
	}

	@Test
	void ofAccountsRemarksWhatTheRealRunRemarks() {
		String known = name();
		String twice = name();
		String foreign = name();
		AccountFlow.opened(county(), known, "tier-viewer", WEST);
		AccountFlow.KEYCLOAK.expect("POST", "/" + TestServers.get().value("realm") + "/users",
				"{\"username\":\"" + foreign + "\",\"enabled\":true}");
		List<List<@Nullable Object>> rows = List.of(account(twice, "本级工作人员", WEST), account(twice, "本级工作人员", WEST),
				account(twice, "本级查看人员", WEST), account(known, "本级查看人员", WEST), account(known, "本级工作人员", WEST),
				account(foreign, "本级工作人员", WEST), account(foreign, "本级管理员", "519901000000"),
				account(name(), "本级管理员", "519901000000"), account(name(), "本级查看人员", "510104017001"),
				account(name(), "本级查看人员", "519901002999"), account(name(), "本级查看人员", "5199"),
				account("X!", "本级查看人员", WEST), account(name(), "审计员", WEST),
				Arrays.asList(name(), "本级查看人员", WEST, "2020-01-01"), Arrays.asList(name(), "本级查看人员", WEST, "明天"));
		byte[] sheet = SheetFiles.of(ACCOUNTS, rows);

		List<String> dry = remarks(submitted("/accounts/imports?mode=GOOD_ROWS&dryRun=true", sheet));
		List<String> whole = remarks(submitted("/accounts/imports?mode=ALL_OR_NOTHING", sheet));
		assertThat(count("SELECT COUNT(*) FROM official_account")).isEqualTo(1);
		List<String> real = remarks(submitted("/accounts/imports?mode=GOOD_ROWS", sheet));

		assertThat(dry).isEqualTo(whole).hasSize(rows.size() + 1);
		assertThat(real).isEqualTo(dry.stream().filter((remark) -> !remark.isEmpty()).toList());
		assertThat(dry.stream().filter(String::isEmpty)).hasSize(3);
		assertThat(this.jdbc.queryForList("SELECT username FROM official_account", String.class))
			.containsExactlyInAnyOrder(known, twice);
	}

	@Test
	void noOrderWaitsForKeycloakWhenAnAccountIsOpened() throws Exception {
		String name = name();
		ExecutorService worker = Executors.newSingleThreadExecutor();

		try (Halts.Halt asking = Halts.at("isTaken", name::equals)) {
			Future<Api.Answer> opened = worker
				.submit(() -> county().post("/accounts", AccountFlow.opening(name, "tier-officer", WEST)));
			asking.awaitReached();

			assertApplied();
			asking.goOn();
			assertThat(opened.get().text("code")).isEqualTo("region-not-found");
		}
		finally {
			worker.shutdown();
		}
		assertThat(count("SELECT COUNT(*) FROM official_account")).isZero();
	}

	@Test
	void noOrderWaitsForKeycloakWhenASheetIsTaken() throws Exception {
		for (String mode : List.of("GOOD_ROWS", "ALL_OR_NOTHING")) {
			foundTheCity();
			String last = name();
			byte[] sheet = SheetFiles.of(ACCOUNTS,
					List.of(account(name(), "本级工作人员", "519901002201"), account(last, "本级工作人员", WEST)));

			try (Halts.Halt asking = Halts.at("isTaken", last::equals)) {
				String job = submitted("/accounts/imports?mode=" + mode, sheet);
				asking.awaitReached();

				assertApplied();
				asking.goOn();
				assertThat(ended(job).path("failed").asInt()).as(mode).isEqualTo(2);
			}
			assertThat(count("SELECT COUNT(*) FROM official_account")).isZero();
		}
	}

	/** Somebody else's transaction would hold it up until it ends. */
	private void assertApplied() throws Exception {
		ExecutorService worker = Executors.newSingleThreadExecutor();
		try {
			Future<Api.Answer> order = worker.submit(() -> applied(county(), city(), MERGE));
			assertThat(order.get(SOON.toSeconds(), TimeUnit.SECONDS).text("state")).isEqualTo("APPLIED");
		}
		finally {
			worker.shutdown();
		}
	}

	private String submitted(String path, byte[] sheet) {
		HttpResponse<String> answer = client().upload(path, SheetFiles.XLSX, sheet);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return JSON.readTree(answer.body()).path("id").asString();
	}

	private JsonNode ended(String job) {
		return Awaitility.await()
			.atMost(SOON)
			.until(() -> JSON.readTree(client().get("/jobs/" + job).body()),
					(view) -> view.path("finishedAt").isString());
	}

	/** What stands beside each row, the titles' row first. */
	private List<String> remarks(String job) {
		assertThat(ended(job).path("hasResult").asBoolean()).isTrue();
		List<List<String>> sheet = SheetFiles.shown(client().download("/jobs/" + job + "/result").body());
		int column = sheet.getFirst().size() - 1;
		return sheet.stream().map((row) -> (row.size() > column) ? row.get(column) : "").toList();
	}

	private org.volunteerstation.platform.test.Api client() {
		return new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + this.servicePort + "/api/v1/registry",
				Tokens.official("519901", "tier-admin"));
	}

	private static String name() {
		return "o-" + UUID.randomUUID().toString().substring(0, 18);
	}

	private static List<@Nullable Object> account(String name, String role, String region) {
		return Arrays.asList(name, role, region);
	}

	private static List<@Nullable Object> station(String name) {
		return with(row(WEST, name, "志愿服务站", null, "运行", "2026-01-02"), null, null);
	}

	private static List<@Nullable Object> point(String name, String station) {
		return with(row(WEST, name, "志愿服务点", station, "运行", "2026-01-02"), "物业", CREDIT_CODE);
	}

	private static List<@Nullable Object> row(String region, @Nullable String name, String kind,
			@Nullable String station, String state, @Nullable String plaque) {
		return Arrays.asList(region, name, kind, station, state, plaque);
	}

	private static List<@Nullable Object> with(List<@Nullable Object> row, @Nullable String host,
			@Nullable String code) {
		List<@Nullable Object> longer = new ArrayList<>(row);
		longer.addAll(Arrays.asList(null, null, null, null, null, null, host, code));
		return longer;
	}

}
