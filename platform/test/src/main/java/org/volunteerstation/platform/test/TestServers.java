package org.volunteerstation.platform.test;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.volunteerstation.platform.servers.Jdks;
import org.volunteerstation.platform.servers.ServerFailure;
import org.volunteerstation.platform.servers.ServerProcess;

/**
 * The addresses of the real servers that a test run uses: those of a file that
 * {@code VOLUNTEER_TEST_SERVERS} names, else servers that start once for a build and are
 * shared by its modules: containers where a Docker engine answers, else processes from
 * Maven artefacts. Where none of them can be had, the tests fail; they never skip.
 */
public final class TestServers {

	private static final Logger logger = LoggerFactory.getLogger(TestServers.class);

	private static final Duration LIMIT = Duration.ofMinutes(12);

	private static final Object LOCK = new Object();

	private static volatile @org.jspecify.annotations.Nullable TestServers running;

	private final Properties lease;

	private TestServers(Properties lease) {
		this.lease = lease;
	}

	/**
	 * The servers, started if need be.
	 * @return the servers
	 */
	public static TestServers get() {
		synchronized (LOCK) {
			TestServers servers = running;
			if (servers == null) {
				String named = System.getenv("VOLUNTEER_TEST_SERVERS");
				servers = new TestServers(load((named != null) ? Path.of(named) : start()));
				logger.info("Tests run on servers of kind {}", servers.lease.getProperty("kind", "unknown"));
				running = servers;
			}
			return servers;
		}
	}

	/**
	 * One value of the lease.
	 * @param key see {@link TestServersDaemon}
	 * @return the value
	 */
	public String value(String key) {
		String value = this.lease.getProperty(key);
		if (value == null) {
			throw new ServerFailure("test servers", "the lease does not tell " + key);
		}
		return value;
	}

	/**
	 * Address of a schema.
	 * @param schema the schema, empty for none
	 * @return the JDBC URL
	 */
	public String databaseUrl(String schema) {
		return "jdbc:mysql://127.0.0.1:" + value("mariadb.port") + "/" + schema;
	}

	/**
	 * Issuer of the test realm's tokens.
	 * @return the issuer
	 */
	public String issuer() {
		return value("keycloak.url") + "/realms/" + value("realm");
	}

	private static Path start() {
		Path folder = root().resolve("target/servers");
		try {
			Files.createDirectories(folder);
			try (FileChannel channel = FileChannel.open(folder.resolve("test.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
				Path lease = folder.resolve("test.properties");
				ServerProcess daemon = new ServerProcess("daemon", folder.resolve("test"));
				if (lock.isValid() && !(daemon.isRunning() && Files.exists(lease))) {
					Files.deleteIfExists(lease);
					daemon.stop(LIMIT);
					daemon.start(command(folder), containerSettings(System.getenv()));
					daemon.await(() -> Files.exists(lease), LIMIT);
				}
				return lease;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot start the test servers", ex);
		}
	}

	private static List<String> command(Path folder) {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return List.of(Jdks.java().toString(), "-XX:+UseSerialGC", "-Xmx96m",
				"-Dlogback.configurationFile=test-servers-logback.xml", "-cp", classPath,
				TestServersDaemon.class.getName(), root().toString(), folder.toString(), Long.toString(build().pid()));
	}

	/**
	 * How Testcontainers is set up, as far as nobody said otherwise. The daemon removes
	 * its containers itself, so no image is needed for that; without the address, a file
	 * that says "this is a container" would let it ask an image for the way out.
	 */
	static Map<String, String> containerSettings(Map<String, String> environment) {
		Map<String, String> settings = new HashMap<>(
				Map.of("TESTCONTAINERS_RYUK_DISABLED", "true", "TESTCONTAINERS_CHECKS_DISABLE", "true"));
		if (environment.getOrDefault("DOCKER_HOST", "unix:").startsWith("unix:")) {
			settings.put("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");
		}
		settings.keySet().removeAll(environment.keySet());
		return settings;
	}

	/**
	 * The process whose end is the build's: the outermost JVM that this one comes from.
	 * The parent alone will not do: a shell stands between, one for each module.
	 */
	private static ProcessHandle build() {
		ProcessHandle build = ProcessHandle.current();
		Optional<ProcessHandle> ancestor = build.parent();
		while (ancestor.isPresent()) {
			if (ancestor.get().info().command().filter((command) -> command.endsWith("/java")).isPresent()) {
				build = ancestor.get();
			}
			ancestor = ancestor.get().parent();
		}
		return build;
	}

	private static Path root() {
		String root = System.getProperty("volunteer.root");
		if (root != null) {
			return Path.of(root);
		}
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve(".mvn"))) {
			Path parent = folder.getParent();
			if (parent == null) {
				throw new ServerFailure("test servers", "not started inside the project");
			}
			folder = parent;
		}
		return folder;
	}

	private static Properties load(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the servers' addresses", ex);
		}
		return properties;
	}

}
