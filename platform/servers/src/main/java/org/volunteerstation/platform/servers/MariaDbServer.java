package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * MariaDB with one administrator who comes in over the loopback address. The server's own
 * accounts without a password are removed before it first listens.
 */
public final class MariaDbServer implements Server {

	/** Name of the administrator. */
	public static final String ADMINISTRATOR = "volunteer_admin";

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private final Distribution distribution;

	private final Path folder;

	private final int port;

	private final String password;

	private final ServerProcess process;

	public MariaDbServer(Distribution distribution, Path folder, int port, String password) {
		this.distribution = distribution;
		this.folder = folder;
		this.port = port;
		this.password = password;
		this.process = new ServerProcess("mariadb", folder);
	}

	@Override
	public String name() {
		return "mariadb";
	}

	@Override
	public void start() {
		if (!Files.exists(this.folder.resolve("data/.initialised"))) {
			initialise();
		}
		Path init = PrivateFile.write(this.folder.resolve("init.sql"), """
				CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
				ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
				GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
				DELETE FROM mysql.global_priv WHERE User IN ('', 'root');
				FLUSH PRIVILEGES;
				""".formatted(ADMINISTRATOR, this.password));
		List<String> command = command();
		command.addAll(List.of("--port=" + this.port, "--bind-address=127.0.0.1", "--skip-ssl", "--skip-name-resolve",
				"--socket=" + this.folder.resolve("mariadb.sock"), "--pid-file=" + this.folder.resolve("server.pid"),
				"--init-file=" + init, "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci",
				"--innodb-buffer-pool-size=512M", "--innodb-log-file-size=512M", "--max-connections=200",
				"--max-allowed-packet=64M", "--performance-schema=OFF", "--default-time-zone=+00:00",
				"--sql-mode=STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO",
				"--transaction-isolation=READ-COMMITTED"));
		this.process.start(command, Map.of());
	}

	@Override
	public void awaitReady() {
		this.process.await(this::answers, LIMIT);
	}

	@Override
	public ServerProcess process() {
		return this.process;
	}

	@Override
	public void stop() {
		this.process.stop(LIMIT);
	}

	/**
	 * Address of a schema.
	 * @param schema the schema, empty for none
	 * @return the JDBC URL
	 */
	public String url(String schema) {
		return "jdbc:mysql://127.0.0.1:" + this.port + "/" + schema;
	}

	/**
	 * The administrator's access.
	 * @return makes schemas and accounts
	 */
	public DatabaseAdmin admin() {
		return new DatabaseAdmin("127.0.0.1:" + this.port, ADMINISTRATOR, this.password, "127.0.0.1");
	}

	private boolean answers() {
		if (!Ports.answers(this.port)) {
			return false;
		}
		try (Connection connection = DriverManager.getConnection(url(""), ADMINISTRATOR, this.password)) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private List<String> command() {
		Path home = this.distribution.mariadb();
		List<String> command = new ArrayList<>(List.of(Distribution.executable(home.resolve("bin/mariadbd")).toString(),
				"--no-defaults", "--basedir=" + home, "--lc-messages-dir=" + home.resolve("share"),
				"--datadir=" + this.folder.resolve("data")));
		if ("root".equals(System.getProperty("user.name"))) {
			command.add("--user=root");
		}
		return command;
	}

	private void initialise() {
		try {
			Files.createDirectories(this.folder.resolve("data"));
			List<String> command = command();
			command.add("--bootstrap");
			Process bootstrap = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("bootstrap.log").toFile())
				.start();
			try (OutputStream sql = bootstrap.getOutputStream()) {
				sql.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
					.getBytes(StandardCharsets.UTF_8));
				for (String script : List.of("mariadb_system_tables.sql", "mariadb_system_tables_data.sql",
						"maria_add_gis_sp_bootstrap.sql")) {
					Files.copy(this.distribution.mariadb().resolve("share").resolve(script), sql);
				}
			}
			if (bootstrap.waitFor() != 0) {
				Path log = this.folder.resolve("bootstrap.log");
				throw ServerFailure.unprepared("mariadb", log, ServerProcess.logEnd(log));
			}
			Files.createFile(this.folder.resolve("data/.initialised"));
		}
		catch (IOException ex) {
			throw new ServerFailure("mariadb", "cannot prepare its data folder: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailure("mariadb", "was interrupted while preparing its data folder", ex);
		}
	}

}
