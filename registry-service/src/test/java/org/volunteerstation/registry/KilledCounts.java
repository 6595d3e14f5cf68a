package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.ToldEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sheet of counts of residents in whose second chunk a process is killed: the last row
 * but one cannot be stored, and the last row corrects what the first one has entered.
 */
final class KilledCounts {

	private static final int ROWS = 10;

	private final JdbcTemplate jdbc;

	private final org.volunteerstation.platform.test.Api client;

	private final int chunk;

	/** Of communities of one county. */
	private final List<String> codes;

	private final List<String> ids;

	private final long lastEvent;

	private final long lastAudit;

	private final List<Long> sequences;

	KilledCounts(JdbcTemplate jdbc, org.volunteerstation.platform.test.Api client, int chunk) {
		this.jdbc = jdbc;
		this.client = client;
		this.chunk = chunk;
		clear();
		this.codes = texts("code");
		this.ids = texts("region_id");
		this.lastEvent = number("SELECT COALESCE(MAX(id), 0) FROM outbox_event");
		this.lastAudit = number("SELECT COALESCE(MAX(id), 0) FROM audit_entry");
		this.sequences = sequences();
	}

	private List<String> texts(String column) {
		return this.jdbc
			.queryForList(
					"SELECT " + column + " FROM region_version WHERE code >= '510104000000' AND code < '510105000000'"
							+ " AND tier = 5 AND valid_to = '9999-12-31' ORDER BY code LIMIT " + (ROWS - 1),
					String.class);
	}

	String submitted() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		this.codes.forEach((code) -> rows.add(Arrays.asList(code, null, "2020-11-01", 1000 + rows.size(), "普查")));
		rows.add(Arrays.asList(this.codes.getFirst(), null, "2020-11-01", 2000, "普查", "录入笔误"));
		HttpResponse<String> answer = this.client.upload("/populations/imports?mode=GOOD_ROWS", SheetFiles.XLSX,
				SheetFiles.of(List.of("区划代码*", "区划名称", "统计日期*", "人口*", "来源*", "更正原因"), rows));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return new JsonMapper().readTree(answer.body()).path("id").asString();
	}

	/** What keeps the last community's count from being stored. */
	String holding() {
		return "SELECT id FROM region WHERE id = '" + this.ids.getLast() + "' FOR UPDATE";
	}

	/** The chunk that is done, and nothing of the one begun. */
	void assertBegun() {
		assertThat(counts()).containsExactlyElementsOf(entered().subList(0, this.chunk));
		assertThat(past()).isEmpty();
		assertThat(events()).isEqualTo(this.chunk);
	}

	/** Each row once: one entry, one audit entry, one event. */
	void assertWhole() {
		List<String> whole = new ArrayList<>(entered());
		whole.set(0, this.codes.getFirst() + " 2000 2");
		assertThat(counts()).containsExactlyElementsOf(whole);
		assertThat(past()).containsExactly("1000 1");
		assertThat(events()).isEqualTo(ROWS);
		assertThat(audits("population.enter")).isEqualTo(ROWS - 1);
		assertThat(audits("population.correct")).isEqualTo(1);
		List<Long> told = new ArrayList<>(this.sequences.stream().map((before) -> before + 1).toList());
		told.set(0, told.getFirst() + 1);
		assertThat(sequences()).isEqualTo(told);
	}

	void clear() {
		this.jdbc.update("DELETE FROM region_population_past");
		this.jdbc.update("DELETE FROM region_population");
	}

	private List<String> entered() {
		List<String> entered = new ArrayList<>();
		this.codes.forEach((code) -> entered.add(code + " " + (1000 + entered.size()) + " 1"));
		return entered;
	}

	private List<String> counts() {
		return this.jdbc.queryForList("SELECT CONCAT_WS(' ', v.code, p.residents, p.revision) FROM region_population p"
				+ " JOIN region_version v ON v.region_id = p.region_id AND v.valid_to = '9999-12-31' ORDER BY v.code",
				String.class);
	}

	private List<String> past() {
		return this.jdbc.queryForList("SELECT CONCAT_WS(' ', residents, revision) FROM region_population_past",
				String.class);
	}

	private List<Long> sequences() {
		return this.ids.stream()
			.map((id) -> this.jdbc.queryForObject("SELECT sequence FROM region WHERE id = ?", Long.class, id))
			.toList();
	}

	private long events() {
		return number("SELECT COUNT(*) FROM" + ToldEvents.TABLE
				+ "told WHERE type = 'volunteer.region.population-set.v1' AND id > " + this.lastEvent);
	}

	private long audits(String action) {
		return number("SELECT COUNT(*) FROM audit_entry WHERE action = '" + action + "' AND id > " + this.lastAudit);
	}

	private long number(String sql) {
		Long number = this.jdbc.queryForObject(sql, Long.class);
		return (number != null) ? number : 0;
	}

}
