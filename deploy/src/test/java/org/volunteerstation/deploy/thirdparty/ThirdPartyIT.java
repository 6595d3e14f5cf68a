package org.volunteerstation.deploy.thirdparty;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.internals.BrokerSecurityConfigs;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Login;
import org.volunteerstation.platform.test.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@code demo-app} (scopes {@code registry.read} and {@code project.read}, county
 * 锦江区) and {@code demo-consumer} may do, and what they may not.
 */
@ExtendWith(RunningPlatform.class)
class ThirdPartyIT {

	private static final String OWN = "510104";

	private static final String FOREIGN = "510107";

	private static final Duration LIMIT = Duration.ofMinutes(4);

	@Test
	void theAppReadsItsOwnCounty(TestedPlatform platform) {
		Api app = app(platform);

		HttpResponse<String> county = app.get("/api/v1/registry/regions/" + OWN + "000000");
		HttpResponse<String> stations = app.get("/api/v1/registry/stations?limit=200");
		HttpResponse<String> projects = app.get("/api/v1/project/projects");

		assertThat(json(county).path("name").asString()).isEqualTo("锦江区");
		assertThat(json(stations).path("items")).isNotEmpty().allMatch(ThirdPartyIT::isOwn);
		assertThat(json(projects).path("items")).isNotEmpty().allMatch(ThirdPartyIT::isOwn);
	}

	@Test
	void theAppFindsNothingOfAnotherCounty(TestedPlatform platform) {
		Api province = platform.through(platform.tokens().of(TokenSpec.official("51", "tier-viewer")));
		String station = json(province.get("/api/v1/registry/stations?limit=1&region=" + FOREIGN + "000000"))
			.at("/items/0/id")
			.asString();
		Api app = app(platform);

		assertThat(app.get("/api/v1/registry/stations/" + station).statusCode()).isEqualTo(404);
		assertThat(app.get("/api/v1/registry/regions/" + FOREIGN + "000000").statusCode()).isEqualTo(404);
		assertThat(app.get("/api/v1/registry/stations?region=" + FOREIGN + "000000").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/activity/activities", "/api/v1/analytics/coverage/" + OWN + "000000",
			"/api/v1/registry/audit" })
	void theAppIsRefusedWhatItWasNotGranted(String path, TestedPlatform platform) {
		assertThat(app(platform).get(path).statusCode()).isEqualTo(403);
	}

	@Test
	void theAppMayNotWrite(TestedPlatform platform) {
		HttpResponse<String> answer = app(platform).post("/api/v1/registry/stations",
				"{\"regionCode\":\"" + OWN + "017001\",\"kind\":\"STATION\",\"state\":\"BUILDING\"}");

		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void theConsumerReadsTheStations(TestedPlatform platform) {
		try (KafkaConsumer<String, String> consumer = consumer(platform, "demo-consumer")) {
			consumer.subscribe(List.of("volunteer.station"));

			List<ConsumerRecord<String, String>> records = new ArrayList<>();
			long end = System.nanoTime() + LIMIT.toNanos();
			while (records.size() < 1000 && System.nanoTime() < end) {
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}

			assertThat(records).hasSizeGreaterThanOrEqualTo(1000)
				.allMatch((record) -> new JsonMapper().readTree(record.value())
					.path("id")
					.asString()
					.equals(record.key()));
		}
	}

	@Test
	void theConsumerReadsNoTopicOfTheServicesOwn(TestedPlatform platform) {
		try (KafkaConsumer<String, String> consumer = consumer(platform, "demo-consumer")) {
			assertThat(consumer.listTopics().keySet()).containsExactlyInAnyOrder("volunteer.region",
					"volunteer.region-order", "volunteer.region-order-followed", "volunteer.station", "volunteer.plan",
					"volunteer.standard", "volunteer.inspection", "volunteer.notice", "volunteer.project",
					"volunteer.activity", "volunteer.indicator");
			assertThatExceptionOfType(TopicAuthorizationException.class)
				.isThrownBy(() -> consumer.partitionsFor("volunteer.recount"));
		}
	}

	@Test
	void theAppIsRefusedByTheBroker(TestedPlatform platform) {
		try (KafkaConsumer<String, String> consumer = consumer(platform, "demo-app")) {
			assertThatExceptionOfType(SaslAuthenticationException.class).isThrownBy(consumer::listTopics);
		}
	}

	@Test
	void theConsumerIsRefusedByTheInterfaces(TestedPlatform platform) {
		Api consumer = platform.through(platform.tokens().ofClient("demo-consumer"));

		assertThat(consumer.get("/api/v1/registry/stations").statusCode()).isEqualTo(401);
	}

	private static Api app(TestedPlatform platform) {
		return platform.through(platform.tokens().ofClient("demo-app"));
	}

	private static KafkaConsumer<String, String> consumer(TestedPlatform platform, String client) {
		System.setProperty(BrokerSecurityConfigs.ALLOWED_SASL_OAUTHBEARER_URLS_CONFIG, platform.tokenUrl());
		Login login = platform.client(client);
		Properties properties = new Properties();
		properties.put("bootstrap.servers", platform.kafkaForOutsiders());
		properties.put("security.protocol", "SASL_PLAINTEXT");
		properties.put("sasl.mechanism", "OAUTHBEARER");
		properties.put("sasl.jaas.config",
				"org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;");
		properties.put("sasl.login.callback.handler.class",
				"org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
		properties.put("sasl.oauthbearer.token.endpoint.url", platform.tokenUrl());
		properties.put("sasl.oauthbearer.client.credentials.client.id", login.username());
		properties.put("sasl.oauthbearer.client.credentials.client.secret", login.password());
		properties.put("group.id", client);
		properties.put("auto.offset.reset", "earliest");
		return new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
	}

	private static boolean isOwn(JsonNode row) {
		return row.path("regionCode").asString().startsWith(OWN);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return new JsonMapper().readTree(answer.body());
	}

}
