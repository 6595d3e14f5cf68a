package org.volunteerstation.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

@RealServers
@SpringBootTest(classes = EventsIT.SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.application.name=sample-service",
				"spring.config.import=classpath:platform-defaults-events.properties" })
class OutboxRelayIT {

	private static final int EVENTS = 40;

	/** More than the producer takes as one record. */
	private static final String HUGE = "x".repeat(1_100_000);

	private static final String LARGE = "y".repeat(500_000);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration PATIENCE = Duration.ofMillis(2500);

	private static final Duration LIMIT = Duration.ofMinutes(4);

	@Autowired
	private Outbox outbox;

	@Autowired
	private OutboxTable table;

	@Autowired
	private OutboxRelay usual;

	@Autowired
	private EventSettings settings;

	@Autowired
	private ProducerFactory<String, byte[]> producers;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void givesTheProducerNothingThatCouldArriveAfterTheLease() {
		this.usual.stop();
		String owner = UUID.randomUUID().toString();
		HesitantTemplate kafka = new HesitantTemplate(owner);
		EventSettings shortLease = new EventSettings(this.settings.topicPrefix(), this.settings.partitions(),
				this.settings.source(), this.settings.keptDays(), Duration.ofSeconds(4));
		OutboxRelay relay = new OutboxRelay(this.table, kafka, shortLease, owner);
		append();
		relay.start();
		try (TopicReader reader = new TopicReader("sample")) {
			reader.await((one) -> one.key().equals("hesitant"), EVENTS, LIMIT);
		}
		finally {
			relay.stop();
			this.usual.start();
		}

		assertThat(kafka.left).hasSize(EVENTS).allSatisfy((left) -> assertThat(left).isGreaterThan(PATIENCE));
	}

	@Test
	void readsNothingThatWasSent() {
		this.usual.stop();
		try {
			this.jdbc
				.update("INSERT INTO outbox_event (event_id, bucket, topic, event_key, type, region_code, sequence,"
						+ " occurred_at, data, published) SELECT UUID(), seq % 16, 'sample', 'sent', 'sample.sent',"
						+ " '510104017001', seq, NOW(6), '{}', 1 FROM (WITH RECURSIVE s (seq) AS"
						+ " (SELECT 1 UNION ALL SELECT seq + 1 FROM s WHERE seq < 900) SELECT seq FROM s) numbers");
			for (int times = 0; times < 4; times++) {
				this.jdbc.update("INSERT INTO outbox_event (event_id, bucket, topic, event_key, type, region_code,"
						+ " sequence, occurred_at, data, published) SELECT UUID(), bucket, topic, event_key, type,"
						+ " region_code, sequence, occurred_at, data, 1 FROM outbox_event WHERE event_key = 'sent'");
			}
			this.transaction.executeWithoutResult((status) -> this.outbox
				.appendAll(IntStream.rangeClosed(1, 20).mapToObj((each) -> event("unsent", each, "small")).toList()));

			assertThat(readFor(() -> this.table.unsent(IntStream.range(0, Outbox.BUCKETS).boxed().toList(),
					new OutboxTable.Most(10, 1_000_000, 1_000_000))))
				.isLessThan(500);
			assertThat(readFor(this.table::oldestAgeSeconds)).isLessThan(10);
		}
		finally {
			this.jdbc.update("DELETE FROM outbox_event WHERE event_key IN ('sent', 'unsent')");
			this.usual.start();
		}
	}

	/** How many rows of indexes and tables the database reads for it. */
	private long readFor(Runnable question) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			long before = rowsRead();
			question.run();
			return rowsRead() - before;
		}));
	}

	private long rowsRead() {
		return this.jdbc.query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, number) -> row.getLong(2))
			.stream()
			.mapToLong(Long::longValue)
			.sum();
	}

	@Test
	void anEventThatCannotBeSentHoldsUpItsOwnKeyAlone() {
		this.transaction.executeWithoutResult((status) -> this.outbox
			.appendAll(List.of(event("huge", 1, HUGE), event("huge", 2, "small"), event("beside-huge", 1, "small"))));
		try (TopicReader reader = new TopicReader("sample")) {
			assertThat(reader.await((one) -> one.key().equals("beside-huge"), 1, LIMIT)).hasSize(1);
			assertThat(reader.await((one) -> one.key().equals("huge"), 0, LIMIT)).isEmpty();
		}
		finally {
			this.jdbc.update("DELETE FROM outbox_event WHERE event_key = 'huge'");
		}
	}

	/** A few large events are read at once, and those behind them all the same. */
	@Test
	void readsNoMoreBytesAtOnceThanItCanHold() {
		this.usual.stop();
		try {
			this.transaction.executeWithoutResult((status) -> this.outbox.appendAll(IntStream.rangeClosed(1, 30)
				.mapToObj((sequence) -> event("large", sequence, (sequence == 1) ? HUGE : LARGE))
				.toList()));
			List<Integer> buckets = IntStream.range(0, Outbox.BUCKETS).boxed().toList();
			OutboxTable.Most most = new OutboxTable.Most(1000, 2_000_000, 1_048_576);
			List<OutboxRow> read = this.table.unsent(buckets, most);
			assertThat(read).extracting(OutboxRow::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
			assertThat(read.getFirst().data()).isNull();
			assertThat(read.getLast().data()).contains(LARGE);
			assertThat(most.isReached(read)).isTrue();
			assertThat(this.table.unsent(buckets, new OutboxTable.Most(3, 2_000_000, 1_048_576))).hasSize(3);
			OutboxTable.Most all = new OutboxTable.Most(1000, 200_000_000, 1_048_576);
			assertThat(this.table.unsent(buckets, all)).hasSize(30);
			assertThat(all.isReached(this.table.unsent(buckets, all))).isFalse();
			this.jdbc.update("DELETE FROM outbox_event WHERE event_key = 'large' AND sequence = 1");
		}
		finally {
			this.usual.start();
		}
		try (TopicReader reader = new TopicReader("sample")) {
			assertThat(reader.await((one) -> one.key().equals("large"), 29, LIMIT))
				.extracting((one) -> new String(one.headers().lastHeader("ce_sequence").value(),
						java.nio.charset.StandardCharsets.UTF_8))
				.containsExactlyElementsOf(IntStream.rangeClosed(2, 30).mapToObj(Integer::toString).toList());
		}
	}

	/** Many lie in few rows and leave one by one, each key's in order. */
	@Test
	void manyEventsLieInFewRows() {
		this.usual.stop();
		List<OutboundEvent> events = IntStream.range(0, 300)
			.mapToObj((each) -> new OutboundEvent("sample", "packed-" + each % 100,
					(each / 100 == 1) ? "volunteer.sample.changed.v1" : "volunteer.sample.happened.v1",
					RegionCode.of("510104017001"), each / 100 + 1, Map.of("name", "锦官驿 \"" + each)))
			.toList();
		try {
			this.transaction.executeWithoutResult((status) -> this.outbox.appendAll(events));
			assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM outbox_event WHERE published = 0", Integer.class))
				.isLessThanOrEqualTo(3 * Outbox.BUCKETS);
			assertThat(this.table.pending()).isEqualTo(300);
		}
		finally {
			this.usual.start();
		}
		try (TopicReader reader = new TopicReader("sample")) {
			List<ConsumerRecord<String, String>> told = reader.await((one) -> one.key().startsWith("packed-"), 300,
					LIMIT);
			assertThat(told).extracting((one) -> header(one, "ce_id")).doesNotHaveDuplicates();
			for (OutboundEvent event : events.subList(0, 100)) {
				assertThat(told.stream().filter((one) -> one.key().equals(event.key())))
					.extracting((one) -> header(one, "ce_type") + header(one, "ce_sequence")
							+ header(one, "ce_regioncode") + one.value())
					.containsExactlyElementsOf(events.stream()
						.filter((other) -> other.key().equals(event.key()))
						.map((other) -> other.type() + other.sequence() + other.region().value()
								+ new JsonMapper().writeValueAsString(other.data()))
						.toList());
			}
		}
		assertThat(this.table.pending()).isZero();
	}

	private static String header(ConsumerRecord<String, String> message, String name) {
		return header(message.headers().lastHeader(name));
	}

	/** What cannot be sent stays, and nothing beside it is sent again and again. */
	@Test
	void ofAPackThatWhichFailedStays() {
		this.usual.stop();
		List<String> given = new CopyOnWriteArrayList<>();
		OutboxRelay relay = new OutboxRelay(this.table, new KafkaTemplate<>(this.producers) {

			@Override
			public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> message) {
				if (message.key().equals("partly-7")) {
					return CompletableFuture.failedFuture(new RecordTooLargeException("for this test"));
				}
				given.add(message.key() + header(message.headers().lastHeader("ce_sequence")));
				return super.send(message);
			}

		}, this.settings, UUID.randomUUID().toString());
		try {
			this.transaction.executeWithoutResult((status) -> this.outbox.appendAll(IntStream.range(0, 200)
				.mapToObj((each) -> event("partly-" + each % 100, each / 100 + 1, "x"))
				.toList()));
			relay.start();
			Awaitility.await().atMost(LIMIT).until(() -> this.table.pending() == 2);
			// It is tried again in vain.
			LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
			assertThat(given).hasSize(198).doesNotHaveDuplicates();
		}
		finally {
			relay.stop();
			this.usual.start();
		}
		try (TopicReader reader = new TopicReader("sample")) {
			assertThat(reader.await((one) -> one.key().startsWith("partly-"), 200, LIMIT)
				.stream()
				.filter((one) -> one.key().equals("partly-7"))).extracting((one) -> header(one, "ce_sequence"))
				.containsExactly("1", "2");
		}
	}

	private static String header(Header header) {
		return new String(header.value(), StandardCharsets.UTF_8);
	}

	@Test
	void startsAgainAfterWhatNobodyThoughtOf() {
		this.usual.stop();
		AtomicBoolean broken = new AtomicBoolean(true);
		OutboxRelay relay = new OutboxRelay(this.table, new KafkaTemplate<>(this.producers) {

			@Override
			public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> message) {
				if (broken.compareAndSet(true, false)) {
					throw new IllegalStateException("nobody thought of this");
				}
				return super.send(message);
			}

		}, this.settings, UUID.randomUUID().toString());
		relay.start();
		try (TopicReader reader = new TopicReader("sample")) {
			this.transaction.executeWithoutResult((status) -> this.outbox.append(event("unthought", 1, "x")));
			assertThat(reader.await((one) -> one.key().equals("unthought"), 1, LIMIT)).hasSize(1);
			assertThat(broken).isFalse();
		}
		finally {
			relay.stop();
			this.usual.start();
		}
	}

	private static OutboundEvent event(String key, long sequence, String name) {
		return new OutboundEvent("sample", key, "volunteer.sample.happened.v1", RegionCode.of("510104017001"), sequence,
				Map.of("name", name));
	}

	private void append() {
		List<OutboundEvent> events = IntStream.rangeClosed(1, EVENTS)
			.mapToObj((sequence) -> event("hesitant", sequence, "锦官驿"))
			.toList();
		this.transaction.executeWithoutResult((status) -> this.outbox.appendAll(events));
	}

	/**
	 * Sends as a producer whose buffer is full, and notes what was left of the lease when
	 * it was asked to.
	 */
	private final class HesitantTemplate extends KafkaTemplate<String, byte[]> {

		private final List<Duration> left = new CopyOnWriteArrayList<>();

		private final String owner;

		HesitantTemplate(String owner) {
			super(OutboxRelayIT.this.producers,
					Map.of("max.block.ms", 1000, "request.timeout.ms", 1000, "delivery.timeout.ms", 1500));
			this.owner = owner;
		}

		@Override
		public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> message) {
			Long micros = OutboxRelayIT.this.jdbc.queryForObject(
					"SELECT MIN(TIMESTAMPDIFF(MICROSECOND, NOW(6), expires_at)) FROM outbox_lease WHERE owner = ?",
					Long.class, this.owner);
			this.left.add(Duration.ofNanos((micros != null) ? micros * 1000 : 0));
			LockSupport.parkNanos(PAUSE.toNanos());
			return super.send(message);
		}

	}

}
