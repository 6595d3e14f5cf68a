package org.volunteerstation.platform.events;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.servers.Distribution;
import org.volunteerstation.platform.servers.Jdks;
import org.volunteerstation.platform.servers.KafkaServer;
import org.volunteerstation.platform.servers.KafkaSettings;
import org.volunteerstation.platform.servers.Ports;
import org.volunteerstation.platform.servers.Secret;
import org.volunteerstation.platform.servers.ServerProcess;
import org.volunteerstation.platform.test.TestEnvironment;
import org.volunteerstation.platform.test.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The broker dies and comes back, a relay dies for good: every event arrives, each key's
 * in order, and counts once. Broker and schema are this test's own.
 */
class OutageIT {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private static final int KEYS = 10;

	private static final int EACH = 500;

	private static final Path FOLDER = Path.of("target/outage").toAbsolutePath();

	private static final KafkaServer KAFKA = broker();

	private static final Map<String, String> SETTINGS = new HashMap<>();

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() throws Exception {
		FileSystemUtils.deleteRecursively(FOLDER);
		Runtime.getRuntime().addShutdownHook(new Thread(KAFKA::stop));
		KAFKA.start();
		KAFKA.awaitReady();
		SETTINGS.putAll(TestEnvironment.get().values());
		SETTINGS.putAll(TestEnvironment.ownDatabase("outage"));
		SETTINGS.put("VOLUNTEER_KAFKA_SERVERS", KAFKA.access().servers());
		SETTINGS.put("VOLUNTEER_KAFKA_PASSWORD", KAFKA.access().password());
		List<String> arguments = new ArrayList<>(List.of(Application.ARGUMENTS));
		SETTINGS.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.run(arguments.toArray(String[]::new));
		jdbc().execute("CREATE TABLE counted (topic VARCHAR(60), event_key VARCHAR(64), sequence BIGINT)");
	}

	@AfterAll
	static void stop() {
		context.close();
		KAFKA.stop();
	}

	@Test
	void nothingIsLostWhenTheBrokerDiesAmidWrites() {
		for (int sequence = 1; sequence <= EACH; sequence++) {
			append("restarted", sequence);
			if (sequence == EACH / 4) {
				awaitSent("restarted", KEYS);
				KAFKA.process().kill();
			}
			else if (sequence == EACH / 2) {
				assertThat(KAFKA.process().isRunning()).isFalse();
				KAFKA.start();
			}
		}
		KAFKA.awaitReady();

		assertEverythingArrived("restarted");
	}

	@Test
	void nothingIsLostWhenARelayIsKilled() {
		OutboxRelay relay = context.getBean(OutboxRelay.class);
		relay.stop();
		for (int sequence = 1; sequence <= EACH; sequence++) {
			append("inherited", sequence);
		}
		ServerProcess other = new ServerProcess("relay", FOLDER);
		other.start(List.of(Jdks.java().toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				Application.class.getName()), SETTINGS);
		awaitSent("inherited", 1);
		other.kill();
		assertThat(other.isRunning()).isFalse();
		relay.start();

		assertEverythingArrived("inherited");
	}

	private static void append(String topic, long sequence) {
		List<OutboundEvent> events = IntStream.range(0, KEYS)
			.mapToObj((key) -> new OutboundEvent(topic, "key-" + key, "volunteer.sample.happened.v1",
					RegionCode.of("510104017001"), sequence,
					new TreeMap<>(Map.of("name", "锦官驿", "sequence", sequence))))
			.toList();
		context.getBean(TransactionTemplate.class)
			.executeWithoutResult((status) -> context.getBean(Outbox.class).appendAll(events));
	}

	private static void awaitSent(String topic, int events) {
		Awaitility.await()
			.atMost(LIMIT)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> number("SELECT COUNT(*) FROM outbox_event WHERE topic = ? AND published = 1",
					topic) >= events);
	}

	private static void assertEverythingArrived(String topic) {
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> number("SELECT COUNT(*) FROM outbox_event WHERE topic = ? AND published = 0", topic) == 0);
		Map<String, Set<Long>> first = firstArrivals(topic);
		List<Long> inOrder = IntStream.rangeClosed(1, EACH).mapToObj(Long::valueOf).toList();
		assertThat(first).hasSize(KEYS);
		assertThat(first).allSatisfy((key, sequences) -> assertThat(sequences).containsExactlyElementsOf(inOrder));
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> number("SELECT COUNT(DISTINCT event_key, sequence) FROM counted WHERE topic = ?",
					topic) == KEYS * EACH);
		assertThat(number("SELECT COUNT(*) FROM counted WHERE topic = ?", topic)).isEqualTo(KEYS * EACH);
	}

	/** The sequences of each key in the order in which each was first seen. */
	private static Map<String, Set<Long>> firstArrivals(String topic) {
		Properties properties = KAFKA.access().properties();
		properties.put("isolation.level", "read_committed");
		Map<String, Set<Long>> first = new TreeMap<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties, new StringDeserializer(),
				new StringDeserializer())) {
			String name = TestEnvironment.get().value("VOLUNTEER_TOPIC_PREFIX") + "." + topic;
			List<TopicPartition> partitions = consumer.partitionsFor(name)
				.stream()
				.map((partition) -> new TopicPartition(name, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofMillis(200))) {
					first.computeIfAbsent(one.key(), (key) -> new LinkedHashSet<>()).add(sequence(one));
				}
			}
		}
		return first;
	}

	private static long sequence(ConsumerRecord<String, String> one) {
		return Long.parseLong(new String(one.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
	}

	private static long number(String sql, String topic) {
		Long number = jdbc().queryForObject(sql, Long.class, topic);
		return (number != null) ? number : 0;
	}

	private static JdbcTemplate jdbc() {
		return context.getBean(JdbcTemplate.class);
	}

	private static KafkaServer broker() {
		String issuer = TestServers.get().issuer();
		KafkaSettings settings = new KafkaSettings(Ports.free(), Ports.free(), Ports.free(), Secret.next(), issuer,
				issuer + "/protocol/openid-connect/certs", 4);
		return new KafkaServer(Distribution.of(Path.of(System.getProperty("volunteer.root"))), FOLDER, settings);
	}

	/** Writer, relay and counter in one; as a process of its own it is a relay only. */
	@EnableAutoConfiguration
	static class Application {

		/** An outage shall be longer than the producer's patience. */
		static final String[] ARGUMENTS = { "--spring.application.name=sample-service",
				"--spring.config.import=classpath:platform-defaults-events.properties",
				"--spring.kafka.producer.properties[delivery.timeout.ms]=1500",
				"--spring.kafka.producer.properties[request.timeout.ms]=1000",
				"--spring.kafka.producer.properties[max.block.ms]=1000", "--volunteer.events.lease=4s" };

		public static void main(String[] none) {
			SpringApplication application = new SpringApplication(Application.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			List<String> arguments = new ArrayList<>(List.of(ARGUMENTS));
			arguments.add("--spring.kafka.listener.auto-startup=false");
			arguments.add("--spring.main.keep-alive=true");
			application.run(arguments.toArray(String[]::new));
		}

		@Bean
		KafkaAdmin.NewTopics outageTopics(Topics topics) {
			return topics.compacted("restarted", "inherited");
		}

		@Bean
		Counter counter(Inbox inbox, JdbcTemplate jdbc) {
			return new Counter(inbox, jdbc);
		}

	}

	record Counter(Inbox inbox, JdbcTemplate jdbc) {

		@KafkaListener(
				topics = { "${volunteer.events.topic-prefix}.restarted", "${volunteer.events.topic-prefix}.inherited" },
				groupId = "${volunteer.events.topic-prefix}-counter")
		void on(ConsumerRecord<String, byte[]> record) {
			InboundEvent event = InboundEvent.of(record);
			String topic = record.topic().substring(record.topic().lastIndexOf('.') + 1);
			this.inbox.once("counter", event.id(),
					() -> this.jdbc.update("INSERT INTO counted (topic, event_key, sequence) VALUES (?, ?, ?)", topic,
							event.key(), event.sequence()));
		}

	}

}
