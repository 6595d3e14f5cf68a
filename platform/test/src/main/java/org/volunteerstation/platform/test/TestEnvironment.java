package org.volunteerstation.platform.test;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.volunteerstation.platform.servers.KafkaServer;
import org.volunteerstation.platform.servers.Secret;
import org.volunteerstation.platform.servers.ServerFailure;

/**
 * The environment of one module's test run: one schema, made anew, and one topic prefix.
 */
public final class TestEnvironment {

	private static final int REDIS_DATABASES = 16;

	private static final TestEnvironment CURRENT = create();

	private final Map<String, String> values;

	private TestEnvironment(Map<String, String> values) {
		this.values = Map.copyOf(values);
	}

	/**
	 * The environment of this JVM.
	 * @return the environment
	 */
	public static TestEnvironment get() {
		return CURRENT;
	}

	/**
	 * All values by the name of their environment variable.
	 * @return names and values
	 */
	public Map<String, String> values() {
		return this.values;
	}

	/**
	 * One value.
	 * @param name name of the environment variable
	 * @return the value
	 */
	public String value(String name) {
		String value = this.values.get(name);
		if (value == null) {
			throw new IllegalArgumentException("no value " + name);
		}
		return value;
	}

	/**
	 * A schema of its own for a test whose rows nobody else may touch, for example
	 * because another relay would send them.
	 * @param name small letters
	 * @return the database's values by the name of their environment variable
	 */
	public static Map<String, String> ownDatabase(String name) {
		TestServers servers = TestServers.get();
		String schema = "volunteer_test_" + module() + "_" + name;
		String password = Secret.next();
		createSchema(servers, schema, password);
		return Map.of("VOLUNTEER_DB_URL", servers.databaseUrl(schema), "VOLUNTEER_DB_USER", schema,
				"VOLUNTEER_DB_PASSWORD", password);
	}

	private static String module() {
		return String.valueOf(Path.of("").toAbsolutePath().getFileName()).replaceAll("[^a-z]", "_");
	}

	private static TestEnvironment create() {
		TestServers servers = TestServers.get();
		String module = module();
		String schema = "volunteer_test_" + module;
		String password = Secret.next();
		createSchema(servers, schema, password);
		Map<String, String> values = new HashMap<>();
		values.put("VOLUNTEER_DB_URL", servers.databaseUrl(schema));
		values.put("VOLUNTEER_DB_USER", schema);
		values.put("VOLUNTEER_DB_PASSWORD", password);
		values.put("VOLUNTEER_REDIS_URL", "redis://:" + servers.value("redis.password") + "@127.0.0.1:"
				+ servers.value("redis.port") + "/" + Math.floorMod(module.hashCode(), REDIS_DATABASES));
		values.put("VOLUNTEER_KAFKA_SERVERS", servers.value("kafka.servers"));
		values.put("VOLUNTEER_KAFKA_USER", KafkaServer.ACCOUNT);
		values.put("VOLUNTEER_KAFKA_PASSWORD", servers.value("kafka.password"));
		values.put("VOLUNTEER_TOPIC_PREFIX", module + "-" + Long.toString(System.nanoTime(), 36));
		values.put("VOLUNTEER_ISSUER", servers.issuer());
		values.put("VOLUNTEER_FILES_DIR", Path.of("target", "files").toAbsolutePath().toString());
		values.put("VOLUNTEER_CLIENT_SECRET", servers.value("client.secret"));
		values.put("VOLUNTEER_PRIVACY_KEYS", "k1:SM4-GCM:" + Secret.key(16));
		values.put("VOLUNTEER_PRIVACY_SEARCH_KEY", Secret.key(32));
		return new TestEnvironment(values);
	}

	private static void createSchema(TestServers servers, String schema, String password) {
		try (Connection connection = DriverManager.getConnection(servers.databaseUrl(""),
				servers.value("mariadb.administrator"), servers.value("mariadb.password"));
				Statement statement = connection.createStatement()) {
			// What is committed outlives every kill of a process; only the machine's
			// power could take it.
			statement.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 2");
			String account = "'" + schema + "'@'" + servers.value("mariadb.clients") + "'";
			statement.execute("DROP DATABASE IF EXISTS `" + schema + "`");
			statement.execute("CREATE DATABASE `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
			statement.execute("DROP USER IF EXISTS " + account);
			statement.execute("CREATE USER " + account + " IDENTIFIED BY '" + password + "'");
			statement.execute("GRANT ALL PRIVILEGES ON `" + schema + "`.* TO " + account);
		}
		catch (SQLException ex) {
			throw new ServerFailure("mariadb", "cannot make the schema " + schema, ex);
		}
	}

}
