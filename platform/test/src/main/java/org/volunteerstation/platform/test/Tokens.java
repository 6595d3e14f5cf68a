package org.volunteerstation.platform.test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.volunteerstation.platform.servers.KeycloakAdmin;

/** Real tokens of the test servers' realm, each for a user made for it. */
public final class Tokens {

	private static final TestServers SERVERS = TestServers.get();

	private static final RealmTokens REALM = new RealmTokens(
			new KeycloakAdmin(SERVERS.value("keycloak.url"), SERVERS.value("keycloak.password")),
			SERVERS.value("realm"), "test", SERVERS.value("client.secret"));

	private Tokens() {
	}

	/**
	 * Token of an official or a station manager.
	 * @param region region code of any length
	 * @param roles realm roles
	 * @return the access token
	 */
	public static String official(String region, String... roles) {
		return of(TokenSpec.official(region, roles));
	}

	/**
	 * Token of a resident of a community.
	 * @param community the community's code
	 * @return the access token
	 */
	public static String resident(String community) {
		return of(new TokenSpec("", "", community, List.of("resident"), List.of()));
	}

	/**
	 * Token of a third-party app.
	 * @param region region code of any length
	 * @param scopes what it was granted, for example {@code registry.read}
	 * @return the access token
	 */
	public static String app(String region, String... scopes) {
		TokenSpec official = TokenSpec.official(region, "app");
		return of(new TokenSpec(official.region(), official.tier(), "", official.roles(), List.of(scopes)));
	}

	/**
	 * Token of the services themselves.
	 * @return the access token, province 51
	 */
	public static String system() {
		return REALM.ofClient("test-system", SERVERS.value("client.secret"));
	}

	/**
	 * Token with a role but without any region.
	 * @param roles realm roles
	 * @return the access token
	 */
	public static String withoutScope(String... roles) {
		return of(new TokenSpec("", "", "", List.of(roles), List.of()));
	}

	/**
	 * A valid token of the realm for another audience.
	 * @return the access token
	 */
	public static String foreignAudience() {
		TokenSpec spec = TokenSpec.official("51", "tier-admin");
		of(spec);
		return REALM.of("test-foreign-audience", spec);
	}

	/**
	 * Token of any kind.
	 * @param spec what it shall say
	 * @return the access token
	 */
	public static String of(TokenSpec spec) {
		return REALM.of(spec);
	}

	/**
	 * Makes a user and tells how to sign in by hand.
	 * @param spec what the user's tokens shall say
	 * @return name and password
	 */
	public static Login login(TokenSpec spec) {
		return REALM.login(spec);
	}

	/**
	 * A token that was changed by somebody without the key.
	 * @return the access token, its signature wrong
	 */
	public static String forged() {
		String[] parts = official("5101", "tier-viewer").split("\\.");
		String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
			.replace("510100000000", "510000000000")
			.replace("\"city\"", "\"province\"");
		return parts[0] + "."
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
				+ parts[2];
	}

}
