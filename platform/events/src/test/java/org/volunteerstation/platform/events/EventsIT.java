package org.volunteerstation.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.application.name=sample-service",
				"spring.config.import=classpath:platform-defaults-events.properties" })
class EventsIT {

	private static final RegionCode REGION = RegionCode.of("510104017001");

	private static final Duration LIMIT = Duration.ofMinutes(4);

	@Autowired
	private Outbox outbox;

	@Autowired
	private Inbox inbox;

	@Autowired
	private OutboxTable table;

	@Autowired
	private EventSettings settings;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private DeadLetters deadLetters;

	@Autowired
	private Receiver receiver;

	@Test
	void writesCloudEventsInBinaryMode() {
		append("binary", 1);

		try (TopicReader reader = new TopicReader("sample")) {
			ConsumerRecord<String, String> record = reader.await((one) -> one.key().equals("binary"), 1, LIMIT)
				.getFirst();
			assertThat(record.value()).isEqualTo("{\"name\":\"锦官驿\",\"sequence\":1}");
			assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
			assertThat(header(record, "ce_type")).isEqualTo("volunteer.sample.happened.v1");
			assertThat(header(record, "ce_source")).isEqualTo("/sample-service");
			assertThat(header(record, "ce_subject")).isEqualTo("binary");
			assertThat(header(record, "ce_regioncode")).isEqualTo(REGION.value());
			assertThat(header(record, "ce_sequence")).isEqualTo("1");
			assertThat(header(record, "content-type")).isEqualTo("application/json");
		}
	}

	@Test
	void keepsTheOrderOfAThousandEventsOfOneKeyWithTwoRelays() {
		OutboxRelay second = new OutboxRelay(this.table, this.kafka, this.settings, UUID.randomUUID().toString());
		second.start();
		try {
			for (int number = 1; number <= 1000; number++) {
				append("ordered", number);
			}
			try (TopicReader reader = new TopicReader("sample")) {
				List<ConsumerRecord<String, String>> records = reader.await((one) -> one.key().equals("ordered"), 1000,
						LIMIT);
				assertThat(records).extracting((one) -> header(one, "ce_sequence"))
					.containsExactlyElementsOf(IntStream.rangeClosed(1, 1000).mapToObj(String::valueOf).toList());
			}
		}
		finally {
			second.stop();
		}
	}

	@Test
	void anotherRelayTakesOverWhatADeadOneLeased() {
		this.jdbc.update("UPDATE outbox_lease SET owner = 'dead', expires_at = NOW(6) + INTERVAL 4 SECOND");

		append("inherited", 1);

		try (TopicReader reader = new TopicReader("sample")) {
			assertThat(reader.await((one) -> one.key().equals("inherited"), 1, LIMIT)).hasSize(1);
		}
	}

	@Test
	void publishesNothingOfARolledBackTransaction() {
		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			this.outbox.append(event("rolled-back", 1));
			throw new IllegalStateException("no");
		}));
		append("after-rollback", 1);

		try (TopicReader reader = new TopicReader("sample")) {
			reader.await((one) -> one.key().equals("after-rollback"), 1, LIMIT);
			assertThat(reader.await((one) -> one.key().equals("rolled-back"), 0, LIMIT)).isEmpty();
		}
	}

	@Test
	void refusesToAppendOutsideATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outbox.append(event("alone", 1)));
	}

	@Test
	void anEventHasItsEffectOnceUnderConcurrency() throws InterruptedException {
		AtomicInteger effects = new AtomicInteger();
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (int i = 0; i < 8; i++) {
				threads.submit(() -> {
					start.await();
					return this.inbox.once("counter", "event-1", effects::incrementAndGet);
				});
			}
			start.countDown();
			threads.shutdown();
			assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
		}

		assertThat(effects).hasValue(1);
	}

	@Test
	void aFailedEffectLeavesNoNote() {
		assertThatIllegalStateException().isThrownBy(() -> this.inbox.once("failing", "event-2", () -> {
			throw new IllegalStateException("no");
		}));

		assertThat(this.inbox.once("failing", "event-2", () -> {
		})).isTrue();
	}

	@Test
	void aPoisonedEventWaitsAsideAndCanBeReplayed() {
		this.receiver.broken.set(true);
		append("poison", 1);
		append("healthy", 1);
		Awaitility.await().atMost(LIMIT).until(() -> this.receiver.keys.contains("healthy"));
		awaitDeadLetter("poison");

		this.receiver.broken.set(false);
		int replayed = this.deadLetters.replay("sample").getOrDefault("replayed", 0);

		assertThat(replayed).isEqualTo(1);
		Awaitility.await().atMost(LIMIT).until(() -> this.receiver.keys.contains("poison"));
		assertThat(this.deadLetters.replay("sample")).containsEntry("replayed", 0);
	}

	@Test
	void aDeadLetterThatANewerEventSupersedesStaysAside() {
		this.receiver.broken.set(true);
		append("poison-old", 1);
		awaitDeadLetter("poison-old");
		this.receiver.broken.set(false);
		append("poison-old", 2);
		Awaitility.await().atMost(LIMIT).until(() -> this.receiver.keys.contains("poison-old"));

		Map<String, Integer> outcomes = this.deadLetters.replay("sample");

		assertThat(outcomes).containsEntry("superseded", 1).containsEntry("replayed", 0);
		try (TopicReader reader = new TopicReader("sample")) {
			assertThat(reader.all()).filteredOn((one) -> one.key().equals("poison-old"))
				.extracting((one) -> header(one, "ce_sequence"))
				.containsExactly("1", "2");
		}
		assertThat(this.deadLetters.replay("sample")).containsEntry("superseded", 0);
	}

	private static void awaitDeadLetter(String key) {
		try (TopicReader reader = new TopicReader("sample" + DeadLetters.SUFFIX)) {
			reader.await((one) -> one.key().equals(key), 1, LIMIT);
		}
	}

	private void append(String key, long sequence) {
		this.transaction.executeWithoutResult((status) -> this.outbox.append(event(key, sequence)));
	}

	private static OutboundEvent event(String key, long sequence) {
		return new OutboundEvent("sample", key, "volunteer.sample.happened.v1", REGION, sequence,
				new java.util.TreeMap<>(Map.of("name", "锦官驿", "sequence", sequence)));
	}

	private static String header(ConsumerRecord<?, ?> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	@SpringBootApplication
	static class SampleApplication {

		@Bean
		KafkaAdmin.NewTopics sampleTopics(Topics topics) {
			return topics.compacted("sample");
		}

		@Bean
		Receiver receiver() {
			return new Receiver();
		}

	}

	static class Receiver {

		final AtomicBoolean broken = new AtomicBoolean();

		final List<String> keys = new CopyOnWriteArrayList<>();

		@KafkaListener(topics = "${volunteer.events.topic-prefix}.sample",
				groupId = "${volunteer.events.topic-prefix}-receiver")
		void on(ConsumerRecord<String, byte[]> record) {
			InboundEvent event = InboundEvent.of(record);
			if (event.key().startsWith("poison") && this.broken.get()) {
				throw new IllegalArgumentException("cannot be handled");
			}
			this.keys.add(event.key());
		}

	}

}
