package org.volunteerstation.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.volunteerstation.platform.servers.DatabaseAdmin;
import org.volunteerstation.platform.servers.Distribution;
import org.volunteerstation.platform.servers.KafkaAccess;
import org.volunteerstation.platform.servers.KafkaServer;
import org.volunteerstation.platform.servers.KafkaSettings;
import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.servers.KeycloakServer;
import org.volunteerstation.platform.servers.KeycloakSettings;
import org.volunteerstation.platform.servers.MachinePorts;
import org.volunteerstation.platform.servers.MariaDbServer;
import org.volunteerstation.platform.servers.RedisServer;

/** The four servers: each one our own process, or one that somebody else operates. */
final class Servers {

	private final Settings settings;

	private final Secrets secrets;

	private final MachinePorts ports;

	Servers(Settings settings, Secrets secrets) {
		this.settings = settings;
		this.secrets = secrets;
		this.ports = MachinePorts.from(settings.base());
	}

	/** Names of those that we start ourselves, in the order of their start. */
	static List<String> ownNames(Externals externals) {
		List<String> names = new ArrayList<>();
		add(names, "mariadb", externals.database().isEmpty());
		add(names, "redis", externals.redis().isEmpty());
		add(names, "keycloak", externals.keycloak().isEmpty());
		add(names, "kafka", externals.kafka().isEmpty());
		return List.copyOf(names);
	}

	private static void add(List<String> names, String name, boolean own) {
		if (own) {
			names.add(name);
		}
	}

	Optional<MariaDbServer> mariadb() {
		return this.settings.externals().database().isPresent() ? Optional.empty() : Optional
			.of(new MariaDbServer(distribution(), folder("mariadb"), this.ports.mariadb(), this.secrets.of("mariadb")));
	}

	Optional<RedisServer> redis() {
		return this.settings.externals().redis().isPresent() ? Optional.empty() : Optional
			.of(new RedisServer(distribution(), folder("redis"), this.ports.redis(), this.secrets.of("redis")));
	}

	/** Its database must answer: Keycloak is built for the kind of it. */
	Optional<KeycloakServer> keycloak() {
		if (this.settings.externals().keycloak().isPresent()) {
			return Optional.empty();
		}
		String schema = this.settings.schema("keycloak");
		String url = this.settings.externals()
			.database()
			.map((database) -> database.keycloakUrl(schema))
			.orElse("jdbc:mariadb://127.0.0.1:" + this.ports.mariadb() + "/" + schema);
		return Optional.of(new KeycloakServer(distribution(), folder("keycloak"),
				new KeycloakSettings(this.ports.keycloak(), this.ports.keycloakManagement(), url, schema,
						this.secrets.of("keycloak-database"), this.secrets.of("keycloak-admin"))));
	}

	Optional<KafkaServer> kafka() {
		return this.settings.externals().kafka().isPresent() ? Optional.empty()
				: Optional.of(new KafkaServer(distribution(), folder("kafka"),
						new KafkaSettings(this.ports.kafka(), this.ports.kafkaExternal(), this.ports.kafkaController(),
								this.secrets.of("kafka"), this.settings.issuer(),
								this.settings.issuer() + "/protocol/openid-connect/certs", 4)));
	}

	DatabaseAdmin database() {
		return this.settings.externals()
			.database()
			.or(() -> mariadb().map(MariaDbServer::admin))
			.orElseThrow(IllegalStateException::new);
	}

	KafkaAccess kafkaAccess() {
		return this.settings.externals()
			.kafka()
			.or(() -> kafka().map(KafkaServer::access))
			.orElseThrow(IllegalStateException::new);
	}

	KeycloakAdmin keycloakAdmin() {
		return this.settings.externals()
			.keycloak()
			.map((login) -> new KeycloakAdmin(login.url(), login.user(), login.password()))
			.orElseGet(() -> new KeycloakAdmin(this.settings.keycloak(), this.secrets.of("keycloak-admin")));
	}

	/** Makes a schema with its account; an account with a foreign password is refused. */
	void ensureSchema(String name, String password) {
		String schema = this.settings.schema(name);
		DatabaseAdmin database = database();
		database.ensureSchema(schema, password);
		if (!database.admits(schema, password)) {
			throw new Trouble("数据库账号 " + schema + " 属于另一套平台：请用 VOLUNTEER_SCHEMA_PREFIX 另取名称。", "The database account "
					+ schema + " belongs to another platform: choose other names with VOLUNTEER_SCHEMA_PREFIX.");
		}
	}

	/** What every process of ours is told about the servers. */
	Map<String, String> environment() {
		KafkaAccess kafka = kafkaAccess();
		return Map.of("VOLUNTEER_REDIS_URL",
				this.settings.externals()
					.redis()
					.orElseGet(() -> "redis://:" + this.secrets.of("redis") + "@127.0.0.1:" + this.ports.redis()),
				"VOLUNTEER_KAFKA_SERVERS", kafka.servers(), "VOLUNTEER_KAFKA_USER", kafka.user(),
				"VOLUNTEER_KAFKA_PASSWORD", kafka.password(), "VOLUNTEER_TOPIC_PREFIX",
				this.settings.names().topicPrefix(), "VOLUNTEER_ISSUER", this.settings.issuer(),
				"VOLUNTEER_EVENTS_SERVER",
				this.settings.externals().kafka().isPresent() ? "" : "127.0.0.1:" + this.ports.kafkaExternal());
	}

	private Distribution distribution() {
		return Distribution.of(this.settings.root()).copyTo(this.settings.data().resolve("dist"));
	}

	private Path folder(String name) {
		return this.settings.data().resolve(name);
	}

}
