package org.volunteerstation.platform.service;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.test.RealmTokens;
import org.volunteerstation.platform.test.TestServers;
import org.volunteerstation.platform.test.TokenSpec;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit trail: who sees what, and that tampering shows. */
class AuditIT extends RunningService {

	private static final int LONGEST_CLIENT = 255;

	@Test
	void auditsWhatWasDoneAndWhatWasRefused() {
		String token = Tokens.official("5101", "tier-officer");
		add("audited", "key-4", token);

		assertThat(get("/api/v1/sample/regions/510722", token).statusCode()).isEqualTo(404);
		assertThat(get("/api/v1/sample/regions/51", Tokens.resident("510104017001")).statusCode()).isEqualTo(403);

		String trail = get("/api/v1/sample/audit?limit=50", Tokens.official("51", "auditor")).body();
		assertThat(trail).contains("\"action\":\"thing.add\"", "\"objectId\":\"audited\"",
				"\"objectId\":\"/api/v1/sample/regions/510722\"", "\"result\":\"region-not-found\"",
				"\"callerRegion\":\"510100000000\"", "\"callerRegion\":\"510104017001\"");
		assertThat(get("/api/v1/sample/audit", Tokens.official("5109", "auditor")).body()).contains("\"items\":[]");
		assertThat(get("/api/v1/sample/audit", token).statusCode()).isEqualTo(403);
		assertThat(get("/api/v1/sample/audit", Tokens.withoutScope("auditor")).statusCode()).isEqualTo(403);
	}

	@Test
	void tellsWhereCallersAreAsTheGatewayReports() {
		reported("/api/v1/sample/regions/510724", "203.0.113.7");
		reported("/api/v1/sample/regions/510725", "1.2.3.4, 5.6.7.8");

		assertThat(this.jdbc.queryForList(
				"SELECT CONCAT_WS(' ', address, reported_address) FROM audit_entry WHERE object_id LIKE '%/51072_'"
						+ " ORDER BY id DESC LIMIT 2",
				String.class))
			.containsExactly("127.0.0.1", "127.0.0.1 203.0.113.7");
		assertThat(get("/api/v1/sample/audit?limit=10", Tokens.official("51", "auditor")).body())
			.contains("\"reportedAddress\":\"203.0.113.7\"");
	}

	@Test
	void showsTheProvinceCallersWithoutAPlace() {
		get("/api/v1/sample/regions/51", Tokens.withoutScope("tier-officer"));

		String nowhere = "\"callerRegion\":null";

		assertThat(get("/api/v1/sample/audit?limit=50", Tokens.official("51", "auditor")).body()).contains(nowhere);
		assertThat(get("/api/v1/sample/audit?limit=50", Tokens.official("5101", "auditor")).body())
			.doesNotContain(nowhere);
	}

	@ParameterizedTest
	@ValueSource(strings = { "第三方应用-锦江", "a", "省" })
	void keepsTheNamesOfAllPrograms(String start) {
		String client = start + "-".repeat(LONGEST_CLIENT - start.length());
		String token = ofNewClient(client);
		long before = count("thing");

		assertThat(add("named", "key-" + start.length(), token).statusCode()).isEqualTo(201);
		assertThat(add("named", "key-" + start.length(), token).statusCode()).as("the same again").isEqualTo(201);
		assertThat(get("/api/v1/sample/regions/510722", token).statusCode()).isEqualTo(404);

		assertThat(count("thing")).isEqualTo(before + 1);
		assertThat(this.jdbc.queryForList("SELECT result FROM audit_entry WHERE client_id = ? ORDER BY id",
				String.class, client))
			.containsExactly("done", "region-not-found");
		assertThat(get("/api/v1/sample/audit?limit=50", Tokens.official("51", "auditor")).body()).contains(client);
		Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> count("audit_entry WHERE link IS NULL") == 0);
		assertThat(this.chain.verify().intact()).isTrue();
	}

	/** Keycloak keeps client ids of up to 255 characters, of any script. */
	private static String ofNewClient(String client) {
		TestServers servers = TestServers.get();
		KeycloakAdmin admin = new KeycloakAdmin(servers.value("keycloak.url"), servers.value("keycloak.password"));
		String claim = """
				{"name":"%1$s","protocol":"openid-connect","protocolMapper":"oidc-hardcoded-claim-mapper","config":{
				"claim.name":"%1$s","claim.value":"%2$s","jsonType.label":"String","access.token.claim":"true"}}""";
		admin.expect("POST", "/" + servers.value("realm") + "/clients",
				"""
						{"clientId":"%s","secret":"%s","directAccessGrantsEnabled":true,"protocolMappers":[
						{"name":"audience","protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
						"config":{"included.custom.audience":"volunteer-api","access.token.claim":"true"}},%s,%s]}"""
					.formatted(client, servers.value("client.secret"), claim.formatted("region_code", "510100000000"),
							claim.formatted("tier", "city")));
		TokenSpec official = TokenSpec.official("5101", "tier-officer");
		Tokens.of(official);
		return new RealmTokens(admin, servers.value("realm"), client, servers.value("client.secret")).of(client,
				official);
	}

	@Test
	void tamperingShows() {
		for (int i = 0; i < 5; i++) {
			add("t" + i, "key-t" + i, Tokens.official("5101", "tier-officer"));
		}
		Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> count("audit_entry WHERE link IS NULL") == 0);
		assertThat(this.chain.verify().intact()).isTrue();
		assertThat(get("/api/v1/sample/audit/verification", Tokens.official("51", "auditor")).body())
			.contains("\"intact\":true");
		Long last = this.jdbc.queryForObject("SELECT MAX(id) FROM audit_entry", Long.class);

		this.jdbc
			.update("INSERT INTO audit_entry (at, subject, client_id, address, action, object_type, object_id, result)"
					+ " VALUES (NOW(6), 'x', 'x', 'x', 'x', 'x', 'x', 'done')");
		assertThat(this.chain.verify().intact()).isFalse();
		this.jdbc.update("DELETE FROM audit_entry WHERE subject = 'x'");
		assertThat(this.chain.verify().intact()).isTrue();
		this.jdbc.update("UPDATE audit_entry SET subject = 'x' WHERE id = ? - 1", last);
		assertThat(this.chain.verify().intact()).isFalse();
		this.jdbc.update("DELETE FROM audit_entry WHERE id >= ? - 1", last);
		assertThat(this.chain.verify().intact()).isFalse();
		this.jdbc.update("DELETE FROM audit_entry");
		this.jdbc.update("UPDATE audit_chain SET last_link = 0, last_hash = REPEAT('0', 64)");
		assertThat(this.chain.verify().intact()).isTrue();
	}

}
