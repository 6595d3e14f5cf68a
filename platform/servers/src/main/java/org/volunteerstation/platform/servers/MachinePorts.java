package org.volunteerstation.platform.servers;

import java.util.List;
import java.util.stream.Stream;

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
	 * Ports that are free now, no two alike.
	 * @return the ports
	 */
	public static MachinePorts free() {
		List<Integer> free = Stream.generate(Ports::free).distinct().limit(7).toList();
		return new MachinePorts(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5),
				free.get(6));
	}

	/**
	 * Those of the ports that somebody has.
	 * @return the ports that cannot be bound
	 */
	public List<Integer> taken() {
		return Stream
			.of(this.mariadb, this.redis, this.kafka, this.kafkaExternal, this.kafkaController, this.keycloak,
					this.keycloakManagement)
			.filter((port) -> !Ports.isFree(port))
			.toList();
	}

}
