package org.volunteerstation.platform.events;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Events that could not be handled wait in the topic {@code NAME.DLT}. Replaying sends
 * them to their topic again: {@code POST /actuator/deadletters/station} on the management
 * port. What was replayed is not replayed again.
 * <p>
 * A letter whose topic holds a higher sequence of the same key by now is left out: every
 * event carries the whole state, and in a compacted topic the older one, sent last, would
 * take the newer one's place for good, however careful the readers are. An event that
 * comes in while a replay is running can still be overtaken.
 */
@Endpoint(id = "deadletters")
public final class DeadLetters {

	/** What a dead letter's topic is called behind its topic. */
	public static final String SUFFIX = ".DLT";

	private static final Logger logger = LoggerFactory.getLogger(DeadLetters.class);

	private static final String REPLAYED = "replayed";

	private static final String SUPERSEDED = "superseded";

	private final ConsumerFactory<String, byte[]> consumers;

	private final KafkaOperations<String, byte[]> kafka;

	private final EventSettings settings;

	DeadLetters(ConsumerFactory<String, byte[]> consumers, KafkaOperations<String, byte[]> kafka,
			EventSettings settings) {
		this.consumers = consumers;
		this.kafka = kafka;
		this.settings = settings;
	}

	/**
	 * Sends a topic's dead letters again.
	 * @param topic topic without the prefix
	 * @return how many were sent ({@code replayed}), how many left out
	 * ({@code superseded})
	 */
	@WriteOperation
	public Map<String, Integer> replay(@Selector String topic) {
		String name = this.settings.topic(topic);
		Map<String, Integer> outcomes = new TreeMap<>(Map.of(REPLAYED, 0, SUPERSEDED, 0));
		try (Consumer<String, byte[]> consumer = consumer()) {
			TopicSpan letters = TopicSpan.unread(consumer, name + SUFFIX);
			Map<String, Long> highest = highestSequences(name, keys(letters));
			letters.forEachBatch((batch) -> {
				batch.forEach((letter) -> outcomes.merge(replay(name, letter, highest), 1, Integer::sum));
				letters.commit();
			});
		}
		return outcomes;
	}

	private String replay(String topic, ConsumerRecord<String, byte[]> letter, Map<String, Long> highest) {
		if (sequence(letter) < highest.getOrDefault(letter.key(), 0L)) {
			logger.info("Superseded and not replayed: {}@{}", letter.topic(), letter.offset());
			return SUPERSEDED;
		}
		this.kafka.send(original(topic, letter)).join();
		return REPLAYED;
	}

	private static Set<String> keys(TopicSpan letters) {
		Set<String> keys = new HashSet<>();
		letters.forEach((letter) -> keys.add(letter.key()));
		return keys;
	}

	/** Reads the topic once for all letters, and not at all when there are none. */
	private Map<String, Long> highestSequences(String topic, Set<String> keys) {
		Map<String, Long> highest = new HashMap<>();
		if (!keys.isEmpty()) {
			try (Consumer<String, byte[]> consumer = consumer()) {
				TopicSpan.whole(consumer, topic).forEach((record) -> {
					if (keys.contains(record.key())) {
						highest.merge(record.key(), sequence(record), Math::max);
					}
				});
			}
		}
		return highest;
	}

	/** What does not tell its sequence is older than anything that does. */
	private static long sequence(ConsumerRecord<String, byte[]> record) {
		Header header = record.headers().lastHeader("ce_sequence");
		try {
			return (header != null) ? Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII)) : 0;
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	private Consumer<String, byte[]> consumer() {
		return this.consumers.createConsumer(this.settings.topicPrefix() + "-replay", "");
	}

	private static ProducerRecord<String, byte[]> original(String topic, ConsumerRecord<String, byte[]> record) {
		ProducerRecord<String, byte[]> original = new ProducerRecord<>(topic, record.key(), record.value());
		for (Header header : record.headers()) {
			if (!header.key().startsWith("kafka_")) {
				original.headers().add(header);
			}
		}
		return original;
	}

}
