package org.volunteerstation.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What stands in a topic when it is opened, from a start to the end of that moment. What
 * comes in later is not seen, so that reading twice sees the same.
 */
final class TopicSpan {

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final Consumer<String, byte[]> consumer;

	private final Map<TopicPartition, Long> starts;

	private final Map<TopicPartition, Long> ends;

	private TopicSpan(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> starts,
			Map<TopicPartition, Long> ends) {
		this.consumer = consumer;
		this.starts = starts;
		this.ends = ends;
	}

	/** From the beginning. */
	static TopicSpan whole(Consumer<String, byte[]> consumer, String topic) {
		Collection<TopicPartition> partitions = assign(consumer, topic);
		return new TopicSpan(consumer, consumer.beginningOffsets(partitions), consumer.endOffsets(partitions));
	}

	/** From what was committed last. */
	static TopicSpan unread(Consumer<String, byte[]> consumer, String topic) {
		Collection<TopicPartition> partitions = assign(consumer, topic);
		Map<TopicPartition, Long> starts = new HashMap<>();
		partitions.forEach((partition) -> starts.put(partition, consumer.position(partition)));
		return new TopicSpan(consumer, starts, consumer.endOffsets(partitions));
	}

	private static Collection<TopicPartition> assign(Consumer<String, byte[]> consumer, String topic) {
		List<TopicPartition> partitions = consumer.partitionsFor(topic)
			.stream()
			.map((partition) -> new TopicPartition(topic, partition.partition()))
			.toList();
		consumer.assign(partitions);
		return partitions;
	}

	void forEach(java.util.function.Consumer<ConsumerRecord<String, byte[]>> action) {
		forEachBatch((records) -> records.forEach(action));
	}

	void forEachBatch(java.util.function.Consumer<List<ConsumerRecord<String, byte[]>>> action) {
		this.starts.forEach(this.consumer::seek);
		while (this.ends.entrySet().stream().anyMatch((end) -> this.consumer.position(end.getKey()) < end.getValue())) {
			List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
			this.consumer.poll(PATIENCE).forEach((record) -> {
				if (record.offset() < end(new TopicPartition(record.topic(), record.partition()))) {
					records.add(record);
				}
			});
			action.accept(records);
		}
	}

	/** Notes that everything is read so far as the consumer has come. */
	void commit() {
		Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
		this.ends.keySet()
			.forEach((partition) -> read.put(partition,
					new OffsetAndMetadata(Math.min(this.consumer.position(partition), end(partition)))));
		this.consumer.commitSync(read);
	}

	private long end(TopicPartition partition) {
		return this.ends.getOrDefault(partition, 0L);
	}

}
