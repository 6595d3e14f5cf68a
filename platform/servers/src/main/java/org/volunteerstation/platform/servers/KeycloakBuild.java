package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keycloak's own build, which fixes its kind of database and features; takes some 20 s.
 * The project's build does it once, for the embedded database, and all copies of the
 * distribution have it from there.
 *
 * @param home Keycloak's folder, which the build writes into
 * @param databaseKind {@code mariadb} or {@code mysql}
 */
record KeycloakBuild(Path home, String databaseKind) {

	private static final List<String> KINDS = List.of("mariadb", "mysql");

	private static final String FEATURES_OFF = "kerberos,impersonation,device-flow,ciba";

	/**
	 * Builds the distribution that the project's build laid out.
	 * @param arguments the checkout's root folder
	 */
	public static void main(String[] arguments) {
		Path checkout = Path.of(arguments[0]);
		new KeycloakBuild(Distribution.of(checkout).keycloak(), "mariadb").ensure(checkout.resolve("target/servers"));
	}

	/**
	 * Builds when it was not done yet for this kind of database.
	 * @param folder where the build's log goes
	 * @throws ServerFailure when it fails
	 */
	void ensure(Path folder) {
		if (Files.exists(marker(this.databaseKind))) {
			return;
		}
		Path log = folder.resolve("build.log");
		try {
			for (String kind : KINDS) {
				Files.deleteIfExists(marker(kind));
			}
			Files.createDirectories(folder);
			if (command(log).start().waitFor() != 0) {
				throw ServerFailure.unprepared("keycloak", log, ServerProcess.logEnd(log));
			}
			Files.createFile(marker(this.databaseKind));
		}
		catch (IOException ex) {
			throw new ServerFailure("keycloak", "cannot be built: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailure("keycloak", "was interrupted while being built", ex);
		}
	}

	private ProcessBuilder command(Path log) {
		ProcessBuilder builder = new ProcessBuilder(Distribution.executable(this.home.resolve("bin/kc.sh")).toString(),
				"build", "--db=" + this.databaseKind, "--health-enabled=true", "--features-disabled=" + FEATURES_OFF)
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().put("JAVA_HOME", Jdks.home().toString());
		builder.environment().put("JAVA_OPTS_APPEND", "-XX:-UseG1GC " + String.join(" ", Jvm.options()));
		return builder;
	}

	private Path marker(String kind) {
		return this.home.resolve(".built-" + kind);
	}

}
