package org.volunteerstation.platform.servers;

/**
 * The servers' ports.
 *
 * @param mariadb MariaDB
 * @param redis Redis
 * @param kafka Kafka for the services
 * @param kafkaExternal Kafka for outsiders
 * @param kafkaController Kafka's own
 * @param keycloak Keycloak
 * @param keycloakManagement Keycloak's health
 */
public record MachinePorts(int mariadb, int redis, int kafka, int kafkaExternal, int kafkaController, int keycloak,
		int keycloakManagement) {

	/**
	 * The ports behind a base port (docs/architecture.md section 5).
	 * @param base the gateway's port
	 * @return the servers' ports
	 */
	public static MachinePorts from(int base) {
		return new MachinePorts(base + 6, base + 7, base + 8, base + 9, base + 10, base + 11, base + 12);
	}

	/**
	 * Ports that are free now.
	 * @return the ports
	 */
	public static MachinePorts free() {
		return new MachinePorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(),
				Ports.free());
	}

}
