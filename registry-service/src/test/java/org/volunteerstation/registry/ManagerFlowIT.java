package org.volunteerstation.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;

import org.volunteerstation.platform.service.personal.Rewrap;
import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Managers by HTTP: masked, found by hash, unmasked with right and purpose alone. */
@ExtendWith(OutputCaptureExtension.class)
class ManagerFlowIT extends StationFlow {

	private static final String NAME = "司马晓明";

	private static final String PHONE = "138-0013-8123";

	@Autowired
	private Rewrap rewrap;

	private String station = "";

	@BeforeEach
	void station() {
		this.station = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
	}

	@Test
	void showsMasksAndNeverANameInADumpOrLog(CapturedOutput output) {
		Api.Answer added = add(officer("510104"), NAME, PHONE, "2026-01-01", "");
		Api.Answer listed = officer("510104").get("/stations/" + this.station + "/managers");

		assertThat(added.status()).as(added.response().body()).isEqualTo(201);
		assertThat(added.text("name")).isEqualTo("司马*");
		assertThat(added.text("phone")).isEqualTo("138****8123");
		assertThat(added.json().path("current").asBoolean()).isTrue();
		assertThat(listed.items("name")).containsExactly("司马*");
		assertThat(officer("510104").get("/managers/" + added.text("id")).header("ETag")).isEqualTo("\"1\"");
		assertThat(clear(unmasker(), added.text("id"), "核实站长联系方式").text("name")).isEqualTo(NAME);
		assertThat(dump()).contains("station_manager/").doesNotContain("晓明", "13800138123", PHONE);
		assertThat(output.getAll()).doesNotContain("晓明", "13800138123", PHONE);
	}

	@Test
	void termsEndWithTheirStation() {
		String open = add(officer("510104"), NAME, PHONE, "2026-01-01", "").text("id");
		String later = add(officer("510104"), "李四", "13900139000", "2026-02-01", "2027-12-31").text("id");
		String over = add(officer("510104"), "王五", "13700137000", "2026-01-01", "2026-03-01").text("id");
		String day = "2026-06-30";

		Api.Answer withdrawn = officer("510104").with("If-Match", "\"1\"")
			.post("/stations/" + this.station + "/transitions", "{\"to\":\"WITHDRAWN\",\"on\":\"" + day + "\"}");

		assertThat(withdrawn.status()).as(withdrawn.response().body()).isEqualTo(200);
		for (String ended : List.of(open, later)) {
			Api.Answer manager = officer("510104").get("/managers/" + ended);
			assertThat(manager.text("to")).isEqualTo(day);
			assertThat(manager.json().path("current").asBoolean()).isFalse();
			assertThat(manager.header("ETag")).isEqualTo("\"2\"");
			assertThat(InspectionFlow.actions(this.jdbc, ended)).containsExactly("manager.add", "manager.end");
		}
		assertThat(officer("510104").get("/managers/" + over).header("ETag")).isEqualTo("\"1\"");
		assertThat(officer("510104").get("/managers/" + over).text("to")).isEqualTo("2026-03-01");
	}

	@Test
	void termsThatAWithdrawnStationLeftOpenAreMended() throws IOException {
		String open = add(officer("510104"), NAME, PHONE, "2026-01-01", "").text("id");
		String running = registered(SHUIJINGFANG, "另一站", "RUNNING");
		Api.Answer other = officer("510104").post("/stations/" + running + "/managers",
				manager("李四", "13900139000", "2026-01-01", ""));
		this.jdbc.update("UPDATE station SET state = 'WITHDRAWN', live = NULL, state_since = '2026-06-30' WHERE id = ?",
				this.station);
		String migration = new ClassPathResource("db/migration/V38__station_moves.sql")
			.getContentAsString(StandardCharsets.UTF_8);

		this.jdbc.execute(migration.substring(migration.indexOf("UPDATE station_manager")));

		assertThat(officer("510104").get("/managers/" + open).text("to")).isEqualTo("2026-06-30");
		assertThat(officer("510104").get("/managers/" + other.text("id")).header("ETag")).isEqualTo("\"1\"");
	}

	@Test
	void unmasksWithRightPurposeAndALimitAndLeavesATrace() {
		String id = add(officer("510104"), NAME, PHONE, "2026-01-01", "").text("id");

		for (Api caller : List.of(officer("510104"), official("510104", "unmasker"), system(),
				official("510104", "tier-officer", "unmasker", "auditor"),
				caller(Tokens.app("510104", "registry.write")))) {
			Api.Answer refused = clear(caller, id, "核实站长联系方式");
			assertThat(refused.status()).isEqualTo(403);
			assertThat(refused.response().body()).doesNotContain("晓明");
		}
		assertThat(clear(unmasker(), id, "").text("code")).isEqualTo("unmask-purpose-wrong");
		assertThat(clear(official("510107", "tier-officer", "unmasker"), id, "核实站长联系方式").text("code"))
			.isEqualTo("manager-not-found");
		assertThat(traces(id)).isEmpty();
		assertThat(clear(unmasker(), id, "核实站长联系方式").text("phone")).isEqualTo(PHONE);
		assertThat(traces(id)).containsExactly("station-manager 510104017001 核实站长联系方式");
		Api curious = official("510104017", "tier-officer", "unmasker");
		int shown = 0;
		Api.Answer last = clear(curious, id, "核实站长联系方式");
		while (last.status() == 200 && shown <= 30) {
			shown++;
			last = clear(curious, id, "核实站长联系方式");
		}
		assertThat(last.text("code")).isEqualTo("unmask-limit");
		assertThat(shown).isLessThanOrEqualTo(30);
	}

	@Test
	void countsAndTracesQuestionsForPeople() {
		add(officer("510104"), NAME, PHONE, "2026-01-01", "");
		String body = "{\"phone\":\"" + PHONE + "\"}";

		for (Api caller : List.of(official("510104", "tier-viewer"), official("510104", "auditor"),
				caller(Tokens.app("510104", "registry.read")), caller(Tokens.app("510104", "registry.write")))) {
			assertThat(search(caller, body).status()).isEqualTo(403);
		}
		Api curious = official("510104017", "tier-officer", "unmasker");
		int asked = 0;
		Api.Answer last = search(curious, body);
		while (last.status() == 200 && asked <= 60) {
			asked++;
			last = search(curious, body);
		}
		assertThat(last.text("code")).isEqualTo("person-search-limit");
		assertThat(last.header("Retry-After")).isNotEmpty();
		assertThat(asked).isBetween(1, 60);
		assertThat(this.jdbc.queryForList("""
				SELECT DISTINCT CONCAT(object_type, ' ', object_id, ' ', region_code) FROM audit_entry
				WHERE action = 'personal-data.search' AND region_code = '510104017000'""", String.class))
			.containsExactly("station-manager phone 510104017000");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM audit_entry WHERE object_id LIKE ? OR purpose LIKE ?",
				Long.class, "%" + PHONE + "%", "%" + PHONE + "%"))
			.isZero();
	}

	@Test
	void isWrappedAgainAfterAChangeOfKeys() {
		add(officer("510104"), NAME, PHONE, "2026-01-01", "");

		assertThat(this.rewrap.remaining()).containsEntry("station_manager", 0L);
	}

	@Test
	void findsTheWholeNameOrPhoneWithinScopeOnly() {
		String id = add(officer("510104"), NAME, "+86 138 0013 8123", "2026-01-01", "").text("id");
		add(officer("510104"), "张晓明", "13900139000", "2026-01-01", "");

		Api.Answer found = search(officer("510104"), "{\"name\":\"司马 晓明\"}");
		assertThat(found.items("id")).containsExactly(id);
		assertThat(found.json().path("items").path(0).path("foundAt").path("stationName").asString())
			.isEqualTo(officer("510104").get("/stations/" + this.station).text("name"));
		assertThat(found.json().path("items").path(0).path("foundAt").path("regionName").asString()).isEqualTo("水井坊社区");
		assertThat(search(officer("5101"), "{\"phone\":\"13800138123\"}").items("id")).containsExactly(id);
		assertThat(search(officer("510104"), "{\"name\":\"司马晓明\",\"phone\":\"13900139000\"}").items("id")).isEmpty();
		assertThat(search(officer("510104"), "{\"name\":\"晓明\"}").items("id")).isEmpty();
		assertThat(search(officer("510107"), "{\"name\":\"司马晓明\"}").items("id")).isEmpty();
		assertThat(search(officer("510104"), "{}").text("code")).isEqualTo("person-search-empty");
		assertThat(
				officer("510107").post("/managers/searches?after=510104000000." + new UUID(0, 0), "{\"name\":\"司马晓明\"}")
					.items("id"))
			.isEmpty();
	}

	@Test
	void keepsTheHistoryAndRefusesOverlappingTerms() {
		Api manager = official(SHUIJINGFANG, "station-manager");
		Api.Answer first = add(manager, NAME, PHONE, "2025-01-01", "");
		assertThat(first.status()).as(first.response().body()).isEqualTo(201);
		assertThat(add(manager, NAME, PHONE, "2026-01-01", "").text("code")).isEqualTo("manager-serves");

		Api.Answer ended = end(manager, first, "2025-12-31");
		assertThat(ended.status()).as(ended.response().body()).isEqualTo(200);
		assertThat(ended.json().path("current").asBoolean()).isFalse();
		assertThat(add(manager, NAME, PHONE, "2026-01-01", "").status()).isEqualTo(201);
		assertThat(manager.get("/stations/" + this.station + "/managers").items("to")).containsExactly("",
				"2025-12-31");
		assertThat(end(manager, ended, "2024-12-31").text("code")).isEqualTo("manager-term-invalid");
		assertThat(add(manager, NAME, "抱怨热线", "2020-01-01", "").text("code")).isEqualTo("phone-invalid");
		assertThat(add(manager, "王", PHONE, "2020-01-01", "").text("code")).isEqualTo("person-name-invalid");
	}

	@Test
	void changesWithTheVersionSeenAndLeavesWhatIsMasked() throws Exception {
		Api.Answer added = add(officer("510104"), NAME, PHONE, "2026-01-01", "");
		String path = "/managers/" + added.text("id");
		String change = "{\"engagement\":\"PART_TIME\",\"duty\":\"值班\",\"from\":\"2026-02-01\"}";

		assertThat(officer("510104").put(path, change).status()).isEqualTo(428);
		List<Integer> answers = Concurrently.call(6,
				() -> officer("510104").with("If-Match", "\"1\"").put(path, change).status());

		assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
		assertThat(clear(unmasker(), added.text("id"), "核实站长联系方式").text("name")).isEqualTo(NAME);
		assertThat(officer("510104").get(path).text("engagement")).isEqualTo("PART_TIME");
	}

	@Test
	void isNobodysWhoIsElsewhere() {
		Api.Answer added = add(officer("510104"), NAME, PHONE, "2026-01-01", "");
		Api foreign = officer("510107").with("If-Match", "\"1\"");
		String path = "/managers/" + added.text("id");

		assertThat(foreign.get(path).text("code")).isEqualTo("manager-not-found");
		assertThat(foreign.put(path, "{\"engagement\":\"PART_TIME\",\"from\":\"2026-02-01\"}").status()).isEqualTo(404);
		assertThat(foreign.post(path + "/end", "{\"on\":\"2026-02-01\"}").status()).isEqualTo(404);
		assertThat(foreign.get("/stations/" + this.station + "/managers").text("code")).isEqualTo("station-not-found");
		assertThat(add(officer("510107"), NAME, PHONE, "2026-01-01", "").text("code")).isEqualTo("station-not-found");
		assertThat(add(official("510104", "tier-viewer"), NAME, PHONE, "2026-01-01", "").status()).isEqualTo(403);
		assertThat(add(caller(Tokens.app("510104", "registry.write")), NAME, PHONE, "2026-01-01", "").status())
			.isEqualTo(403);
	}

	@Test
	void repeatsNoAddition() {
		Api caller = officer("510104").with("Idempotency-Key", UUID.randomUUID().toString());

		String first = add(caller, NAME, PHONE, "2026-01-01", "").text("id");

		assertThat(add(caller, NAME, PHONE, "2026-01-01", "").text("id")).isEqualTo(first);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM station_manager", Integer.class)).isOne();
	}

	private Api.Answer add(Api caller, String name, String phone, String from, String to) {
		return caller.post("/stations/" + this.station + "/managers", manager(name, phone, from, to));
	}

	private static Api.Answer end(Api caller, Api.Answer manager, String on) {
		return caller.with("If-Match", manager.header("ETag"))
			.post("/managers/" + manager.text("id") + "/end", "{\"on\":\"" + on + "\"}");
	}

	private static Api.Answer clear(Api caller, String id, String purpose) {
		return caller.post("/managers/" + id + "/clear", "{\"purpose\":\"" + purpose + "\"}");
	}

	private static Api.Answer search(Api caller, String body) {
		return caller.post("/managers/searches", body);
	}

}
