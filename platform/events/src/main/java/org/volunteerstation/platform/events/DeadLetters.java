package org.volunteerstation.platform.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Events that could not be handled wait in the topic {@code NAME.DLT}. Replaying sends
 * them to their topic again: {@code POST /actuator/deadletters/station} on the management
 * port. What was replayed is not replayed again.
 */
@Endpoint(id = "deadletters")
public final class DeadLetters {

	/** What a dead letter's topic is called behind its topic. */
	public static final String SUFFIX = ".DLT";

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
	 * @return how many were sent
	 */
	@WriteOperation
	public Map<String, Integer> replay(@Selector String topic) {
		String name = this.settings.topic(topic);
		int replayed = 0;
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer(this.settings.topicPrefix() + "-replay",
				"")) {
			List<TopicPartition> partitions = consumer.partitionsFor(name + SUFFIX)
				.stream()
				.map((partition) -> new TopicPartition(name + SUFFIX, partition.partition()))
				.toList();
			consumer.assign(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
				ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofSeconds(1));
				records.forEach((record) -> this.kafka.send(original(name, record)).join());
				replayed += records.count();
				consumer.commitSync();
			}
		}
		return Map.of("replayed", replayed);
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
