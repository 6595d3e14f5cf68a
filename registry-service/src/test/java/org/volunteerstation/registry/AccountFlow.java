package org.volunteerstation.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.servers.ServerFailure;
import org.volunteerstation.platform.test.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Accounts by HTTP, against a real Keycloak. */
abstract class AccountFlow extends RegistryIT {

	static final String COMMUNITY = "510104017001";

	static final String PASSWORD = "correct horse battery";

	static final Duration SOON = Duration.ofMinutes(4);

	static final KeycloakAdmin KEYCLOAK = new KeycloakAdmin(TestServers.get().value("keycloak.url"),
			TestServers.get().value("keycloak.password"));

	@BeforeEach
	void noAccounts() {
		emptyAccounts();
	}

	/** An administrator who may see personal data in clear, and so let others. */
	Api admin(String region) {
		return official(region, "tier-admin", "unmasker");
	}

	/** A name that nobody had before. */
	static String name() {
		return "o-" + UUID.randomUUID().toString().substring(0, 18);
	}

	static String opening(String username, String role, String region) {
		return "{\"username\":\"%s\",\"role\":\"%s\",\"regionCode\":\"%s\"}".formatted(username, role, region);
	}

	/** The same for whom the person sees personal data in clear. */
	static String trusting(String username, String role, String region) {
		return opening(username, role, region).replace("}", ",\"unmasks\":true}");
	}

	static Api.Answer opened(Api by, String username, String role, String region) {
		Api.Answer answer = by.post("/accounts", opening(username, role, region));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		return answer;
	}

	/** Opens an account and lets the person set the password. */
	String inUse(Api by, String username, String role, String region) {
		return inUse(by, caller(""), opening(username, role, region));
	}

	/** The same, also for tests of other flows. */
	static String inUse(Api by, Api anybody, String opening) {
		Api.Answer opened = by.post("/accounts", opening);
		assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
		String id = opened.text("id");
		Api.Answer code = step(by, id, "PUT", "/activation-code");
		assertThat(code.status()).as(code.response().body()).isEqualTo(200);
		awaitReady(by, id);
		assertThat(redeem(anybody, code.text("code"), PASSWORD).status()).isEqualTo(204);
		return id;
	}

	static void awaitReady(Api by, String id) {
		await().atMost(SOON).until(() -> by.get("/accounts/" + id).json().path("ready").asBoolean());
	}

	/** Keycloak agrees with the register. */
	void awaitAligned() {
		await().atMost(SOON)
			.until(() -> Integer.valueOf(0)
				.equals(this.jdbc.queryForObject("SELECT COUNT(*) FROM official_alignment", Integer.class)));
	}

	/** A step for the version that the account has now. */
	static Api.Answer step(Api by, String id, String method, String part) {
		return step(by, id, method, part, "");
	}

	static Api.Answer step(Api by, String id, String method, String part, String body) {
		return by.with("If-Match", by.get("/accounts/" + id).header("ETag"))
			.send(method, "/accounts/" + id + part, body, "application/json");
	}

	Api.Answer redeem(String code, String password) {
		return redeem(caller(""), code, password);
	}

	private static Api.Answer redeem(Api anybody, String code, String password) {
		return anybody.post("/activation", "{\"code\":\"" + code + "\",\"password\":\"" + password + "\"}");
	}

	/** Signs in once Keycloak lets the person in. */
	static String token(String username) {
		return await().atMost(SOON).ignoreException(ServerFailure.class).until(() -> signIn(username), (token) -> true);
	}

	static String signIn(String username) {
		return KEYCLOAK.token(TestServers.get().value("realm"), Map.of("grant_type", "password", "client_id", "test",
				"client_secret", TestServers.get().value("client.secret"), "username", username, "password", PASSWORD));
	}

	/**
	 * Signs in until Keycloak dates a token in a later second than this one, so that what
	 * was revoked until now leaves it alone.
	 */
	static String tokenOfLater(String username) {
		long now = Instant.now().getEpochSecond();
		return await().atMost(SOON)
			.ignoreException(ServerFailure.class)
			.until(() -> signIn(username), (token) -> claims(token).path("iat").asLong() > now);
	}

	static List<String> roles(String token) {
		return claims(token).at("/realm_access/roles").valueStream().map(JsonNode::asString).toList();
	}

	/** The person acts in another of the own posts. */
	void act(String name, String region) {
		Api self = caller(tokenOfLater(name));
		int at = self.get("/own-posts").items("regionCode").indexOf(region);
		String post = self.get("/own-posts").items("id").get(at);
		assertThat(self.put("/own-posts/active", "{\"postId\":\"" + post + "\"}").status()).isEqualTo(200);
		awaitAligned();
	}

	/** The account's post in a region. */
	static String post(Api by, String id, String region) {
		return by.get("/accounts/" + id)
			.json()
			.path("posts")
			.valueStream()
			.filter((post) -> post.path("regionCode").asString().equals(region))
			.map((post) -> post.path("id").asString())
			.findFirst()
			.orElseThrow();
	}

	static JsonNode claims(String token) {
		return new JsonMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
	}

	static String users(String query) {
		return KEYCLOAK.expect("GET", "/" + TestServers.get().value("realm") + "/users" + query, "");
	}

}
