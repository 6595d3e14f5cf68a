package org.volunteerstation.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.volunteerstation.platform.servers.Jdks;
import org.volunteerstation.platform.servers.MariaDbServer;
import org.volunteerstation.platform.servers.ServerFailure;
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

	static List<Service> all(Settings settings) {
		return NAMES.stream()
			.map((name) -> new Service(name, NAMES.indexOf(name), settings))
			.filter((service) -> service.jar() != null)
			.toList();
	}

	int port() {
		return this.settings.base() + this.offset;
	}

	int managementPort() {
		return port() + 20;
	}

	ServerProcess process() {
		return new ServerProcess(this.name, this.settings.data().resolve(this.name));
	}

	void start(Secrets secrets) {
		Path app = extracted();
		Path archive = this.settings.data().resolve(this.name).resolve("classes.jsa");
		process().start(List.of(Jdks.java().toString(), "-XX:+UseSerialGC", "-Xms64m", "-Xmx256m",
				"-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:aot=off",
				"--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC", "-jar", app.toString()),
				environment(secrets));
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

	private String schema() {
		return this.name.replace("-service", "");
	}

	void ensureSchema(MariaDbServer database, Secrets secrets) {
		if (!this.name.equals("gateway")) {
			database.ensureSchema(schema(), secrets.of("database." + schema()));
		}
	}

	private Map<String, String> environment(Secrets secrets) {
		int base = this.settings.base();
		Map<String, String> values = new HashMap<>();
		values.put("SERVER_PORT", Integer.toString(port()));
		values.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort()));
		values.put("VOLUNTEER_PORT_BASE", Integer.toString(base));
		values.put("VOLUNTEER_DB_URL", "jdbc:mysql://127.0.0.1:" + (base + 6) + "/" + schema());
		values.put("VOLUNTEER_DB_USER", schema());
		values.put("VOLUNTEER_DB_PASSWORD", secrets.of("database." + schema()));
		values.put("VOLUNTEER_REDIS_URL", "redis://:" + secrets.of("redis") + "@127.0.0.1:" + (base + 7));
		values.put("VOLUNTEER_KAFKA_SERVERS", "127.0.0.1:" + (base + 8));
		values.put("VOLUNTEER_EVENTS_SERVER", "127.0.0.1:" + (base + 9));
		values.put("VOLUNTEER_KAFKA_USER", "volunteer");
		values.put("VOLUNTEER_KAFKA_PASSWORD", secrets.of("kafka"));
		values.put("VOLUNTEER_ISSUER", this.settings.issuer());
		values.put("VOLUNTEER_CLIENT_SECRET", secrets.of("client." + this.name));
		for (String service : List.of("registry", "project", "activity", "analytics")) {
			values.put("VOLUNTEER_" + service.toUpperCase(java.util.Locale.ROOT) + "_URL",
					"http://127.0.0.1:" + (base + NAMES.indexOf(service + "-service")));
		}
		return values;
	}

	private @org.jspecify.annotations.Nullable Path jar() {
		Path target = this.settings.root().resolve(this.name).resolve("target");
		if (!Files.isDirectory(target)) {
			return null;
		}
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.toString().endsWith("-app.jar")).findFirst().orElse(null);
		}
		catch (IOException ex) {
			throw new ServerFailure(this.name, "cannot be found", ex);
		}
	}

	/**
	 * Laid out as files, so that the JVM can share the classes' archive: starts are
	 * quicker.
	 */
	private Path extracted() {
		Path jar = jar();
		if (jar == null) {
			throw new ServerFailure(this.name, "is not built");
		}
		Path folder = this.settings.data().resolve(this.name).resolve("app");
		Path app = folder.resolve(jar.getFileName());
		try {
			Path stamp = this.settings.data().resolve(this.name).resolve("app.stamp");
			String version = Files.getLastModifiedTime(jar).toString();
			if (!Files.exists(stamp) || !Files.readString(stamp).equals(version)) {
				Process extract = new ProcessBuilder(Jdks.java().toString(), "-Djarmode=tools", "-jar", jar.toString(),
						"extract", "--force", "--destination", folder.toString())
					.redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.start();
				if (extract.waitFor() != 0) {
					throw new ServerFailure(this.name, "cannot be laid out in " + folder);
				}
				Files.deleteIfExists(this.settings.data().resolve(this.name).resolve("classes.jsa"));
				Files.writeString(stamp, version);
			}
			return app;
		}
		catch (IOException ex) {
			throw new ServerFailure(this.name, "cannot be laid out: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailure(this.name, "was interrupted", ex);
		}
	}

}
