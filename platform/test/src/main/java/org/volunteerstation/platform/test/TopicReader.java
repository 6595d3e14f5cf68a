package org.volunteerstation.platform.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning. */
public final class TopicReader implements AutoCloseable {

	private final KafkaConsumer<String, String> consumer;

	private final List<TopicPartition> partitions;

	private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

	/**
	 * Opens a topic.
	 * @param topic name without the prefix, for example {@code station}
	 */
	public TopicReader(String topic) {
		this(properties(), TestEnvironment.get().value("VOLUNTEER_TOPIC_PREFIX") + "." + topic);
	}

	/**
	 * Opens a topic of any broker.
	 * @param client settings of the client
	 * @param name whole name of the topic
	 */
	public TopicReader(Map<String, Object> client, String name) {
		this.consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer());
		this.partitions = this.consumer.partitionsFor(name)
			.stream()
			.map((partition) -> new TopicPartition(name, partition.partition()))
			.toList();
		this.consumer.assign(this.partitions);
		this.consumer.seekToBeginning(this.partitions);
	}

	private static Map<String, Object> properties() {
		TestEnvironment environment = TestEnvironment.get();
		return Map.of("bootstrap.servers", environment.value("VOLUNTEER_KAFKA_SERVERS"), "security.protocol",
				"SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config",
				"org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
						+ environment.value("VOLUNTEER_KAFKA_USER") + "\" password=\""
						+ environment.value("VOLUNTEER_KAFKA_PASSWORD") + "\";");
	}

	/**
	 * Reads all that stands in the topic now.
	 * @return all records since the reader was opened
	 */
	public List<ConsumerRecord<String, String>> all() {
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(this.partitions);
		while (ends.entrySet().stream().anyMatch((end) -> this.consumer.position(end.getKey()) < end.getValue())) {
			this.consumer.poll(Duration.ofMillis(200)).forEach(this.records::add);
		}
		return List.copyOf(this.records);
	}

	/**
	 * Reads until enough records match.
	 * @param matches which records are wanted
	 * @param count how many
	 * @param limit how long to wait
	 * @return all matching records read by then, at least {@code count} of them
	 * @throws AssertionError when they do not come in time
	 */
	public List<ConsumerRecord<String, String>> await(Predicate<ConsumerRecord<String, String>> matches, int count,
			Duration limit) {
		long end = System.nanoTime() + limit.toNanos();
		List<ConsumerRecord<String, String>> found = new ArrayList<>();
		int looked = 0;
		while (true) {
			this.records.subList(looked, this.records.size()).stream().filter(matches).forEach(found::add);
			looked = this.records.size();
			if (found.size() >= count) {
				return List.copyOf(found);
			}
			if (System.nanoTime() > end) {
				throw new AssertionError("only " + found.size() + " of " + count + " records came");
			}
			this.consumer.poll(Duration.ofMillis(200)).forEach(this.records::add);
		}
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
