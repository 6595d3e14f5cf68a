package org.volunteerstation.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.EventSettings;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.events.Topics;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.RemoteStandIn;
import org.volunteerstation.platform.test.Tokens;

/** The running service on real servers. Each test counts in a province of its own. */
@RealServers
@Import(AnalyticsIT.OwnersTopics.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
public abstract class AnalyticsIT {

	protected static final RemoteStandIn OWNERS = new RemoteStandIn("region-not-found");

	/**
	 * A process that was killed holds its partitions and its transactions for a while,
	 * and a busy machine makes that while longer.
	 */
	protected static final Duration LIMIT = Duration.ofMinutes(8);

	private static final JsonMapper JSON = new JsonMapper();

	@LocalServerPort
	protected int port;

	@Autowired
	protected JdbcTemplate jdbc;

	@Autowired
	protected EventSettings events;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transaction;

	@DynamicPropertySource
	static void owners(DynamicPropertyRegistry properties) {
		properties.add("VOLUNTEER_REGISTRY_URL", OWNERS::url);
		properties.add("VOLUNTEER_PROJECT_URL", OWNERS::url);
		properties.add("VOLUNTEER_ACTIVITY_URL", OWNERS::url);
	}

	/** Sends as the owners do: through the outbox, in a transaction. */
	protected void tell(String topic, String id, String type, String region, long sequence, String data) {
		this.transaction.executeWithoutResult((status) -> this.outbox
			.append(new OutboundEvent(topic, id, type, RegionCode.of(region), sequence, JSON.readTree(data))));
	}

	protected void tellRegions(String... codes) {
		for (String code : codes) {
			RegionCode region = RegionCode.of(code);
			tell("region", Events.idOf(region), "volunteer.region.imported.v1", code, 1,
					Events.regionData(region, "9999-12-31"));
		}
	}

	protected void tellStation(String id, String code, String kind, String state, long sequence) {
		tell("station", id, "volunteer.station.registered.v1", code, sequence,
				Events.stationData(id, code, kind, state, Instant.now()));
	}

	/** Sends by hand what no outbox of ours would. */
	protected void send(List<ProducerRecord<String, byte[]>> records) {
		records.forEach(this.kafka::send);
		this.kafka.flush();
	}

	protected Api official(String region, String... roles) {
		return api(Tokens.official(region, roles));
	}

	protected Api api(String token) {
		return new Api("http://127.0.0.1:" + this.port + "/api/v1/analytics", token);
	}

	protected static JsonNode json(String body) {
		return JSON.readTree(body);
	}

	/** Communities, covered, stations, points, projects, activities of a region. */
	protected String coverage(String region) {
		return figures(json(official(region, "tier-viewer").get("/coverage/" + region).body()).path("node"));
	}

	protected static String figures(JsonNode node) {
		return "%s %s %s %s %s %s".formatted(node.path("communities"), node.path("covered"), node.path("stations"),
				node.path("points"), node.path("projects"), node.path("activities"));
	}

	protected void awaitCoverage(String region, String figures) {
		Awaitility.await()
			.atMost(LIMIT)
			.pollInterval(Duration.ofMillis(50))
			.until(() -> coverage(region), figures::equals);
	}

	/** The topics that other services declare. */
	@TestConfiguration(proxyBeanMethods = false)
	static class OwnersTopics {

		@Bean
		KafkaAdmin.NewTopics ownersTopics(Topics topics) {
			return topics.compacted("region", "station", "standard", "plan", "project", "activity", "region-order",
					"region-order-followed");
		}

	}

}
