package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.volunteerstation.platform.servers.KafkaAccess;
import org.volunteerstation.platform.servers.KeycloakServer;
import org.volunteerstation.platform.servers.MariaDbServer;

/**
 * A second platform on the servers of the tested one, with names of its own: only its
 * services have to start. What it made in the servers goes at the end.
 *
 * @param host the tested platform
 * @param name before its schemas and topics, and its realm
 */
record Guest(TestedPlatform host, String name) implements AutoCloseable {

	/** How the launcher is told of the servers. */
	Map<String, String> environment() {
		Settings settings = this.host.settings();
		Secrets secrets = Secrets.open(settings.data());
		KafkaAccess kafka = new Servers(settings, secrets).kafkaAccess();
		Map<String, String> environment = new HashMap<>(
				Map.of("VOLUNTEER_SCHEMA_PREFIX", prefix(), "VOLUNTEER_TOPIC_PREFIX", this.name, "VOLUNTEER_REALM",
						this.name, "VOLUNTEER_EXTERNAL_DB_URL", "jdbc:mysql://127.0.0.1:" + (settings.base() + 6) + "/",
						"VOLUNTEER_EXTERNAL_DB_USER", MariaDbServer.ADMINISTRATOR, "VOLUNTEER_EXTERNAL_DB_PASSWORD",
						secrets.of("mariadb"), "VOLUNTEER_EXTERNAL_REDIS_URL",
						"redis://:" + secrets.of("redis") + "@127.0.0.1:" + (settings.base() + 7) + "/9"));
		environment.put("VOLUNTEER_CLASS_ARCHIVES", "false");
		environment.put("VOLUNTEER_ANALYTICS_MONTHS", "1");
		environment.putAll(Map.of("VOLUNTEER_EXTERNAL_KAFKA_SERVERS", kafka.servers(), "VOLUNTEER_EXTERNAL_KAFKA_USER",
				kafka.user(), "VOLUNTEER_EXTERNAL_KAFKA_PASSWORD", kafka.password(), "VOLUNTEER_EXTERNAL_KEYCLOAK_URL",
				settings.keycloak(), "VOLUNTEER_EXTERNAL_KEYCLOAK_USER", KeycloakServer.ADMINISTRATOR,
				"VOLUNTEER_EXTERNAL_KEYCLOAK_PASSWORD", secrets.of("keycloak-admin")));
		return environment;
	}

	/**
	 * Gives it what the host laid out of the same jars already, which spares its start
	 * some time.
	 */
	void furnish(Path data) throws IOException {
		Files.createDirectories(data);
		Files.createFile(Secrets.file(data));
		for (Service service : Service.all(this.host.settings())) {
			Path from = this.host.settings().data().resolve(service.name());
			Path to = data.resolve(service.name());
			if (!service.isOutdated()) {
				link(from, to, "app");
				link(from, to, "app.stamp");
			}
		}
	}

	private static void link(Path from, Path to, String name) throws IOException {
		try (Stream<Path> files = Files.walk(from.resolve(name))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path link = to.resolve(from.relativize(file));
				Files.createDirectories(link.getParent());
				try {
					Files.createLink(link, file);
				}
				catch (FileSystemException ex) {
					Files.copy(file, link, StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
	}

	@Override
	public void close() {
		this.host.keycloakAdmin(this.host.keycloakUrl()).call("DELETE", "/" + this.name, "");
		for (String schema : List.of("registry", "project", "activity", "analytics")) {
			this.host.database().change("DROP DATABASE IF EXISTS " + prefix() + schema);
			this.host.database().change("DROP USER IF EXISTS '" + prefix() + schema + "'@'%'");
		}
	}

	private String prefix() {
		return this.name + "_";
	}

}
