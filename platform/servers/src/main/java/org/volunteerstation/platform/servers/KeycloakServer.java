package org.volunteerstation.platform.servers;

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

/**
 * Keycloak with its data in MariaDB. Its server is built once into its own copy of the
 * distribution, so that later starts are quick.
 */
public final class KeycloakServer implements Server {

	/** Name of the first administrator, in the realm {@code master}. */
	public static final String ADMINISTRATOR = "volunteer-admin";

	private static final Duration LIMIT = Duration.ofMinutes(5);

	/**
	 * What signs tokens (RSA) and checks passwords (Argon2) is most of its work, and four
	 * times as quick with the processor's instructions for it.
	 */
	private static final String OPTIMISED = """
			[
			  { match: ["java/math/*.*", "org/bouncycastle/*.*"], c2: { Exclude: false } },
			  { match: "*.*", c2: { Exclude: true } }
			]
			""";

	/** Seen from its folder: its script cannot pass on a path with blanks. */
	private static final Path DIRECTIVES = Path.of("optimised.json");

	private final Path home;

	private final Path folder;

	private final KeycloakSettings settings;

	private final ServerProcess process;

	private final HttpClient http = HttpClient.newHttpClient();

	/**
	 * Describes a Keycloak.
	 * @param distribution a copy of its own: the build writes into it
	 * @param folder its folder
	 * @param settings ports, database and administrator
	 */
	public KeycloakServer(Distribution distribution, Path folder, KeycloakSettings settings) {
		this.home = distribution.keycloak();
		this.folder = folder;
		this.settings = settings;
		this.process = new ServerProcess("keycloak", folder);
	}

	@Override
	public String name() {
		return "keycloak";
	}

	/** Builds the server when that was not done yet for its kind of database. */
	public void build() {
		new KeycloakBuild(this.home, this.settings.databaseKind()).ensure(this.folder);
	}

	/**
	 * Puts themes into the server's own copy, before it starts; what lies there of an
	 * earlier version is replaced, also what the server kept compressed of it.
	 * @param themes folder with one folder for each theme
	 */
	public void installThemes(Path themes) {
		try {
			try (Stream<Path> all = Files.list(themes)) {
				for (Path theme : all.toList()) {
					FileTree.replace(theme, this.home.resolve("themes").resolve(theme.getFileName()));
				}
			}
			FileTree.delete(this.home.resolve("data/tmp"));
		}
		catch (IOException ex) {
			throw new ServerFailure("keycloak", "themes cannot be put into " + this.home, ex);
		}
	}

	@Override
	public void start() {
		build();
		PrivateFile.write(this.folder.resolve(DIRECTIVES), OPTIMISED);
		Map<String, String> environment = new HashMap<>(this.settings.environment());
		environment.put("JAVA_HOME", Jdks.home().toString());
		environment.put("JAVA_OPTS_KC_HEAP", "-Xms96m -Xmx320m");
		environment.put("JAVA_OPTS_APPEND",
				"-Djava.net.preferIPv4Stack=true -XX:-UseG1GC " + String.join(" ", Jvm.options(DIRECTIVES)));
		this.process.start(List.of(script(), "start", "--optimized"), environment);
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
		this.process.stop(Duration.ofSeconds(30));
	}

	private String script() {
		return Distribution.executable(this.home.resolve("bin/kc.sh")).toString();
	}

	private boolean answers() {
		URI ready = URI.create("http://127.0.0.1:" + this.settings.managementPort() + "/health/ready");
		try {
			HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build();
			return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
