package org.volunteerstation.platform.servers;

import java.util.Map;

/**
 * How Keycloak listens and where its data lies.
 *
 * @param port where browsers and services find it
 * @param managementPort where its health is asked
 * @param databaseUrl address of its schema, {@code jdbc:mariadb://…} or
 * {@code jdbc:mysql://…}
 * @param databaseUser account of its schema
 * @param databasePassword password of that account
 * @param adminPassword password of the first administrator
 */
public record KeycloakSettings(int port, int managementPort, String databaseUrl, String databaseUser,
		String databasePassword, String adminPassword) {

	/**
	 * Address as browsers see it.
	 * @return without a slash at the end
	 */
	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/** What Keycloak calls this kind of database. */
	String databaseKind() {
		return this.databaseUrl.startsWith("jdbc:mysql:") ? "mysql" : "mariadb";
	}

	/** One server alone: it asks for no others, and listens for none. */
	Map<String, String> environment() {
		return Map.ofEntries(Map.entry("KC_DB_URL", this.databaseUrl), Map.entry("KC_DB_USERNAME", this.databaseUser),
				Map.entry("KC_DB_PASSWORD", this.databasePassword), Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
				Map.entry("KC_CACHE", "local"), Map.entry("KC_HTTP_ENABLED", "true"),
				Map.entry("KC_HTTP_HOST", "127.0.0.1"), Map.entry("KC_HTTP_PORT", Integer.toString(this.port)),
				Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
				Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(this.managementPort)),
				Map.entry("KC_HOSTNAME", url()), Map.entry("KC_LOG_LEVEL", "WARN"),
				Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMINISTRATOR),
				Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", this.adminPassword));
	}

}
