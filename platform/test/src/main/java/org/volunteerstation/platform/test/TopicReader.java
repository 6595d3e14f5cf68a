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

/** Reads a topic of the test run from its beginning. */
public final class TopicReader implements AutoCloseable {

	private final KafkaConsumer<String, String> consumer;

	private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

	/**
	 * Opens a topic.
	 * @param topic name without the prefix, for example {@code station}
	 */
	public TopicReader(String topic) {
		TestEnvironment environment = TestEnvironment.get();
		this.consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", environment.value("VOLUNTEER_KAFKA_SERVERS"), "security.protocol",
						"SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config",
						"org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
								+ environment.value("VOLUNTEER_KAFKA_USER") + "\" password=\""
								+ environment.value("VOLUNTEER_KAFKA_PASSWORD") + "\";"),
				new StringDeserializer(), new StringDeserializer());
		String name = environment.value("VOLUNTEER_TOPIC_PREFIX") + "." + topic;
		List<TopicPartition> partitions = this.consumer.partitionsFor(name)
			.stream()
			.map((partition) -> new TopicPartition(name, partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
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
		while (true) {
			List<ConsumerRecord<String, String>> found = this.records.stream().filter(matches).toList();
			if (found.size() >= count) {
				return found;
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
