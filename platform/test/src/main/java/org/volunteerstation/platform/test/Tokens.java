package org.volunteerstation.platform.test;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.volunteerstation.platform.servers.KeycloakAdmin;

/** Real tokens of the test realm, each for a user made for it and kept for the run. */
public final class Tokens {

	private static final Tokens INSTANCE = new Tokens();

	private final Map<TokenSpec, String> known = new ConcurrentHashMap<>();

	private final TestServers servers = TestServers.get();

	private final KeycloakAdmin admin = new KeycloakAdmin(this.servers.value("keycloak.url"),
			this.servers.value("keycloak.password"));

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
		return INSTANCE.clientToken("test-system");
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
		return INSTANCE.userToken("test-foreign-audience", spec);
	}

	/**
	 * Token of any kind.
	 * @param spec what it shall say
	 * @return the access token
	 */
	public static String of(TokenSpec spec) {
		return INSTANCE.known.computeIfAbsent(spec, INSTANCE::create);
	}

	/**
	 * Makes a user and tells how to sign in by hand.
	 * @param spec what the user's tokens shall say
	 * @return name and password
	 */
	public static Login login(TokenSpec spec) {
		of(spec);
		return new Login(spec.username(), INSTANCE.password());
	}

	private String clientToken(String client) {
		return this.admin.token(this.servers.value("realm"), Map.of("grant_type", "client_credentials", "client_id",
				client, "client_secret", this.servers.value("client.secret")));
	}

	private String create(TokenSpec spec) {
		String realm = "/" + this.servers.value("realm");
		for (String scope : spec.scopes()) {
			ensureScope(realm, scope);
		}
		HttpResponse<String> answer = this.admin.call("POST", realm + "/users", """
				{"username":"%1$s","enabled":true,"firstName":"测试","lastName":"用户","email":"%1$s@example.org",
				"emailVerified":true,"credentials":[{"type":"password","value":"%2$s"}],
				"attributes":{%3$s}}""".formatted(spec.username(), password(), spec.attributes()));
		if (answer.statusCode() == 201) {
			String id = URI.create(answer.headers().firstValue("Location").orElseThrow())
				.getPath()
				.replaceAll(".*/", "");
			List<String> roles = new ArrayList<>();
			for (String role : spec.roles()) {
				roles.add(this.admin.expect("GET", realm + "/roles/" + role, ""));
			}
			this.admin.expect("POST", realm + "/users/" + id + "/role-mappings/realm",
					roles.stream().collect(Collectors.joining(",", "[", "]")));
		}
		return userToken("test", spec);
	}

	private void ensureScope(String realm, String scope) {
		this.admin.call("POST", realm + "/client-scopes", """
				{"name":"%s","protocol":"openid-connect","attributes":{"include.in.token.scope":"true"}}"""
			.formatted(scope));
		String clients = this.admin.expect("GET", realm + "/clients?clientId=test", "");
		String client = first(clients, "\"id\":\"([^\"]+)\"");
		String scopes = this.admin.expect("GET", realm + "/client-scopes", "");
		String id = first(scopes, "\"id\":\"([^\"]+)\",\"name\":\"" + scope + "\"");
		this.admin.expect("PUT", realm + "/clients/" + client + "/optional-client-scopes/" + id, "");
	}

	private String userToken(String client, TokenSpec spec) {
		return this.admin.token(this.servers.value("realm"),
				Map.of("grant_type", "password", "client_id", client, "client_secret",
						this.servers.value("client.secret"), "username", spec.username(), "password", password(),
						"scope", "openid " + String.join(" ", spec.scopes())));
	}

	/** One password for the run; users of an earlier JVM of the same build share it. */
	private String password() {
		return "P-" + this.servers.value("client.secret");
	}

	private static String first(String json, String pattern) {
		java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(pattern).matcher(json);
		if (!matcher.find()) {
			throw new IllegalStateException("not found: " + pattern);
		}
		return matcher.group(1);
	}

	/**
	 * A token that was changed by somebody without the key.
	 * @return the access token, its signature wrong
	 */
	public static String forged() {
		String[] parts = official("5101", "tier-viewer").split("\\.");
		String claims = new String(java.util.Base64.getUrlDecoder().decode(parts[1]),
				java.nio.charset.StandardCharsets.UTF_8)
			.replace("510100000000", "510000000000")
			.replace("\"city\"", "\"province\"");
		return parts[0] + "."
				+ java.util.Base64.getUrlEncoder()
					.withoutPadding()
					.encodeToString(claims.getBytes(java.nio.charset.StandardCharsets.UTF_8))
				+ "." + parts[2];
	}

}
