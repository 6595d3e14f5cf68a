package org.volunteerstation.platform.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.core.env.Environment;

import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Personal data from the request to the table and back: masked, unless by right. */
class PersonalDataIT extends RunningService {

	private static final String OFFICER = Tokens.official("5101", "tier-officer");

	@Autowired
	Environment environment;

	@BeforeEach
	void people() {
		this.jdbc.execute("""
				CREATE TABLE IF NOT EXISTS person (
				  id CHAR(36) CHARACTER SET ascii NOT NULL,
				  name_cipher VARCHAR(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
				  phone_cipher VARCHAR(130) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
				  phone_hash CHAR(64) CHARACTER SET ascii NOT NULL,
				  PRIMARY KEY (id), KEY person_phone (phone_hash))""");
		this.jdbc.execute("DELETE FROM person");
	}

	@Test
	void aDumpShowsNoClearValueAndNoLogDoes(CapturedOutput output) {
		String id = person("司马晓明", "138-0013-8123");
		assertThat(clear(id, Tokens.official("5101", "tier-officer", "unmasker"), "回访服务对象").statusCode())
			.isEqualTo(200);

		String dump = dump();

		assertThat(dump).contains("person/" + id, "p1.k1.").doesNotContain("晓明", "13800138123", "138-0013-8123");
		assertThat(dump.lines().filter((row) -> row.startsWith("person/"))).singleElement()
			.asString()
			.doesNotContain("司马", "*");
		assertThat(output.getAll()).doesNotContain("晓明", "13800138123", "138-0013-8123");
	}

	@Test
	void answersAreMaskedAndFoundInAnyWriting() {
		String id = person("张晓明", "+86 138 0013 8000");

		assertThat(get("/api/v1/sample/people/" + id, OFFICER).body())
			.isEqualTo("{\"id\":\"" + id + "\",\"name\":\"张*\",\"phone\":\"138****8000\"}");
		assertThat(post("/searches", "{\"phone\":\"13800138000\"}", OFFICER).body()).contains(id, "张*")
			.doesNotContain("张晓明");
		assertThat(post("/searches", "{\"phone\":\"13800138001\"}", OFFICER).body()).isEqualTo("[]");
	}

	@Test
	void whoHasTheRightAndAPurposeSeesTheValueAndTheTrailKnows() {
		String id = person("张晓明", "13800138000");
		String token = Tokens.official("5101", "tier-officer", "unmasker");

		HttpResponse<String> answer = clear(id, token, " 核实站长联系方式 ");

		assertThat(answer.body()).isEqualTo("{\"id\":\"" + id + "\",\"name\":\"张晓明\",\"phone\":\"13800138000\"}");
		assertThat(this.jdbc.queryForList("SELECT CONCAT_WS(' ', action, object_type, region_code, result, purpose)"
				+ " FROM audit_entry WHERE object_id = ?", String.class, id))
			.containsExactly("personal-data.unmask person 510100000000 done 核实站长联系方式");
		assertThat(get("/api/v1/sample/audit?limit=20", Tokens.official("51", "auditor")).body())
			.contains("\"purpose\":\"核实站长联系方式\"");
		assertThat(this.chain.verify().intact()).isTrue();
	}

	@Test
	void aRoleThatReadsIsNotEnough() {
		String id = person("张晓明", "13800138000");

		for (String token : List.of(OFFICER, Tokens.official("51", "tier-admin"), Tokens.official("51", "unmasker"),
				Tokens.official("51", "tier-admin", "unmasker", "auditor"),
				Tokens.official("51", "tier-admin", "unmasker", "security-admin"), Tokens.system(),
				Tokens.app("51", "sample.read"), Tokens.resident("510104017001"))) {
			HttpResponse<String> answer = clear(id, token, "核实站长联系方式");
			assertThat(answer.statusCode()).isEqualTo(403);
			assertThat(answer.body()).doesNotContain("张晓明");
		}
		assertThat(post("/" + id + "/unguarded?purpose=abc", "", OFFICER).statusCode()).isEqualTo(403);
		assertThat(unmasked(id)).isZero();
	}

	@Test
	void withoutAPurposeNothingIsShown() {
		String id = person("张晓明", "13800138000");
		String token = Tokens.official("5101", "tier-officer", "unmasker");

		for (String purpose : List.of("", "核实", "  核实  ", "x".repeat(201), "核实\\n站长", "核实\\u001f站长")) {
			HttpResponse<String> answer = clear(id, token, purpose);
			assertThat(answer.statusCode()).as(purpose).isEqualTo(422);
			assertThat(answer.body()).contains("unmask-purpose-wrong", "/purpose");
		}
		assertThat(post("/" + id + "/clear", "{}", token).statusCode()).isEqualTo(422);
		assertThat(unmasked(id)).isZero();
		assertThat(clear(id, token, "核实站").statusCode()).isEqualTo(200);
		assertThat(clear(id, token, "核".repeat(200)).statusCode()).isEqualTo(200);
	}

	@Test
	void thirtyAnHourAreEnough() {
		String id = person("张晓明", "13800138000");
		String token = Tokens.official("5117", "tier-officer", "unmasker");
		for (int i = 0; i < 30; i++) {
			assertThat(clear(id, token, "核实站长联系方式").statusCode()).isEqualTo(200);
		}

		HttpResponse<String> answer = clear(id, token, "核实站长联系方式");

		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.body()).contains("\"code\":\"unmask-limit\"").doesNotContain("张晓明");
		assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(3000L, 3600L);
		assertThat(unmasked(id)).isEqualTo(30);
		assertThat(count("audit_entry WHERE result = 'unmask-limit' AND object_id LIKE '%" + id + "%'")).isOne();
	}

	@Test
	void aCiphertextThatWasCopiedIsNobodysName(CapturedOutput output) {
		String one = person("张晓明", "13800138000");
		String other = person("李梅英", "13900139000");
		this.jdbc.update("UPDATE person p JOIN person q ON q.id = ? SET p.name_cipher = q.name_cipher WHERE p.id = ?",
				one, other);

		HttpResponse<String> answer = get("/api/v1/sample/people/" + other, OFFICER);

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).doesNotContain("张", "李");
		assertThat(output.getAll()).contains("person.name_cipher/" + other + " cannot be read")
			.doesNotContain("张晓明", "李梅英");
	}

	@Test
	void tellsOnTheManagementPortWhatOldKeysHold() throws IOException, InterruptedException {
		person("张晓明", "13800138000");

		URI rewrap = URI
			.create("http://127.0.0.1:" + this.environment.getProperty("local.management.port") + "/actuator/rewrap");
		assertThat(this.http.send(HttpRequest.newBuilder(rewrap).build(), HttpResponse.BodyHandlers.ofString()).body())
			.isEqualTo("{\"person\":0}");
		assertThat(this.http
			.send(HttpRequest.newBuilder(rewrap)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString())
			.body()).isEqualTo("{\"person\":{\"cells\":0,\"unreadable\":0,\"remaining\":0}}");
	}

	@Test
	void tellsItsInterfaceAsText() {
		assertThat(get("/v3/api-docs", "").body()).doesNotContain("PersonalText");
	}

	private String person(String name, String phone) {
		HttpResponse<String> answer = send(request("/api/v1/sample/people", OFFICER)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"%s\",\"phone\":\"%s\"}".formatted(name, phone))));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
	}

	private HttpResponse<String> clear(String id, String token, String purpose) {
		return post("/" + id + "/clear", "{\"purpose\":\"" + purpose + "\"}", token);
	}

	private HttpResponse<String> post(String path, String body, String token) {
		return send(request("/api/v1/sample/people" + path, token).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private long unmasked(String id) {
		return count("audit_entry WHERE action = 'personal-data.unmask' AND object_id = '" + id + "'");
	}

	/** Every value of every table of the service's schema. */
	private String dump() {
		StringBuilder dump = new StringBuilder();
		for (String table : this.jdbc.queryForList(
				"SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()", String.class)) {
			this.jdbc.queryForList("SELECT * FROM `" + table + "`")
				.forEach((row) -> dump.append(table)
					.append('/')
					.append(String.join("|", row.values().stream().map(String::valueOf).toList()))
					.append('\n'));
		}
		return dump.toString();
	}

}
