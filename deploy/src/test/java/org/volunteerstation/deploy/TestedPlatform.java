package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import org.volunteerstation.platform.servers.KafkaServer;
import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Browser;
import org.volunteerstation.platform.test.Login;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole platform as the launcher starts it, with the real regions and the demo's
 * stations, on ports and data of its own. {@code VOLUNTEER_E2E_KEEP=true} leaves it
 * running for the next run, for whoever works on these tests.
 */
public final class TestedPlatform implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofMinutes(10);

	private final Settings settings;

	private final Processes processes;

	private final Secrets secrets;

	private final TestTokens tokens;

	private final TestDatabase database;

	TestedPlatform(Settings settings) {
		this.settings = settings;
		this.processes = new Processes(settings);
		this.secrets = Secrets.open(settings.data());
		this.tokens = new TestTokens(settings, this.secrets);
		this.database = new TestDatabase("jdbc:mysql://127.0.0.1:" + (settings.base() + 6) + "/",
				this.secrets.of("mariadb"));
	}

	@Override
	public void close() {
		this.database.close();
		if (!TestStart.KEPT) {
			this.processes.stop();
			List<String> left = this.processes.names()
				.stream()
				.filter((name) -> this.processes.of(name).isRunning())
				.toList();
			TestStart.kill(this.processes);
			assertThat(left).as("processes that do not stop").isEmpty();
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
	 * What it was started with.
	 * @return the settings
	 */
	Settings settings() {
		return this.settings;
	}

	/**
	 * How a third party's program comes in.
	 * @param id the client's id, for example {@code demo-consumer}
	 * @return id and secret
	 */
	public Login client(String id) {
		return new Login(id, this.secrets.of("client." + id));
	}

	/**
	 * Where outsiders get their tokens.
	 * @return address of the token endpoint
	 */
	public String tokenUrl() {
		return this.settings.issuer() + "/protocol/openid-connect/token";
	}

	/**
	 * Kafka's listener for outsiders.
	 * @return host and port
	 */
	public String kafkaForOutsiders() {
		return "127.0.0.1:" + (this.settings.base() + 9);
	}

	/**
	 * Keycloak's administrator.
	 * @param url address of Keycloak, or of who stands before it
	 * @return access to its administration
	 */
	KeycloakAdmin keycloakAdmin(String url) {
		return new KeycloakAdmin(url, this.secrets.of("keycloak-admin"));
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
	public TestTokens tokens() {
		return this.tokens;
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
		return this.processes.names()
			.stream()
			.collect(Collectors.toMap((name) -> name, (name) -> this.processes.of(name).log()));
	}

	/**
	 * The database with its administrator's eyes.
	 * @return the database
	 */
	public TestDatabase database() {
		return this.database;
	}

	/**
	 * A reader of one topic, from its beginning.
	 * @param topic whole name
	 * @return the reader
	 */
	public TopicReader topic(String topic) {
		Map<String, Object> client = new Servers(this.settings, this.secrets).kafkaAccess()
			.properties()
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
		this.processes.of(name).kill();
	}

	/**
	 * Starts processes again that were killed, and waits until they answer.
	 * @param name {@code kafka} or a service
	 */
	public void startAgain(String name) {
		Servers servers = new Servers(this.settings, this.secrets);
		if (name.equals("kafka")) {
			KafkaServer kafka = servers.kafka().orElseThrow();
			kafka.start();
			kafka.awaitReady();
			return;
		}
		Service service = service(name.replace("-service", ""));
		service.start(servers, this.secrets);
		service.process().await(service::isReady, LIMIT);
	}

	/**
	 * Archives the classes of a service, as a first start does that is not told
	 * otherwise.
	 * @param name for example {@code project-service}
	 */
	public void archive(String name) {
		service(name).archive(new Servers(this.settings, this.secrets), this.secrets);
	}

	private Service service(String name) {
		return Service.all(this.settings)
			.stream()
			.filter((service) -> Arrays.asList(name, name + "-service").contains(service.name()))
			.findFirst()
			.orElseThrow();
	}

}
