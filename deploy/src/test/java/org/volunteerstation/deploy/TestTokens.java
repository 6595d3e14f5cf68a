package org.volunteerstation.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.servers.KeycloakServer;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Login;
import org.volunteerstation.platform.test.RealmTokens;
import org.volunteerstation.platform.test.TokenSpec;

/** Tokens of the running realm, right ones and almost right ones. */
public final class TestTokens {

	/** A life of one second, ten for clocks that differ, and some more. */
	private static final Duration EXPIRED = Duration.ofSeconds(13);

	/**
	 * Hundreds of people are made and sign in: as many slow hashes would take minutes.
	 */
	private static final String QUICK_PASSWORDS = """
			{"passwordPolicy":"length(12) and notUsername and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)"}""";

	private final KeycloakAdmin keycloak;

	private final String url;

	private final Secrets secrets;

	private final RealmTokens realm;

	TestTokens(Settings settings, Secrets secrets) {
		this.keycloak = new Servers(settings, secrets).keycloakAdmin();
		this.url = settings.keycloak();
		this.secrets = secrets;
		this.realm = new RealmTokens(this.keycloak, settings.names().realm(), TestClients.TEST,
				secrets.of("client.e2e"));
		TestClients.ensure(this.keycloak, settings.root(), secrets.of("client.e2e"));
		this.keycloak.expect("PUT", "/" + settings.names().realm(), QUICK_PASSWORDS);
	}

	/**
	 * Token of a user made for the tests, as the gateway's sessions hold them.
	 * @param spec what it says
	 * @return the access token
	 */
	public String of(TokenSpec spec) {
		return this.realm.of(spec);
	}

	/**
	 * How a user made for the tests signs in.
	 * @param spec what the tokens say
	 * @return name and password
	 */
	public Login login(TokenSpec spec) {
		return this.realm.login(spec);
	}

	/**
	 * Token of a client that the platform ships.
	 * @param client the client's id, for example {@code demo-app}
	 * @return the access token
	 */
	public String ofClient(String client) {
		return this.realm.ofClient(client, this.secrets.of("client." + client));
	}

	/**
	 * A token that is right but for its audience.
	 * @param spec what it says
	 * @return the access token
	 */
	public String foreignAudience(TokenSpec spec) {
		this.realm.of(spec);
		return this.realm.of(TestClients.FOREIGN_AUDIENCE, spec);
	}

	/**
	 * A token that was right until a moment ago.
	 * @param spec what it says
	 * @return the access token, past its end and the clocks' tolerance
	 */
	public String expired(TokenSpec spec) {
		this.realm.of(spec);
		String token = this.realm.of(TestClients.SHORT, spec);
		Instant past = Instant.now().plus(EXPIRED);
		Awaitility.await().atMost(EXPIRED.multipliedBy(2)).until(() -> Instant.now().isAfter(past));
		return token;
	}

	/**
	 * A real token of the same Keycloak's other realm.
	 * @return the access token
	 */
	public String ofMaster() {
		return this.keycloak.token("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username",
				KeycloakServer.ADMINISTRATOR, "password", this.secrets.of("keycloak-admin")));
	}

	/**
	 * The realm's public key, which everybody knows.
	 * @return the key in base 64
	 */
	public String publicKey() {
		return new JsonMapper().readTree(new Api(this.url, "").get("/realms/volunteer").body())
			.path("public_key")
			.asString();
	}

}
