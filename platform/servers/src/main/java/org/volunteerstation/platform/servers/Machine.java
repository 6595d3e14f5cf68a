package org.volunteerstation.platform.servers;

import java.nio.file.Path;
import java.util.List;

/**
 * The four servers on one machine, started side by side.
 *
 * @param mariadb the database
 * @param redis sessions, limits and hot answers
 * @param kafka the topics
 * @param keycloak the accounts
 */
public record Machine(MariaDbServer mariadb, RedisServer redis, KafkaServer kafka, KeycloakServer keycloak) {

	/**
	 * Describes the servers of a machine.
	 * @param distribution a copy of its own: Keycloak's build writes into it
	 * @param folder where their data lies
	 * @param ports their ports
	 * @param secrets their passwords
	 * @return the servers, not started
	 */
	public static Machine describe(Distribution distribution, Path folder, MachinePorts ports, MachineSecrets secrets) {
		String issuer = "http://127.0.0.1:" + ports.keycloak() + "/realms/" + secrets.realm();
		KafkaSettings kafka = new KafkaSettings(ports.kafka(), ports.kafkaExternal(), ports.kafkaController(),
				secrets.kafka(), issuer, issuer + "/protocol/openid-connect/certs", 4);
		KeycloakSettings keycloak = new KeycloakSettings(ports.keycloak(), ports.keycloakManagement(),
				"jdbc:mariadb://127.0.0.1:" + ports.mariadb() + "/keycloak", "keycloak", secrets.keycloakDatabase(),
				secrets.keycloakAdmin());
		return new Machine(
				new MariaDbServer(distribution, folder.resolve("mariadb"), ports.mariadb(), secrets.mariadb()),
				new RedisServer(distribution, folder.resolve("redis"), ports.redis(), secrets.redis()),
				new KafkaServer(distribution, folder.resolve("kafka"), kafka),
				new KeycloakServer(distribution, folder.resolve("keycloak"), keycloak));
	}

	/**
	 * Starts all and waits until they answer. Kafka comes last: it reads the realm's keys
	 * while starting. When one fails, all are stopped.
	 * @param keycloakDatabase password of Keycloak's database account
	 * @param realm makes sure that the realm is there, once Keycloak answers
	 */
	public void start(String keycloakDatabase, Runnable realm) {
		try {
			this.mariadb.start();
			this.redis.start();
			this.keycloak.build();
			this.mariadb.awaitReady();
			this.mariadb.admin().ensureSchema("keycloak", keycloakDatabase);
			this.keycloak.start();
			this.redis.awaitReady();
			this.keycloak.awaitReady();
			realm.run();
			this.kafka.start();
			this.kafka.awaitReady();
		}
		catch (RuntimeException ex) {
			stop();
			throw ex;
		}
	}

	/**
	 * All servers in the order of their start.
	 * @return four servers
	 */
	public List<Server> servers() {
		return List.of(this.mariadb, this.redis, this.keycloak, this.kafka);
	}

	/** Stops all, the last started first. */
	public void stop() {
		servers().reversed().forEach(Server::stop);
	}

}
