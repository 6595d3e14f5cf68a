package org.volunteerstation.platform.test;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mysql.MySQLContainer;

import org.volunteerstation.platform.servers.KafkaSettings;
import org.volunteerstation.platform.servers.KeycloakServer;
import org.volunteerstation.platform.servers.MachinePorts;
import org.volunteerstation.platform.servers.MachineSecrets;
import org.volunteerstation.platform.servers.ServerFailure;

/**
 * Servers in containers of a Docker engine on this machine, published on the loopback
 * address. Kafka advertises the port that it is published on, so every port is chosen
 * before the start and is the same inside and outside for Kafka.
 */
final class DockerTestMachine implements TestMachine {

	private static final String LABEL = "org.volunteerstation.test-servers";

	private static final Duration LIMIT = Duration.ofMinutes(8);

	private static final int ANSWER_MILLIS = 5_000;

	private final String folder;

	private final MachinePorts ports;

	private final MachineSecrets secrets;

	private final DockerClient engine;

	private final TestImages images;

	private final Network network;

	private final List<GenericContainer<?>> first;

	private final GenericContainer<?> kafka;

	/**
	 * Describes the containers.
	 * @param folder whose servers they are: what an earlier run left under this name is
	 * removed
	 * @param ports ports on the loopback address
	 * @param secrets passwords
	 */
	DockerTestMachine(Path folder, MachinePorts ports, MachineSecrets secrets) {
		String host = DockerClientFactory.instance().dockerHostIpAddress();
		if (!Set.of("localhost", "127.0.0.1").contains(host)) {
			throw new ServerFailure("docker", "the engine is on another machine (" + host + "); set "
					+ ServerKind.VARIABLE + "=maven, or name running servers in VOLUNTEER_TEST_SERVERS");
		}
		this.folder = folder.toString();
		this.ports = ports;
		this.secrets = secrets;
		this.engine = DockerClientFactory.lazyClient();
		this.images = new TestImages(this.engine);
		removeLeftovers();
		this.network = Network.builder()
			.createNetworkCmdModifier((command) -> command.withLabels(Map.of(LABEL, this.folder)))
			.build();
		this.first = List.of(mysql(), redis(), keycloak());
		this.kafka = kafka();
	}

	static boolean engineAnswers() {
		return DockerClientFactory.instance().isDockerAvailable();
	}

	@Override
	public void start(Runnable realm) {
		try {
			Startables.deepStart(this.first).join();
			realm.run();
			this.kafka.start();
		}
		catch (CompletionException | ContainerLaunchException ex) {
			stop();
			throw new ServerFailure("docker", "a container does not start: " + reason(ex), ex);
		}
		catch (RuntimeException ex) {
			stop();
			throw ex;
		}
	}

	/** What the engine or the container said, below what Testcontainers says about it. */
	private static String reason(Throwable failure) {
		Throwable deepest = failure;
		while (deepest.getCause() != null) {
			deepest = deepest.getCause();
		}
		return String.valueOf(deepest.getMessage()).strip();
	}

	@Override
	public void stop() {
		this.kafka.stop();
		this.first.forEach(GenericContainer::stop);
		this.network.close();
	}

	@Override
	public Map<String, String> traits() {
		return Map.of("kind", "docker", "mariadb.administrator", "root", "mariadb.clients", "%");
	}

	private GenericContainer<?> mysql() {
		MySQLContainer container = new MySQLContainer(this.images.of("mysql")).withUsername("root")
			.withPassword(this.secrets.mariadb())
			.withDatabaseName("volunteer_test")
			.withCommand("--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci",
					"--innodb-buffer-pool-size=256M", "--max-connections=200", "--max-allowed-packet=64M",
					"--default-time-zone=+00:00",
					"--sql-mode=STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO",
					"--transaction-isolation=READ-COMMITTED");
		return placed(container, "mysql", this.ports.mariadb() + ":3306");
	}

	private GenericContainer<?> redis() {
		String configuration = """
				requirepass "%s"
				appendonly yes
				maxmemory 256mb
				maxmemory-policy noeviction
				""".formatted(this.secrets.redis());
		GenericContainer<?> container = new GenericContainer<>(this.images.of("redis"))
			.withCopyToContainer(Transferable.of(configuration), "/etc/volunteer-redis.conf")
			.withCommand("redis-server", "/etc/volunteer-redis.conf")
			.waitingFor(told("Ready to accept connections"));
		return placed(container, "redis", this.ports.redis() + ":6379");
	}

	private GenericContainer<?> keycloak() {
		Map<String, String> environment = Map.of("KC_HOSTNAME", "http://127.0.0.1:" + this.ports.keycloak(),
				"KC_HTTP_HOST", "0.0.0.0", "KC_LOG_LEVEL", "WARN", "KC_BOOTSTRAP_ADMIN_USERNAME",
				KeycloakServer.ADMINISTRATOR, "KC_BOOTSTRAP_ADMIN_PASSWORD", this.secrets.keycloakAdmin(),
				"JAVA_OPTS_KC_HEAP", "-Xms96m -Xmx320m", "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
		// Its health answers before its own port does.
		GenericContainer<?> container = new GenericContainer<>(this.images.of("keycloak")).withEnv(environment)
			.withExposedPorts(8080)
			.withCommand("start-dev")
			.waitingFor(
					new WhileItLives((target) -> answers(target, 8080, "/realms/master")).withStartupTimeout(LIMIT));
		return placed(container, "keycloak", this.ports.keycloak() + ":8080");
	}

	private GenericContainer<?> kafka() {
		String realm = "/realms/" + this.secrets.realm();
		String keys = "http://keycloak:8080" + realm + "/protocol/openid-connect/certs";
		KafkaSettings settings = new KafkaSettings(this.ports.kafka(), this.ports.kafkaExternal(),
				this.ports.kafkaController(), this.secrets.kafka(), "http://127.0.0.1:" + this.ports.keycloak() + realm,
				keys, 4);
		GenericContainer<?> container = new GenericContainer<>(this.images.of("kafka"))
			.withCopyToContainer(
					Transferable.of(settings.serverProperties("0.0.0.0", Path.of("/var/lib/kafka/data/log"))),
					"/mnt/shared/config/server.properties")
			.withEnv("CLUSTER_ID", "dm9sdW50ZWVyLXN0YXRpb24")
			.withEnv("KAFKA_HEAP_OPTS", "-Xms128m -Xmx256m")
			.withEnv("KAFKA_OPTS", "-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=" + keys)
			.waitingFor(told("Kafka Server started").withStartupTimeout(LIMIT));
		return placed(container, "kafka", this.ports.kafka() + ":" + this.ports.kafka(),
				this.ports.kafkaExternal() + ":" + this.ports.kafkaExternal());
	}

	private static WhileItLives told(String words) {
		return new WhileItLives((target) -> target.getLogs().contains(words));
	}

	private static boolean answers(WaitStrategyTarget target, int port, String path) {
		try {
			URI address = URI.create("http://" + target.getHost() + ":" + target.getMappedPort(port) + path);
			HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
			connection.setConnectTimeout(ANSWER_MILLIS);
			connection.setReadTimeout(ANSWER_MILLIS);
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private GenericContainer<?> placed(GenericContainer<?> container, String alias, String... published) {
		container.setPortBindings(List.of(published).stream().map((port) -> "127.0.0.1:" + port).toList());
		container.withNetwork(this.network).withNetworkAliases(alias).withLabel(LABEL, this.folder);
		return container;
	}

	private void removeLeftovers() {
		Map<String, String> ours = Map.of(LABEL, this.folder);
		try {
			this.engine.listContainersCmd()
				.withShowAll(true)
				.withLabelFilter(ours)
				.exec()
				.forEach((left) -> this.engine.removeContainerCmd(left.getId())
					.withForce(true)
					.withRemoveVolumes(true)
					.exec());
			this.engine.listNetworksCmd()
				.withFilter("label", List.of(LABEL + "=" + this.folder))
				.exec()
				.forEach((left) -> this.engine.removeNetworkCmd(left.getId()).exec());
		}
		catch (DockerException ex) {
			throw new ServerFailure("docker", "cannot remove what an earlier run left: " + ex.getMessage(), ex);
		}
	}

}
