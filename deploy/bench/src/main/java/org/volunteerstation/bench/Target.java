package org.volunteerstation.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.servers.MariaDbServer;

/**
 * The platform that is measured.
 *
 * @param root the checkout
 * @param data its data folder
 * @param base its first port
 */
record Target(Path root, Path data, int base) {

	private static final String AUDIENCE = """
			{"name":"audience","protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
			"config":{"included.custom.audience":"volunteer-api","access.token.claim":"true"}}""";

	private static final String CLAIM = """
			{"name":"%1$s","protocol":"openid-connect","protocolMapper":"oidc-hardcoded-claim-mapper",
			"config":{"claim.name":"%1$s","claim.value":"%2$s","jsonType.label":"String","access.token.claim":"true"}}""";

	String gateway() {
		return "http://127.0.0.1:" + this.base;
	}

	String service(int offset) {
		return "http://127.0.0.1:" + (this.base + offset);
	}

	KeycloakAdmin keycloak() {
		return new KeycloakAdmin(service(11), secret("keycloak-admin"));
	}

	/** A token of the platform's own set-up client, which may register demo data. */
	String setupToken() {
		return token("platform-setup", secret("client.platform-setup"));
	}

	/**
	 * A token of an official; the client for it is made when it is not there.
	 * @param region the official's subtree
	 * @param tier its tier
	 * @return the access token
	 */
	String official(String region, String tier) {
		return official("bench-" + tier, region, tier, "tier-officer");
	}

	/**
	 * A token of an administrator, who may change the tree.
	 * @param name tells administrators of one region apart, as one approves what another
	 * submits
	 * @param region the administrator's subtree
	 * @param tier its tier
	 * @return the access token
	 */
	String administrator(String name, String region, String tier) {
		return official("bench-" + name, region, tier, "tier-admin");
	}

	private String official(String client, String region, String tier, String roleName) {
		String secret = secret("client.platform-setup");
		KeycloakAdmin admin = keycloak();
		int made = admin
			.call("POST", "/volunteer/clients",
					"""
							{"clientId":"%s","secret":"%s","serviceAccountsEnabled":true,"standardFlowEnabled":false,
							"protocolMappers":[%s,%s,%s]}""".formatted(client, secret, AUDIENCE,
							CLAIM.formatted("region_code", region), CLAIM.formatted("tier", tier)))
			.statusCode();
		if (made == 201) {
			String id = id(admin.expect("GET", "/volunteer/clients?clientId=" + client, ""));
			String account = id(admin.expect("GET", "/volunteer/clients/" + id + "/service-account-user", ""));
			String role = admin.expect("GET", "/volunteer/roles/" + roleName, "");
			admin.expect("POST", "/volunteer/users/" + account + "/role-mappings/realm", "[" + role + "]");
		}
		return token(client, secret);
	}

	/**
	 * The database with its administrator's eyes, for what no interface can make.
	 * @return a connection, which the caller closes
	 * @throws SQLException when it does not answer
	 */
	Connection database() throws SQLException {
		return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + (this.base + 6) + "/",
				MariaDbServer.ADMINISTRATOR, secret("mariadb"));
	}

	private String token(String client, String secret) {
		return keycloak().token("volunteer",
				Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
	}

	private static String id(String json) {
		return json.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
	}

	private String secret(String name) {
		Properties secrets = new Properties();
		try (Reader reader = Files.newBufferedReader(this.data.resolve("secrets.properties"))) {
			secrets.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("there is no platform in " + this.data, ex);
		}
		return secrets.getProperty(name, "");
	}

}
