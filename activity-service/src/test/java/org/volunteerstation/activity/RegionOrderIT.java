package org.volunteerstation.activity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import org.volunteerstation.platform.events.Topics;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows follow their communities when a change order is applied, once, and back again. */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "VOLUNTEER_PROJECT_URL=http://127.0.0.1:1" })
class RegionOrderIT {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final String order = UUID.randomUUID().toString();

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Value("${volunteer.events.topic-prefix}")
	private String prefix = "";

	@Test
	void rowsFollowAnOrderOnceAndReturn() {
		String first = row("519901001001");
		String second = row("519901001002");
		String other = row("519901009009");
		ProducerRecord<String, byte[]> applied = event("APPLIED", 1);

		this.kafka.send(applied);
		this.kafka.send(applied);

		assertThat(told(first, 1))
			.extracting((event) -> header(event, "ce_type"), (event) -> header(event, "ce_regioncode"))
			.containsExactly(org.assertj.core.groups.Tuple.tuple("volunteer.activity.moved.v1", "519901005001"));
		told(second, 1);
		assertThat(place(first)).isEqualTo("519901005001 2");
		assertThat(place(second)).isEqualTo("519901005001 2");
		assertThat(place(other)).isEqualTo("519901009009 1");

		this.kafka.send(event("UNDONE", 2));

		told(second, 2);
		assertThat(told(first, 2)).extracting((event) -> header(event, "ce_sequence")).containsExactly("2", "3");
		assertThat(place(first)).isEqualTo("519901001001 3");
		assertThat(place(second)).isEqualTo("519901001002 3");
	}

	private List<ConsumerRecord<String, String>> told(String id, int count) {
		try (TopicReader topic = new TopicReader("activity")) {
			return topic.await((event) -> id.equals(event.key()), count, LIMIT);
		}
	}

	private String place(String id) {
		return String.valueOf(this.jdbc
			.queryForObject("SELECT CONCAT(region_code, ' ', version) FROM activity WHERE id = ?", String.class, id));
	}

	private String row(String region) {
		String id = UUID.randomUUID().toString();
		this.jdbc.update(
				"""
						INSERT INTO activity (id, region_code, project_id, station_id, name, starts_at, ends_at, place, head_count,
						risk_statement, protection, state, version, created_at, updated_at) VALUES (?, ?, ?, UUID(), '清理',
						'2027-01-01', '2027-01-02', '河边', 2, '无', '无', 'PLANNED', 1, NOW(6), NOW(6))""",
				id, region, UUID.randomUUID().toString());
		return id;
	}

	private ProducerRecord<String, byte[]> event(String state, long sequence) {
		String data = """
				{"id":"%s","regionCode":"519901000000","kind":"MERGE","state":"%s","on":"2026-11-01","changedAt":
				"2026-11-01T00:00:00Z","later":1,"moves":[{"from":"519901001000","to":"519901005000"},
				{"from":"519901001001","to":"519901005001"},{"from":"519901001002","to":"519901005001"}]}"""
			.formatted(this.order, state);
		return KafkaMessageFactory.<String>createWriter(this.prefix + ".region-order", this.order)
			.writeBinary(CloudEventBuilder.v1()
				.withId(UUID.randomUUID().toString())
				.withSource(URI.create("/registry-service"))
				.withType("volunteer.region-order." + state.toLowerCase(java.util.Locale.ROOT) + ".v1")
				.withSubject(this.order)
				.withData("application/json", data.getBytes(StandardCharsets.UTF_8))
				.withExtension("regioncode", "519901000000")
				.withExtension("sequence", Long.toString(sequence))
				.build());
	}

	private static String header(ConsumerRecord<?, ?> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	/** The topic belongs to the registry, which does not run here. */
	@TestConfiguration
	static class OwnersTopics {

		@Bean
		KafkaAdmin.NewTopics ownersTopics(Topics topics) {
			return topics.compacted("region-order");
		}

	}

}
