package org.volunteerstation.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.volunteerstation.platform.servers.Distribution;
import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.servers.Machine;
import org.volunteerstation.platform.servers.MachinePorts;
import org.volunteerstation.platform.servers.MachineSecrets;
import org.volunteerstation.platform.servers.PrivateFile;
import org.volunteerstation.platform.servers.Secret;

/**
 * Holds the test servers of a build: starts them on free ports with new data, writes
 * their addresses to a file, and stops them when the build ends, however it ends.
 */
final class TestServersDaemon {

	private static final long LONGEST_HOURS = 3;

	private TestServersDaemon() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path root = Path.of(arguments[0]);
		Path folder = Path.of(arguments[1]);
		Path data = folder.resolve("test/data");
		DeletedTree.delete(data);
		MachineSecrets secrets = MachineSecrets.generate("volunteer-test");
		MachinePorts ports = MachinePorts.free();
		Distribution distribution = Distribution.of(root).copyTo(folder.resolve("test/dist"));
		Machine machine = Machine.describe(distribution, data, ports, secrets);
		Runtime.getRuntime().addShutdownHook(new Thread(machine::stop));
		String testSecret = Secret.next();
		String keycloak = "http://127.0.0.1:" + ports.keycloak();
		machine.start(secrets.keycloakDatabase(), () -> createRealm(keycloak, secrets, testSecret));
		Path draft = PrivateFile.write(folder.resolve("test.properties.new"),
				"""
						mariadb.port=%d
						mariadb.password=%s
						redis.port=%d
						redis.password=%s
						kafka.servers=127.0.0.1:%d
						kafka.external=127.0.0.1:%d
						kafka.password=%s
						keycloak.url=%s
						keycloak.password=%s
						realm=%s
						client.secret=%s
						""".formatted(ports.mariadb(), secrets.mariadb(), ports.redis(), secrets.redis(), ports.kafka(),
						ports.kafkaExternal(), secrets.kafka(), keycloak, secrets.keycloakAdmin(), secrets.realm(),
						testSecret));
		Files.move(draft, folder.resolve("test.properties"), StandardCopyOption.ATOMIC_MOVE);
		awaitEnd(Long.parseLong(arguments[2]));
		Files.deleteIfExists(folder.resolve("test.properties"));
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
			throw new java.io.UncheckedIOException(ex);
		}
		String profile = admin.expect("GET", "/volunteer-test/users/profile", "");
		admin.expect("PUT", "/volunteer-test/users/profile",
				profile.replaceFirst("\\{", "{\"unmanagedAttributePolicy\":\"ADMIN_EDIT\","));
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
