package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.volunteerstation.platform.servers.Jdks;
import org.volunteerstation.platform.servers.Jvm;
import org.volunteerstation.platform.servers.KafkaAccess;
import org.volunteerstation.platform.servers.ServerProcess;

/**
 * One of our own processes.
 *
 * @param name module's name
 * @param offset its port behind the base port
 * @param settings of the machine
 */
record Service(String name, int offset, Settings settings) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	static final List<String> NAMES = List.of("gateway", "registry-service", "project-service", "activity-service",
			"analytics-service");

	/** Those that store personal data, and therefore have keys for it. */
	private static final Set<String> PERSONAL = Set.of("registry-service");

	static List<Service> all(Settings settings) {
		return NAMES.stream()
			.map((name) -> new Service(name, NAMES.indexOf(name), settings))
			.filter((service) -> service.files().isBuilt())
			.toList();
	}

	int port() {
		return this.settings.base() + this.offset;
	}

	int managementPort() {
		return port() + 20;
	}

	ServerProcess process() {
		return new ServerProcess(this.name, folder());
	}

	/**
	 * Whether this jar has been up before on this machine: topics and schema are there.
	 */
	boolean isSettled() {
		return files().isLaidOut() && Files.exists(files().archive());
	}

	/** Whether what runs was started from another jar than the one built last. */
	boolean isOutdated() {
		return !files().isLaidOut();
	}

	/** Lays its jar out as files, where that is missing. */
	void layOut() {
		files().layOut();
	}

	void start(Servers servers, Secrets secrets) {
		Path app = files().layOut();
		Path archive = files().archive();
		process().start(
				command(servers, app, Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of()),
				environment(servers, secrets));
	}

	/**
	 * Archives the loaded classes, so that the next start is quicker: by a run of its own
	 * that ends once the context is complete, without opening a port. Writing the archive
	 * from the running service makes the JVM crash later, writing it at the service's end
	 * makes the first stop slow. When it fails the next start is as slow as this one.
	 */
	void archive(Servers servers, Secrets secrets) {
		Path fresh = folder().resolve("classes.new");
		try {
			ProcessBuilder run = new ProcessBuilder(command(servers, files().layOut(),
					List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Dspring.context.exit=onRefresh")))
				.redirectErrorStream(true)
				.redirectOutput(folder().resolve("archive.log").toFile());
			run.environment().putAll(environment(servers, secrets));
			if (run.start().waitFor() == 0 && Files.exists(fresh)) {
				Files.move(fresh, files().archive(), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private List<String> command(Servers servers, Path app, List<String> more) {
		List<String> command = new ArrayList<>(List.of(Jdks.java().toString(), "-Xms64m", "-Xmx256m",
				"--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC", "-Xlog:cds=off", "-Xlog:aot=off"));
		command.addAll(Jvm.options());
		command.addAll(kafka(servers.kafkaAccess()));
		command.addAll(more);
		command.addAll(List.of("-jar", app.toString()));
		return command;
	}

	/** The services' defaults suit the broker that comes along; others are told apart. */
	private static List<String> kafka(KafkaAccess access) {
		if (access.protocol().equals("SASL_PLAINTEXT") && access.mechanism().equals("PLAIN")) {
			return List.of();
		}
		String property = "-Dspring.kafka.properties[";
		return List.of(property + "security.protocol]=" + access.protocol(),
				property + "sasl.mechanism]=" + access.mechanism(), property + "sasl.jaas.config]="
						+ access.login("${VOLUNTEER_KAFKA_USER}", "${VOLUNTEER_KAFKA_PASSWORD}"));
	}

	boolean isReady() {
		try {
			HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/readyz"))
				.timeout(Duration.ofSeconds(2))
				.build();
			return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	void ensureSchema(Servers servers, Secrets secrets) {
		if (!this.name.equals("gateway")) {
			servers.ensureSchema(shortName(), secrets.of("database." + shortName()));
		}
	}

	private String shortName() {
		return this.name.replace("-service", "");
	}

	private ServiceFiles files() {
		return new ServiceFiles(this.name, this.settings.root().resolve(this.name).resolve("target"), folder());
	}

	private Path folder() {
		return this.settings.data().resolve(this.name);
	}

	/** The keys for personal data, where it is stored and nowhere else. */
	Map<String, String> privacy(Secrets secrets) {
		return PERSONAL.contains(this.name) ? Map.of("VOLUNTEER_PRIVACY_KEYS", secrets.privacyKeys(),
				"VOLUNTEER_PRIVACY_SEARCH_KEY", secrets.privacySearchKey()) : Map.of();
	}

	private Map<String, String> environment(Servers servers, Secrets secrets) {
		int base = this.settings.base();
		String schema = this.settings.schema(this.name);
		Map<String, String> values = new HashMap<>(servers.environment());
		values.put("SERVER_PORT", Integer.toString(port()));
		values.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort()));
		values.put("VOLUNTEER_PORT_BASE", Integer.toString(base));
		values.put("VOLUNTEER_STATE_DIR", folder().resolve("state").toString());
		values.put("VOLUNTEER_JOBS_DIR", folder().resolve("jobs").toString());
		values.put("VOLUNTEER_FILES_DIR", folder().resolve("files").toString());
		values.put("VOLUNTEER_DB_URL", servers.database().url(schema));
		values.put("VOLUNTEER_DB_USER", schema);
		values.put("VOLUNTEER_DB_PASSWORD", secrets.of("database." + shortName()));
		values.put("VOLUNTEER_CLIENT_SECRET", secrets.of("client." + this.name));
		values.putAll(privacy(secrets));
		for (String service : List.of("registry", "project", "activity", "analytics")) {
			values.put("VOLUNTEER_" + service.toUpperCase(Locale.ROOT) + "_URL",
					"http://127.0.0.1:" + (base + NAMES.indexOf(service + "-service")));
		}
		return values;
	}

}
