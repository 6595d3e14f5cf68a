package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.servers.Distribution;
import org.volunteerstation.platform.servers.KafkaServer;
import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.servers.KeycloakServer;
import org.volunteerstation.platform.servers.Machine;
import org.volunteerstation.platform.servers.MachinePorts;
import org.volunteerstation.platform.servers.Ports;
import org.volunteerstation.platform.servers.ServerProcess;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Browser;
import org.volunteerstation.platform.test.DeletedTree;
import org.volunteerstation.platform.test.Login;
import org.volunteerstation.platform.test.RealmTokens;
import org.volunteerstation.platform.test.TokenSpec;
import org.volunteerstation.platform.test.TopicReader;

/**
 * The whole platform as the launcher starts it, with the real regions and the demo's
 * stations, on ports and data of its own. {@code VOLUNTEER_E2E_KEEP=true} leaves it
 * running for the next run, for whoever works on these tests.
 */
public final class TestedPlatform implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofMinutes(5);

	/** A life of one second, ten for clocks that differ, and some more. */
	private static final Duration EXPIRED = Duration.ofSeconds(13);

	private static final int FIRST_BASE = 20_000;

	private static final int LAST_BASE = 31_000;

	private static final int PORTS = 30;

	private static final boolean KEPT = "true".equals(System.getenv("VOLUNTEER_E2E_KEEP"));

	private final Settings settings;

	private final Platform platform;

	private final Secrets secrets;

	private final KeycloakAdmin keycloak;

	private final RealmTokens tokens;

	private TestedPlatform(Settings settings, Platform platform) {
		this.settings = settings;
		this.platform = platform;
		this.secrets = Secrets.open(settings.data());
		this.keycloak = new KeycloakAdmin(settings.keycloak(), this.secrets.of("keycloak-admin"));
		this.tokens = new RealmTokens(this.keycloak, "volunteer", TestClients.TEST, this.secrets.of("client.e2e"));
	}

	static TestedPlatform start() {
		Path folder = Path.of(System.getProperty("volunteer.root", "..")).toAbsolutePath().resolve("deploy/target/e2e");
		try {
			Files.createDirectories(folder);
			PrintStream out = new PrintStream(Files.newOutputStream(folder.resolve("up.log")), true,
					StandardCharsets.UTF_8);
			Settings settings = settings(folder);
			Platform platform = new Platform(settings, out);
			if (!KEPT || !platform.isUp()) {
				startNew(settings, platform);
			}
			TestedPlatform tested = new TestedPlatform(settings, platform);
			TestClients.ensure(tested.keycloak, settings.root(), tested.secrets.of("client.e2e"));
			return tested;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void startNew(Settings settings, Platform platform) throws IOException {
		kill(platform);
		DeletedTree.delete(settings.data());
		Files.createDirectories(settings.data());
		Files.writeString(settings.data().resolve("base"), Integer.toString(settings.base()));
		if (!KEPT) {
			Runtime.getRuntime().addShutdownHook(new Thread(() -> kill(platform)));
			Watchdog.start(settings, platform);
		}
		platform.up(false);
	}

	private static Settings settings(Path folder) throws IOException {
		Path root = folder.resolve("../../..").normalize();
		Path data = folder.resolve("data");
		Path base = data.resolve("base");
		String port = (KEPT && Files.exists(base)) ? Files.readString(base) : Integer.toString(freeBase());
		return Settings.of(root, Map.of("VOLUNTEER_DATA_DIR", data.toString(), "VOLUNTEER_PORT_BASE", port));
	}

	/** Below the ports that the system gives to outgoing connections. */
	private static int freeBase() {
		int start = FIRST_BASE + (int) (ProcessHandle.current().pid() % 100) * 100;
		return IntStream.concat(IntStream.range(start, LAST_BASE), IntStream.range(FIRST_BASE, start))
			.filter((base) -> base % PORTS == 0
					&& IntStream.range(base, base + PORTS).allMatch((port) -> Ports.isFree(port)))
			.findFirst()
			.orElseThrow();
	}

	/** The data goes anyway: nobody needs to wait for an orderly end. */
	private static void kill(Platform platform) {
		platform.processes().reversed().forEach(ServerProcess::kill);
	}

	@Override
	public void close() {
		if (!KEPT) {
			kill(this.platform);
		}
	}

	/**
	 * Address of the gateway.
	 * @return the one door
	 */
	public String gateway() {
		return this.settings.gateway();
	}

	/**
	 * Address of Keycloak.
	 * @return its address
	 */
	public String keycloakUrl() {
		return this.settings.keycloak();
	}

	/**
	 * The checkout.
	 * @return its root folder
	 */
	public Path root() {
		return this.settings.root();
	}

	/**
	 * The services behind the gateway.
	 * @return short names, for example {@code registry}
	 */
	public List<String> services() {
		return Service.all(this.settings)
			.stream()
			.filter((service) -> !service.name().equals("gateway"))
			.map((service) -> service.name().replace("-service", ""))
			.toList();
	}

	/**
	 * Address of a service's own port.
	 * @param service short name, or {@code gateway}
	 * @return the address
	 */
	public String address(String service) {
		return "http://127.0.0.1:" + service(service).port();
	}

	/**
	 * Port of a service's management.
	 * @param service short name, or {@code gateway}
	 * @return the port
	 */
	public int managementPort(String service) {
		return service(service).managementPort();
	}

	/**
	 * Somebody who comes with a token through the gateway.
	 * @param token the token, empty for none
	 * @return the caller
	 */
	public Api through(String token) {
		return new Api(gateway(), token);
	}

	/**
	 * Somebody who comes with a token to a service's own port.
	 * @param service short name
	 * @param token the token, empty for none
	 * @return the caller
	 */
	public Api at(String service, String token) {
		return new Api(address(service), token);
	}

	/**
	 * Tokens of users made for the tests.
	 * @return the tokens
	 */
	public RealmTokens tokens() {
		return this.tokens;
	}

	/**
	 * Token of a client that the platform ships.
	 * @param client the client's id, for example {@code demo-app}
	 * @return the access token
	 */
	public String clientToken(String client) {
		return this.tokens.ofClient(client, this.secrets.of("client." + client));
	}

	/**
	 * A token that is right but for its audience.
	 * @param spec what it says
	 * @return the access token
	 */
	public String foreignAudience(TokenSpec spec) {
		this.tokens.of(spec);
		return this.tokens.of(TestClients.FOREIGN_AUDIENCE, spec);
	}

	/**
	 * A token that was right until a moment ago.
	 * @param spec what it says
	 * @return the access token, past its end and the clocks' tolerance
	 */
	public String expiredToken(TokenSpec spec) {
		this.tokens.of(spec);
		String token = this.tokens.of(TestClients.SHORT, spec);
		Instant past = Instant.now().plus(EXPIRED);
		Awaitility.await().atMost(EXPIRED.multipliedBy(2)).until(() -> Instant.now().isAfter(past));
		return token;
	}

	/**
	 * A real token of the same Keycloak's other realm.
	 * @return the access token
	 */
	public String masterToken() {
		return this.keycloak.token("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username",
				KeycloakServer.ADMINISTRATOR, "password", this.secrets.of("keycloak-admin")));
	}

	/**
	 * The realm's public key, which everybody knows.
	 * @return the key in base 64
	 */
	public String publicKey() {
		return new JsonMapper().readTree(new Api(keycloakUrl(), "").get("/realms/volunteer").body())
			.path("public_key")
			.asString();
	}

	/**
	 * Realm administrator.
	 * @return the administration API
	 */
	public KeycloakAdmin keycloak() {
		return this.keycloak;
	}

	/**
	 * How one of the demo's people signs in.
	 * @param username see {@link Accounts}
	 * @return name and password
	 */
	public Login account(String username) {
		return new Login(username, this.secrets.of("account." + username));
	}

	/**
	 * The browser of one of the demo's people, signed in.
	 * @param username see {@link Accounts}
	 * @return the browser
	 */
	public Browser signedIn(String username) {
		Browser browser = new Browser(gateway());
		browser.signIn(account(username));
		return browser;
	}

	/**
	 * All that must never stand in a log.
	 * @return passwords and client secrets
	 */
	public List<String> secrets() {
		Properties values = new Properties();
		try (java.io.Reader file = Files.newBufferedReader(this.settings.data().resolve("secrets.properties"))) {
			values.load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return values.values().stream().map(String::valueOf).toList();
	}

	/**
	 * What a process wrote.
	 * @return the logs by the processes' names
	 */
	public Map<String, Path> logs() {
		return this.platform.names()
			.stream()
			.collect(Collectors.toMap((name) -> name, (name) -> this.platform.process(name).log()));
	}

	/**
	 * The database with its administrator's eyes.
	 * @return the database
	 */
	public TestDatabase database() {
		return new TestDatabase("jdbc:mysql://127.0.0.1:" + (this.settings.base() + 6) + "/",
				this.secrets.of("mariadb"));
	}

	/**
	 * A reader of one topic, from its beginning.
	 * @param topic whole name
	 * @return the reader
	 */
	public TopicReader topic(String topic) {
		Map<String, Object> client = kafka().clientProperties()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().toString(), Map.Entry::getValue));
		return new TopicReader(client, topic);
	}

	/**
	 * Ends a process as a power cut would.
	 * @param name for example {@code registry-service} or {@code kafka}
	 */
	public void kill(String name) {
		this.platform.process(name).kill();
	}

	/**
	 * Starts processes again that were killed, and waits until they answer.
	 * @param name {@code kafka} or a service
	 */
	public void startAgain(String name) {
		if (name.equals("kafka")) {
			KafkaServer kafka = kafka();
			kafka.start();
			kafka.awaitReady();
			return;
		}
		Service service = service(name.replace("-service", ""));
		service.start(this.secrets);
		service.process().await(service::isReady, LIMIT);
	}

	private KafkaServer kafka() {
		Distribution distribution = Distribution.of(this.settings.root()).copyTo(this.settings.data().resolve("dist"));
		return Machine
			.describe(distribution, this.settings.data(), MachinePorts.from(this.settings.base()),
					this.secrets.machine())
			.kafka();
	}

	private Service service(String name) {
		return Service.all(this.settings)
			.stream()
			.filter((service) -> Arrays.asList(name, name + "-service").contains(service.name()))
			.findFirst()
			.orElseThrow();
	}

}
