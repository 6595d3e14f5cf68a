package org.volunteerstation.platform.test;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.volunteerstation.platform.servers.KeycloakAdmin;

/**
 * Real tokens of a realm of the tests' own, each for a user made for it. A token is kept
 * while it is young.
 */
public final class RealmTokens {

	private static final Duration KEPT = Duration.ofMinutes(3);

	private final Map<TokenSpec, Kept> known = new ConcurrentHashMap<>();

	private final KeycloakAdmin admin;

	private final String realm;

	private final String client;

	private final String secret;

	/**
	 * Describes the realm.
	 * @param admin its administrator
	 * @param realm its name
	 * @param client the client whose tokens are asked for, with direct access grants
	 * @param secret the client's secret; the users' password is made from it
	 */
	public RealmTokens(KeycloakAdmin admin, String realm, String client, String secret) {
		this.admin = admin;
		this.realm = realm;
		this.client = client;
		this.secret = secret;
	}

	/**
	 * Token of any kind.
	 * @param spec what it shall say
	 * @return the access token
	 */
	public String of(TokenSpec spec) {
		return this.known.compute(spec, (same, kept) -> {
			if (kept != null && System.nanoTime() - kept.since() < KEPT.toNanos()) {
				return kept;
			}
			if (kept == null) {
				create(spec);
			}
			return new Kept(of(this.client, spec), System.nanoTime());
		}).token();
	}

	/**
	 * Token of a user for another client of the realm with the same secret.
	 * @param client the client
	 * @param spec what the user's token shall say
	 * @return the access token
	 */
	public String of(String client, TokenSpec spec) {
		Map<String, String> asked = new HashMap<>(Map.of("grant_type", "password", "client_id", client, "client_secret",
				this.secret, "username", spec.username(), "password", password()));
		if (!spec.scopes().isEmpty()) {
			asked.put("scope", String.join(" ", spec.scopes()));
		}
		return this.admin.token(this.realm, asked);
	}

	/**
	 * Token of a client itself.
	 * @param client the client
	 * @param secret its secret
	 * @return the access token
	 */
	public String ofClient(String client, String secret) {
		return this.admin.token(this.realm,
				Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
	}

	/**
	 * Makes a user and tells how to sign in by hand.
	 * @param spec what the user's tokens shall say
	 * @return name and password
	 */
	public Login login(TokenSpec spec) {
		of(spec);
		return new Login(spec.username(), password());
	}

	private void create(TokenSpec spec) {
		spec.scopes().forEach(this::ensureScope);
		HttpResponse<String> answer = this.admin.call("POST", "/" + this.realm + "/users", """
				{"username":"%1$s","enabled":true,"firstName":"测试","lastName":"用户","email":"%4$s@example.org",
				"emailVerified":true,"credentials":[{"type":"password","value":"%2$s"}],
				"attributes":{%3$s}}""".formatted(spec.username(), password(), spec.attributes(),
				UUID.nameUUIDFromBytes(spec.username().getBytes(StandardCharsets.UTF_8))));
		if (answer.statusCode() != 201 && answer.statusCode() != 409) {
			throw new IllegalStateException("no such user can be made: " + answer.body());
		}
		if (answer.statusCode() == 201) {
			String id = URI.create(answer.headers().firstValue("Location").orElseThrow())
				.getPath()
				.replaceAll(".*/", "");
			List<String> roles = new ArrayList<>();
			for (String role : spec.roles()) {
				roles.add(this.admin.expect("GET", "/" + this.realm + "/roles/" + role, ""));
			}
			this.admin.expect("POST", "/" + this.realm + "/users/" + id + "/role-mappings/realm",
					roles.stream().collect(Collectors.joining(",", "[", "]")));
		}
	}

	private void ensureScope(String scope) {
		this.admin.call("POST", "/" + this.realm + "/client-scopes", """
				{"name":"%s","protocol":"openid-connect","attributes":{"include.in.token.scope":"true"}}"""
			.formatted(scope));
		String clients = this.admin.expect("GET", "/" + this.realm + "/clients?clientId=" + this.client, "");
		String id = first(clients, "\"id\":\"([^\"]+)\"");
		String scopes = this.admin.expect("GET", "/" + this.realm + "/client-scopes", "");
		String scopeId = first(scopes, "\"id\":\"([^\"]+)\",\"name\":\"" + scope + "\"");
		this.admin.expect("PUT", "/" + this.realm + "/clients/" + id + "/optional-client-scopes/" + scopeId, "");
	}

	/** One password for the run; users of an earlier JVM of the same build share it. */
	private String password() {
		return "P-" + this.secret;
	}

	private static String first(String json, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(json);
		if (!matcher.find()) {
			throw new IllegalStateException("not found: " + pattern);
		}
		return matcher.group(1);
	}

	private record Kept(String token, long since) {

	}

}
