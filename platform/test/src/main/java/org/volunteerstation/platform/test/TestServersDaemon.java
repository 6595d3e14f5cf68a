package org.volunteerstation.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.volunteerstation.platform.servers.Distribution;
import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.servers.Machine;
import org.volunteerstation.platform.servers.MachinePorts;
import org.volunteerstation.platform.servers.MachineSecrets;
import org.volunteerstation.platform.servers.PrivateFile;
import org.volunteerstation.platform.servers.Secret;
import org.volunteerstation.platform.servers.ServerFailure;

/**
 * Holds the test servers of a build: starts them on free ports with new data, writes
 * their addresses to a file, and stops them when the build ends, however it ends. Where
 * they come from is told by {@link ServerKind}; the file reads the same.
 */
final class TestServersDaemon {

	private static final Logger logger = LoggerFactory.getLogger(TestServersDaemon.class);

	private static final long LONGEST_HOURS = 3;

	private TestServersDaemon() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path root = Path.of(arguments[0]);
		Path folder = Path.of(arguments[1]);
		MachineSecrets secrets = MachineSecrets.generate("volunteer-test");
		String testSecret = Secret.next();
		long build = Long.parseLong(arguments[2]);
		Future<?> buildEnded = ProcessHandle.of(build)
			.map((handle) -> handle.onExit().thenRun(() -> System.exit(1)))
			.orElseGet(() -> CompletableFuture.completedFuture(null));
		Properties lease = new Properties();
		try {
			ServerKind kind = ServerKind.choose(System.getenv(ServerKind.VARIABLE), DockerTestMachine::engineAnswers);
			logger.info("The test servers come from {}", kind);
			MachinePorts used = new FreePorts(MachinePorts::free).start((ports) -> {
				TestMachine machine = machine(kind, root, folder, ports, secrets);
				Runtime.getRuntime().addShutdownHook(new Thread(machine::stop));
				machine.start(() -> createRealm(keycloak(ports), secrets, testSecret));
				lease.putAll(machine.traits());
			});
			lease.putAll(addresses(used, secrets, testSecret));
		}
		catch (ServerFailure ex) {
			logger.error("The test servers cannot be started", ex);
			// The tests show the end of this log.
			logger.error("{}", ex.getMessage());
			System.exit(1);
			return;
		}
		StringWriter text = new StringWriter();
		lease.store(text, null);
		Path draft = PrivateFile.write(folder.resolve("test.properties.new"), text.toString());
		Files.move(draft, folder.resolve("test.properties"), StandardCopyOption.ATOMIC_MOVE);
		buildEnded.cancel(false);
		awaitEnd(build);
		Files.deleteIfExists(folder.resolve("test.properties"));
	}

	private static TestMachine machine(ServerKind kind, Path root, Path folder, MachinePorts ports,
			MachineSecrets secrets) {
		return switch (kind) {
			case DOCKER -> new DockerTestMachine(folder, ports, secrets);
			case MAVEN -> {
				Distribution distribution = Distribution.of(root).copyTo(folder.resolve("test/dist"));
				yield new MavenTestMachine(
						Machine.describe(distribution, empty(folder.resolve("test/data")), ports, secrets), secrets);
			}
		};
	}

	private static Path empty(Path data) {
		try {
			DeletedTree.delete(data);
			return data;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String keycloak(MachinePorts ports) {
		return "http://127.0.0.1:" + ports.keycloak();
	}

	private static Properties addresses(MachinePorts ports, MachineSecrets secrets, String testSecret) {
		Properties lease = new Properties();
		lease.put("mariadb.port", Integer.toString(ports.mariadb()));
		lease.put("mariadb.password", secrets.mariadb());
		lease.put("redis.port", Integer.toString(ports.redis()));
		lease.put("redis.password", secrets.redis());
		lease.put("kafka.servers", "127.0.0.1:" + ports.kafka());
		lease.put("kafka.external", "127.0.0.1:" + ports.kafkaExternal());
		lease.put("kafka.password", secrets.kafka());
		lease.put("keycloak.url", keycloak(ports));
		lease.put("keycloak.password", secrets.keycloakAdmin());
		lease.put("realm", secrets.realm());
		lease.put("client.secret", testSecret);
		return lease;
	}

	private static void createRealm(String keycloak, MachineSecrets secrets, String testSecret) {
		KeycloakAdmin admin = new KeycloakAdmin(keycloak, secrets.keycloakAdmin());
		try (InputStream realm = TestServersDaemon.class.getResourceAsStream("/realm/test-realm.json")) {
			if (realm == null) {
				throw new IllegalStateException("test-realm.json is missing");
			}
			String json = new String(realm.readAllBytes(), StandardCharsets.UTF_8);
			admin.expect("POST", "", json.replace("@TEST_SECRET@", testSecret));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String profile = admin.expect("GET", "/volunteer-test/users/profile", "");
		admin.expect("PUT", "/volunteer-test/users/profile",
				profile.replaceAll(",\"required\":\\{\"roles\":\\[\"user\"\\]\\}", "")
					.replaceFirst("\\{", "{\"unmanagedAttributePolicy\":\"ADMIN_EDIT\","));
	}

	private static void awaitEnd(long build) throws InterruptedException {
		ProcessHandle handle = ProcessHandle.of(build).orElse(null);
		if (handle == null) {
			return;
		}
		try {
			handle.onExit().get(LONGEST_HOURS, TimeUnit.HOURS);
		}
		catch (TimeoutException | ExecutionException ex) {
			// The build takes longer than any build may: its servers go all the same.
			return;
		}
	}

}
