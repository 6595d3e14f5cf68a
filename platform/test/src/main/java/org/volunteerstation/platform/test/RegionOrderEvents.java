package org.volunteerstation.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A change order as the registry tells it, by the headers of a CloudEvent alone, and what
 * services say to it.
 */
public final class RegionOrderEvents {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private final String id = UUID.randomUUID().toString();

	private final String region;

	private final LocalDate on;

	private final Instant changedAt;

	/**
	 * Makes an order of a day that has passed.
	 * @param region twelve digits of a region that covers all those concerned
	 */
	public RegionOrderEvents(String region) {
		this(region, LocalDate.of(2026, 11, 1));
	}

	/**
	 * Makes an order.
	 * @param region twelve digits of a region that covers all those concerned
	 * @param on the first day of the new state
	 */
	public RegionOrderEvents(String region, LocalDate on) {
		this(region, on, Instant.now());
	}

	/**
	 * Makes an order that was applied some time ago.
	 * @param region twelve digits of a region that covers all those concerned
	 * @param on the first day of the new state
	 * @param changedAt when it was applied
	 */
	public RegionOrderEvents(String region, LocalDate on, Instant changedAt) {
		this.region = region;
		this.on = on;
		this.changedAt = changedAt;
	}

	/**
	 * The order.
	 * @return its identifier
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Where rows of a code go.
	 * @param from the code before
	 * @param to the code after it
	 * @return JSON
	 */
	public static String move(String from, String to) {
		return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}";
	}

	/**
	 * The order as it was applied or taken back.
	 * @param state {@code APPLIED} or {@code UNDONE}
	 * @param sequence number of the event
	 * @param moves where rows go
	 * @return the record
	 */
	public ProducerRecord<String, byte[]> told(String state, long sequence, String... moves) {
		return after(null, state, sequence, moves);
	}

	/**
	 * The order as it was applied or taken back, with a region that no rows come to.
	 * @param founded its code
	 * @param state {@code APPLIED} or {@code UNDONE}
	 * @param sequence number of the event
	 * @param moves where rows go
	 * @return the record
	 */
	public ProducerRecord<String, byte[]> founding(String founded, String state, long sequence, String... moves) {
		return record(state, sequence, "\"founded\":[\"" + founded + "\"],", moves);
	}

	/**
	 * The order as it was applied or taken back behind another one.
	 * @param before the other one, in the same state; null for none
	 * @param state {@code APPLIED} or {@code UNDONE}
	 * @param sequence number of the event
	 * @param moves where rows go
	 * @return the record
	 */
	public ProducerRecord<String, byte[]> after(@Nullable RegionOrderEvents before, String state, long sequence,
			String... moves) {
		String after = (before != null) ? "\"after\":[{\"id\":\"" + before.id + "\",\"state\":\"" + state + "\"}],"
				: "";
		return record(state, sequence, after, moves);
	}

	private ProducerRecord<String, byte[]> record(String state, long sequence, String more, String... moves) {
		return record("region-order", this.id, state, sequence, """
				{"id":"%s","regionCode":"%s","kind":"MERGE","state":"%s","on":"%s","changedAt":
				"%s","later":1,%s"moves":[%s]}""".formatted(this.id, this.region, state, this.on, this.changedAt, more,
				String.join(",", moves)));
	}

	/**
	 * That a service has followed.
	 * @param service the service
	 * @param state what it has followed
	 * @param moved rows that have another code by now
	 * @return the record
	 */
	public ProducerRecord<String, byte[]> followed(String service, String state, long moved) {
		return record("region-order-followed", this.id + "." + service, state, state.equals("APPLIED") ? 4 : 5, """
				{"id":"%s","regionCode":"%s","service":"%s","state":"%s","moved":%d,"later":1,
				"changedAt":"2026-11-01T00:00:00Z"}""".formatted(this.id, this.region, service, state, moved));
	}

	/**
	 * Waits for what a service says to the order.
	 * @param service the service
	 * @param count how often
	 * @return what it said, the oldest first
	 */
	public List<ConsumerRecord<String, String>> awaitFollowed(String service, int count) {
		try (TopicReader topic = new TopicReader("region-order-followed")) {
			return topic.await((event) -> (this.id + "." + service).equals(event.key()), count, LIMIT);
		}
	}

	private ProducerRecord<String, byte[]> record(String topic, String key, String state, long sequence, String data) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(
				TestEnvironment.get().value("VOLUNTEER_TOPIC_PREFIX") + "." + topic, key,
				data.getBytes(StandardCharsets.UTF_8));
		header(record, "content-type", "application/json");
		header(record, "ce_specversion", "1.0");
		header(record, "ce_id", UUID.randomUUID().toString());
		header(record, "ce_source", "/test");
		header(record, "ce_type", "volunteer." + topic + "." + state.toLowerCase(Locale.ROOT) + ".v1");
		header(record, "ce_subject", key);
		header(record, "ce_regioncode", this.region);
		header(record, "ce_sequence", Long.toString(sequence));
		return record;
	}

	private static void header(ProducerRecord<?, ?> record, String name, String value) {
		record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
