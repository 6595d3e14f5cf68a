package org.volunteerstation.deploy;

import java.util.Map;
import java.util.Optional;

import org.volunteerstation.platform.servers.DatabaseAdmin;
import org.volunteerstation.platform.servers.KafkaAccess;

/**
 * Servers that somebody else operates and that take the place of the ones we start.
 *
 * @param database a MySQL or MariaDB with the right to make schemas and accounts
 * @param redis address with account, {@code redis://…}
 * @param kafka brokers with the services' account
 * @param keycloak a Keycloak with an administrator of its realm {@code master}
 */
record Externals(Optional<DatabaseAdmin> database, Optional<String> redis, Optional<KafkaAccess> kafka,
		Optional<Login> keycloak) {

	private static final String PREFIX = "VOLUNTEER_EXTERNAL_";

	static Externals of(Map<String, String> environment) {
		return new Externals(database(environment), redis(environment), kafka(environment), keycloak(environment));
	}

	private static Optional<DatabaseAdmin> database(Map<String, String> environment) {
		return named(environment, "DB_URL").map((url) -> {
			if (!url.matches("jdbc:(mysql|mariadb)://[^/?#]+/?")) {
				throw wrong("DB_URL", "jdbc:mysql://HOST:PORT/");
			}
			String address = url.replaceFirst("jdbc:[a-z]+://", "").replace("/", "");
			return new DatabaseAdmin(address, needed(environment, "DB_USER"), needed(environment, "DB_PASSWORD"), "%");
		});
	}

	private static Optional<String> redis(Map<String, String> environment) {
		return named(environment, "REDIS_URL").map((url) -> {
			if (!url.matches("rediss?://[^/]+(/[0-9]{1,2})?")) {
				throw wrong("REDIS_URL", "redis://:PASSWORD@HOST:PORT/0");
			}
			return url;
		});
	}

	private static Optional<KafkaAccess> kafka(Map<String, String> environment) {
		return named(environment, "KAFKA_SERVERS").map((servers) -> {
			String protocol = named(environment, "KAFKA_PROTOCOL").orElse("SASL_PLAINTEXT");
			String mechanism = named(environment, "KAFKA_MECHANISM").orElse("PLAIN");
			if (!protocol.matches("SASL_(PLAINTEXT|SSL)")) {
				throw wrong("KAFKA_PROTOCOL", "SASL_PLAINTEXT, SASL_SSL");
			}
			if (!mechanism.matches("PLAIN|SCRAM-SHA-(256|512)")) {
				throw wrong("KAFKA_MECHANISM", "PLAIN, SCRAM-SHA-256, SCRAM-SHA-512");
			}
			return new KafkaAccess(servers, protocol, mechanism, needed(environment, "KAFKA_USER"),
					needed(environment, "KAFKA_PASSWORD"));
		});
	}

	private static Optional<Login> keycloak(Map<String, String> environment) {
		return named(environment, "KEYCLOAK_URL").map((url) -> {
			if (!url.matches("https?://[^?#]+[^/?#]")) {
				throw wrong("KEYCLOAK_URL", "https://HOST:PORT");
			}
			return new Login(url, needed(environment, "KEYCLOAK_USER"), needed(environment, "KEYCLOAK_PASSWORD"));
		});
	}

	private static Optional<String> named(Map<String, String> environment, String name) {
		return Optional.ofNullable(environment.get(PREFIX + name)).filter((value) -> !value.isBlank());
	}

	private static String needed(Map<String, String> environment, String name) {
		return named(environment, name).orElseThrow(
				() -> new Trouble("还缺少设置 " + PREFIX + name + "。", "The setting " + PREFIX + name + " is missing too."));
	}

	private static Trouble wrong(String name, String example) {
		return new Trouble(PREFIX + name + " 写法不对，应如：" + example + "。",
				PREFIX + name + " is not understood; write it like this: " + example + ".");
	}

	/**
	 * Address and account of an administrator.
	 *
	 * @param url address without a slash at the end
	 * @param user name
	 * @param password password
	 */
	record Login(String url, String user, String password) {

		@Override
		public String toString() {
			return "Login[" + this.user + "@" + this.url + "]";
		}

	}

}
