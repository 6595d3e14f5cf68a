package org.volunteerstation.platform.test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.volunteerstation.platform.servers.KafkaAccess;
import org.volunteerstation.platform.servers.KafkaServer;
import org.volunteerstation.platform.servers.KeycloakAdmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a consumer outside may do at the broker, and what everybody else may not. The
 * client {@code test-consumer} is granted one topic; {@code test-consumer-refused} has
 * tokens as good as those, but no grant.
 */
class ExternalListenerIT {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private static final TestServers SERVERS = TestServers.get();

	private static final KafkaAccess ACCESS = KafkaAccess.of(SERVERS.value("kafka.servers"), KafkaServer.ACCOUNT,
			SERVERS.value("kafka.password"));

	private static final String PREFIX = TestEnvironment.get().value("VOLUNTEER_TOPIC_PREFIX");

	private static final String STATION = PREFIX + ".station";

	private static final String DEAD = STATION + ".DLT";

	private static final String FOREIGN = PREFIX + "-foreign.station";

	@TempDir
	private Path folder;

	@BeforeAll
	static void writeTopicsAndGrantOne() throws ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(ACCESS.properties())) {
			admin.createTopics(List.of(new NewTopic(STATION, 2, (short) 1), new NewTopic(DEAD, 1, (short) 1),
					new NewTopic(FOREIGN, 1, (short) 1)))
				.all()
				.get();
		}
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(ACCESS.properties(), new StringSerializer(),
				new StringSerializer())) {
			for (int number = 1; number <= 10; number++) {
				producer.send(new ProducerRecord<>(STATION, "station-" + number, "锦官驿")).get();
			}
			producer.send(new ProducerRecord<>(FOREIGN, "secret", "secret")).get();
		}
		ACCESS.grantReading("test-consumer", List.of(STATION));
	}

	@Test
	void aConsumerWithTheGrantReadsTheTopic() {
		try (KafkaConsumer<String, String> consumer = granted().consumer("test-consumer")) {
			consumer.subscribe(List.of(STATION));

			List<String> keys = readAll(consumer, 10);

			assertThat(keys).hasSize(10).contains("station-1", "station-10");
			consumer.commitSync();
			assertThat(consumer.committed(consumer.assignment())).isNotEmpty();
		}
	}

	@Test
	void aConsumerMayHaveSeveralGroupsOfItsOwn() {
		try (KafkaConsumer<String, String> consumer = granted().consumer("test-consumer.dashboard")) {
			consumer.subscribe(List.of(STATION));

			assertThat(readAll(consumer, 10)).hasSize(10);
		}
	}

	@Test
	void aClientWithoutTheGrantIsRefused() {
		OutsideClient refused = OutsideClient.withSecret("test-consumer-refused", secret());

		assertRefused(refused, "test-consumer-refused", STATION, TopicAuthorizationException.class);
	}

	@Test
	void aConsumerReadsNoOtherTopic() {
		assertRefused(granted(), "test-consumer.other", FOREIGN, TopicAuthorizationException.class);
		assertRefused(granted(), "test-consumer.other", DEAD, TopicAuthorizationException.class);
		try (KafkaConsumer<String, String> consumer = granted().consumer("test-consumer.list")) {
			assertThat(consumer.listTopics()).containsKey(STATION)
				.doesNotContainKeys(DEAD, FOREIGN, "__consumer_offsets", "__cluster_metadata");
		}
	}

	@Test
	void aGrantReplacesAnEarlierOneByPrefix() throws Exception {
		AclBinding earlier = reading("test-consumer", PREFIX + ".");
		try (Admin admin = Admin.create(ACCESS.properties())) {
			admin.createAcls(List.of(earlier)).all().get();
			Awaitility.await().until(() -> rules(admin, earlier).contains(earlier));

			ACCESS.grantReading("test-consumer", List.of(STATION));

			Awaitility.await().until(() -> rules(admin, earlier).isEmpty());
		}
		assertRefused(granted(), "test-consumer.earlier", DEAD, TopicAuthorizationException.class);
	}

	@Test
	void aGrantLeavesRulesForOtherPrefixesAlone() throws Exception {
		AclBinding other = reading("test-consumer-shared", PREFIX + "-other.");
		try (Admin admin = Admin.create(ACCESS.properties())) {
			admin.createAcls(List.of(other)).all().get();
			Awaitility.await().until(() -> rules(admin, other).contains(other));

			ACCESS.grantReading("test-consumer-shared", List.of(STATION));

			assertThat(rules(admin, other)).containsExactly(other);
		}
	}

	private static Collection<AclBinding> rules(Admin admin, AclBinding like) throws Exception {
		return admin.describeAcls(like.toFilter()).values().get();
	}

	private static AclBinding reading(String client, String prefix) {
		return new AclBinding(new ResourcePattern(ResourceType.TOPIC, prefix, PatternType.PREFIXED),
				new AccessControlEntry("User:" + client, "*", AclOperation.READ, AclPermissionType.ALLOW));
	}

	@Test
	void aConsumerStaysOutOfTheGroupsOfOthers() {
		assertRefused(granted(), "analytics-service", STATION, GroupAuthorizationException.class);
		assertRefused(granted(), "test-consumer-refused", STATION, GroupAuthorizationException.class);
	}

	@Test
	void noGrantReachesIntoAnotherClientsGroups() {
		assertThatIllegalArgumentException().isThrownBy(() -> ACCESS.grantReading("test.consumer", List.of(STATION)));
		assertThatIllegalArgumentException().isThrownBy(() -> ACCESS.grantReading("", List.of(STATION)));
		assertThatIllegalArgumentException().isThrownBy(() -> ACCESS.grantReading("*", List.of(STATION)));
	}

	@Test
	void aConsumerMayNotWrite() {
		OutsideClient plain = granted();
		plain.properties().put("enable.idempotence", "false");
		assertMayNotWrite(plain, TopicAuthorizationException.class);
		assertMayNotWrite(granted(), ClusterAuthorizationException.class);
		try (Admin admin = Admin.create(granted().properties())) {
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> admin.createTopics(List.of(new NewTopic(PREFIX + ".mine", 1, (short) 1))).all().get())
				.withCauseInstanceOf(TopicAuthorizationException.class);
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> admin.deleteTopics(List.of(STATION)).all().get())
				.withCauseInstanceOf(TopicAuthorizationException.class);
		}
	}

	@Test
	void aTokenForSomethingElseIsRefused() throws IOException {
		KeycloakAdmin keycloak = new KeycloakAdmin(SERVERS.value("keycloak.url"), SERVERS.value("keycloak.password"));
		String consumer = keycloak.token(SERVERS.value("realm"),
				Map.of("grant_type", "client_credentials", "client_id", "test-consumer", "client_secret", secret()));
		keycloak.call("POST", "/master/clients", consumer("test-consumer"));
		String namesake = keycloak.token("master",
				Map.of("grant_type", "client_credentials", "client_id", "test-consumer", "client_secret", secret()));

		assertTokenRefused(Tokens.official("51", "tier-admin"));
		assertTokenRefused(Tokens.foreignAudience());
		assertTokenRefused(namesake);
		assertTokenRefused(withoutSignature(consumer));
		assertTokenRefused(Tokens.forged());
	}

	@Test
	void aClientCalledLikeTheServicesIsNoneOfThem() throws Exception {
		KeycloakAdmin keycloak = new KeycloakAdmin(SERVERS.value("keycloak.url"), SERVERS.value("keycloak.password"));
		assertThat(keycloak.call("POST", clients(), consumer("volunteer")).statusCode()).isIn(201, 409);

		assertThat(keycloak.call("POST", clients(), consumer(KafkaServer.ACCOUNT)).statusCode()).isGreaterThan(399)
			.isNotEqualTo(409);
		try (Admin admin = Admin.create(OutsideClient.withSecret("volunteer", secret()).properties())) {
			assertThat(admin.listTopics().names().get()).isEmpty();
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ACCESS.grantReading(KafkaServer.ACCOUNT, List.of(STATION)));
	}

	@Test
	void aTokenThatEndedMustBeFollowedByANewOne() throws Exception {
		ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
		try (Admin admin = Admin.create(ACCESS.properties())) {
			Collection<Config> configs = admin.describeConfigs(List.of(broker)).all().get().values();

			assertThat(configs).flatExtracting(Config::entries)
				.filteredOn(
						(entry) -> entry.name().equals("listener.name.external.oauthbearer.connections.max.reauth.ms"))
				.extracting(ConfigEntry::value)
				.containsExactly("300000");
		}
	}

	@Test
	void aCallerWithoutATokenIsRefused() {
		String external = SERVERS.value("kafka.external");

		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> describe(OutsideClient.anonymous(external)));
		assertThatExceptionOfType(UnsupportedSaslMechanismException.class)
			.isThrownBy(() -> describe(OutsideClient.withPassword(external, KafkaServer.ACCOUNT, ACCESS.password())));
		assertThatExceptionOfType(KafkaException.class)
			.isThrownBy(() -> describe(OutsideClient.withSecret("test-consumer", "guessed")))
			.withStackTraceContaining("401");
	}

	@Test
	void theInternalListenerRefusesStrangers() {
		String internal = SERVERS.value("kafka.servers");

		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> describe(OutsideClient.anonymous(internal)));
		assertThatExceptionOfType(SaslAuthenticationException.class)
			.isThrownBy(() -> describe(OutsideClient.withPassword(internal, KafkaServer.ACCOUNT, "guessed")));
		OutsideClient token = granted();
		token.properties().put("bootstrap.servers", internal);
		assertThatExceptionOfType(UnsupportedSaslMechanismException.class).isThrownBy(() -> describe(token));
	}

	private void assertTokenRefused(String token) throws IOException {
		OutsideClient client = OutsideClient.withToken(token, this.folder);

		assertThatExceptionOfType(SaslAuthenticationException.class).isThrownBy(() -> describe(client));
	}

	/**
	 * A producer that was refused before it sent something throws, later ones answer with
	 * it.
	 */
	private static void assertMayNotWrite(OutsideClient client, Class<? extends Exception> refusal) {
		try (KafkaProducer<String, String> producer = client.producer()) {
			assertThatException().isThrownBy(() -> producer.send(new ProducerRecord<>(STATION, "forged", "{}")).get())
				.withRootCauseInstanceOf(refusal);
		}
	}

	private static void assertRefused(OutsideClient client, String group, String topic,
			Class<? extends Exception> refusal) {
		try (KafkaConsumer<String, String> consumer = client.consumer(group)) {
			consumer.subscribe(List.of(topic));

			assertThatExceptionOfType(refusal).isThrownBy(() -> readAll(consumer, 1));
		}
	}

	private static List<String> readAll(KafkaConsumer<String, String> consumer, int count) {
		List<String> keys = new ArrayList<>();
		long end = System.nanoTime() + LIMIT.toNanos();
		while (keys.size() < count && System.nanoTime() < end) {
			consumer.poll(Duration.ofMillis(200)).forEach((record) -> keys.add(record.key()));
		}
		return keys;
	}

	/** Asks something that needs no grant, and throws what the broker answered. */
	private static void describe(OutsideClient client) throws Throwable {
		try (Admin admin = Admin.create(client.properties())) {
			admin.describeCluster().nodes().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() != null) ? ex.getCause() : ex;
		}
	}

	private static String withoutSignature(String token) {
		String head = java.util.Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		return head + token.substring(token.indexOf('.'));
	}

	private static String clients() {
		return "/" + SERVERS.value("realm") + "/clients";
	}

	/** A client whose tokens are for Kafka. */
	private static String consumer(String client) {
		return """
				{"clientId":"%s","secret":"%s","serviceAccountsEnabled":true,"protocolMappers":[
				{"name":"audience","protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
				"config":{"included.custom.audience":"kafka","access.token.claim":"true"}}]}""".formatted(client,
				secret());
	}

	private static OutsideClient granted() {
		return OutsideClient.withSecret("test-consumer", secret());
	}

	private static String secret() {
		return SERVERS.value("client.secret");
	}

}
