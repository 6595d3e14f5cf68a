package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.ToldEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** Many counts of residents from one spreadsheet, each as by hand. */
class PopulationSheetIT extends RegistryIT {

	private static final List<String> TITLES = List.of("区划代码*", "区划名称", "统计日期*", "人口*", "来源*", "更正原因");

	private static final String CENSUS = "第七次全国人口普查";

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private TransactionTemplate transactions;

	@LocalServerPort
	private int servicePort;

	@BeforeEach
	@AfterEach
	void noCounts() {
		this.jdbc.update("DELETE FROM region_population_past");
		this.jdbc.update("DELETE FROM region_population");
	}

	@Test
	void theTemplateIsWhatIsTakenIn() {
		HttpResponse<byte[]> template = client("510104", "tier-admin").download("/populations/template");

		assertThat(SheetFiles.shown(template.body()).getFirst()).isEqualTo(TITLES);
		assertThat(client("510104", "tier-admin")
			.upload("/populations/imports?mode=GOOD_ROWS", SheetFiles.XLSX, template.body())
			.body()).contains("sheet-empty");
	}

	@Test
	void entersTheGoodRowsAndGivesTheBadOnesBack() {
		byte[] sheet = sheet(List.of(row("510104017001", "水井坊社区", "2020-11-01", 5100, CENSUS, null),
				row("510104017", null, "2020-11-01", 52_001, CENSUS, null),
				row("510107001001", null, "2020-11-01", 5100, CENSUS, null),
				row("510104017002", "水井坊社区", "2020-11-01", 4800, CENSUS, null),
				row("510104017002", null, "2099-01-01", 4800, CENSUS, null),
				row("510104017002", null, "2020-11-01", 4800.5, CENSUS, null),
				row("510104017001", null, "2020-11-01", 5200, CENSUS, null),
				row("5101040170", null, "2020-11-01", 1, CENSUS, null)));

		JsonNode job = ended(submitted("GOOD_ROWS", sheet));

		assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
		assertThat(List.of(job.path("total").asInt(), job.path("failed").asInt())).containsExactly(8, 6);
		assertThat(counts()).containsExactly("510104017000 52001", "510104017001 5100");
		List<String> remarks = SheetFiles
			.shown(client("510104", "tier-admin").download("/jobs/" + job.path("id").asString() + "/result").body())
			.stream()
			.map(List::getLast)
			.toList();
		assertThat(remarks).as("what was taken in does not come back").hasSize(7);
		assertThat(remarks.get(1)).startsWith("区划代码：没有找到");
		assertThat(remarks.get(2)).startsWith("区划名称：").contains("错行");
		assertThat(remarks.get(3)).startsWith("统计日期：");
		assertThat(remarks.get(4)).startsWith("人口：");
		assertThat(remarks.get(5)).startsWith("统计日期：2020-11-01 已录入");
		assertThat(remarks.get(6)).startsWith("区划代码：");
		assertThat(this.jdbc.queryForList("SELECT DISTINCT entered_by FROM region_population", String.class)).hasSize(1)
			.doesNotContain("");
		assertThat(this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM audit_entry WHERE action = 'population.enter' AND subject = ''", Integer.class))
			.isZero();
	}

	@Test
	void correctsWithAReasonAndTheSameSheetAgainChangesNothing() {
		ended(submitted("GOOD_ROWS", sheet(List.of(row("510104017001", null, "2020-11-01", 5010, CENSUS, null)))));
		byte[] right = sheet(List.of(row("510104017001", null, "2020-11-01", 5100, CENSUS, "录入笔误"),
				row("510104017002", null, "2020-11-01", 4800, CENSUS, null)));

		for (int time = 0; time < 2; time++) {
			JsonNode job = ended(submitted("ALL_OR_NOTHING", right));
			assertThat(job.path("failed").asInt()).as(job.toString()).isZero();
		}

		JsonNode history = official("510104", "tier-admin").get("/regions/510104017001/populations")
			.json()
			.path("items");
		assertThat(history).extracting((entry) -> entry.path("residents").asLong()).containsExactly(5100L, 5010L);
		assertThat(history.path(1).path("reason").asString("")).isEqualTo("录入笔误");
		assertThat(official("510104", "tier-admin").get("/regions/510104017001/population")
			.json()
			.path("volunteersWanted")
			.asLong()).isEqualTo(663);
		assertThat(counts()).containsExactly("510104017001 5100", "510104017002 4800");
	}

	@Test
	void allOrNothingAndDryRunLeaveNoTrace() {
		byte[] sheet = sheet(List.of(row("510104017001", null, "2020-11-01", 5100, CENSUS, null),
				row("510107001001", null, "2020-11-01", 1, CENSUS, null)));

		for (String how : List.of("ALL_OR_NOTHING", "GOOD_ROWS&dryRun=true", "ALL_OR_NOTHING&dryRun=true")) {
			JsonNode job = ended(submitted(how, sheet));
			assertThat(job.path("failed").asInt()).as(how).isEqualTo(1);
			assertThat(job.path("hasResult").asBoolean()).as(how).isTrue();
		}
		assertThat(counts()).isEmpty();
	}

	/**
	 * A sheet is read part by part, and each part sees what those before it have stored.
	 */
	@Test
	void seesItsEarlierPartsAlsoWhenItIsTakenAsAWhole() {
		List<List<@Nullable Object>> rows = new ArrayList<>(
				Collections.nCopies(501, row("510104017001", null, "2020-11-01", 5100, CENSUS, null)));
		rows.add(row("510104017001", null, "2021-11-01", 5200, CENSUS, null));

		JsonNode job = ended(submitted("ALL_OR_NOTHING", sheet(rows)));

		assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
		assertThat(job.path("failed").asInt()).isZero();
		assertThat(counts()).containsExactly("510104017001 5100", "510104017001 5200");
	}

	/** As large as it may be, a dry run keeps nobody waiting. */
	@Test
	void letsEntriesThroughWhileADryRunStandsInItsMiddle() {
		String job = submitted("ALL_OR_NOTHING&dryRun=true",
				sheet(Collections.nCopies(12_000, row("510104017001", null, "2020-11-01", 5100, CENSUS, null))));
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(2))
			.until(() -> this.jdbc.queryForList("SELECT done FROM job WHERE id = ?", Long.class, job).getFirst() > 0);
		this.transactions.executeWithoutResult((status) -> {
			assertThat(this.jdbc.queryForObject(
					"SELECT finished_at IS NULL AND done < total FROM job WHERE id = ?" + " FOR UPDATE", Boolean.class,
					job))
				.isTrue();
			Api.Answer entered = official("510104", "tier-admin").post("/regions/510104017002/populations",
					"{\"on\":\"2020-11-01\",\"residents\":4800,\"source\":\"census\"}");
			assertThat(entered.status()).as(entered.response().body()).isEqualTo(201);
		});
		JsonNode ended = ended(job);
		assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("DONE");
		assertThat(ended.path("failed").asInt()).isZero();
		assertThat(counts()).containsExactly("510104017002 4800");
	}

	@Test
	void waitsForNobodyUntilItStores() {
		byte[] good = sheet(List.of(row("510104017001", null, "2020-11-01", 5100, CENSUS, null),
				row("510104017001", null, "2020-11-01", 5200, CENSUS, "录入笔误")));
		byte[] bad = sheet(List.of(row("510104017001", null, "2020-11-01", 5100, CENSUS, null),
				row("510104017001", null, "2020-11-01", 5200, CENSUS, null)));
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.queryForList("SELECT name FROM import_lock WHERE name = 'region' FOR UPDATE");
			JsonNode tried = ended(submitted("ALL_OR_NOTHING&dryRun=true", good));
			assertThat(tried.path("state").asString()).as(tried.toString()).isEqualTo("DONE");
			assertThat(tried.path("failed").asInt()).isZero();
			JsonNode refused = ended(submitted("ALL_OR_NOTHING", bad));
			assertThat(refused.path("errorCode").asString()).isEqualTo("import-rows-refused");
			assertThat(refused.path("failed").asInt()).isEqualTo(1);
		});
		assertThat(counts()).isEmpty();
		assertThat(ended(submitted("ALL_OR_NOTHING", good)).path("failed").asInt()).isZero();
		assertThat(counts()).containsExactly("510104017001 5200");
	}

	/** Many rows at once, and each as by hand all the same. */
	@Test
	void keepsTheHistoryAndRecordsEachRow() {
		long before = audits();
		byte[] sheet = sheet(List.of(row("510104017001", null, "2010-11-01", 5000, CENSUS, null),
				row("510104017001", null, "2020-11-01", 5100, CENSUS, null),
				row("510104017001", null, "2020-11-01", 5200, CENSUS, "录入笔误"),
				row("510104017001", null, "2020-11-01", 5200, CENSUS, null),
				row("510104017002", null, "2020-11-01", 4800, CENSUS, null)));

		JsonNode job = ended(submitted("ALL_OR_NOTHING", sheet));

		assertThat(job.path("failed").asInt()).as(job.toString()).isZero();
		assertThat(counts()).containsExactly("510104017001 5000", "510104017001 5200", "510104017002 4800");
		Api.Answer history = official("510104", "tier-admin").get("/regions/510104017001/populations");
		assertThat(history.json().path("items"))
			.extracting((entry) -> entry.path("residents").asLong() + " " + entry.path("version").asInt() + " "
					+ entry.path("state").asString())
			.containsExactly("5200 2 VALID", "5100 1 CORRECTED", "5000 1 VALID");
		assertThat(audits() - before).isEqualTo(4);
		assertThat(this.jdbc.queryForList(
				"SELECT CONCAT(r.sequence - e.sequence, ' ', e.data) FROM region r JOIN" + ToldEvents.TABLE
						+ """
								e ON e.event_key = r.id
								JOIN region_version v ON v.region_id = r.id AND v.code = '510104017001' AND v.valid_to = '9999-12-31'
								ORDER BY e.id DESC LIMIT 1""",
				String.class))
			.singleElement(InstanceOfAssertFactories.STRING)
			.startsWith("0 ")
			.contains("\"population\":5200", "{\"on\":\"2010-11-01\",\"residents\":5000}",
					"{\"on\":\"2020-11-01\",\"residents\":5200}");
	}

	private long audits() {
		Long count = this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM audit_entry WHERE action IN" + " ('population.enter', 'population.correct')",
				Long.class);
		return (count != null) ? count : 0;
	}

	@Test
	void letsAdministratorsAlone() {
		byte[] sheet = sheet(List.of(row("510104017001", null, "2020-11-01", 5100, CENSUS, null)));

		for (String role : List.of("tier-officer", "tier-viewer", "station-manager")) {
			assertThat(
					client("510104017001", role).upload("/populations/imports?mode=GOOD_ROWS", SheetFiles.XLSX, sheet)
						.statusCode())
				.as(role)
				.isEqualTo(403);
			assertThat(client("510104017001", role).download("/populations/template").statusCode()).as(role)
				.isEqualTo(403);
		}
		assertThat(counts()).isEmpty();
	}

	private List<String> counts() {
		return this.jdbc.queryForList("SELECT CONCAT(v.code, ' ', p.residents) FROM region_population p"
				+ " JOIN region_version v ON v.region_id = p.region_id AND v.valid_to = '9999-12-31' ORDER BY v.code, p.counted_on",
				String.class);
	}

	private String submitted(String how, byte[] sheet) {
		HttpResponse<String> answer = client("510104", "tier-admin").upload("/populations/imports?mode=" + how,
				SheetFiles.XLSX, sheet);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return JSON.readTree(answer.body()).path("id").asString();
	}

	private JsonNode ended(String job) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> JSON.readTree(client("510104", "tier-admin").get("/jobs/" + job).body()),
					(view) -> view.path("finishedAt").isString());
	}

	private org.volunteerstation.platform.test.Api client(String region, String role) {
		return new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + this.servicePort + "/api/v1/registry",
				Tokens.official(region, role));
	}

	private static List<@Nullable Object> row(String code, @Nullable String name, String on, Number residents,
			String source, @Nullable String reason) {
		return Arrays.asList(code, name, on, residents, source, reason);
	}

	private static byte[] sheet(List<List<@Nullable Object>> rows) {
		return SheetFiles.of(TITLES, rows);
	}

}
