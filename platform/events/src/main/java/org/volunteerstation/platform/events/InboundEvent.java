package org.volunteerstation.platform.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event that came in.
 *
 * @param id the event's id
 * @param type what happened
 * @param key the aggregate's id
 * @param sequence counts the aggregate's events; an older one than the last seen is late
 * @param data JSON
 */
public record InboundEvent(String id, String type, String key, long sequence, byte[] data) {

	/**
	 * Reads an event from a record of a topic.
	 * @param record the record
	 * @return the event
	 * @throws IllegalArgumentException when it is no event of ours
	 */
	public static InboundEvent of(ConsumerRecord<String, byte[]> record) {
		try {
			CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
			byte[] data = (event.getData() != null) ? event.getData().toBytes() : new byte[0];
			Object sequence = event.getExtension("sequence");
			return new InboundEvent(event.getId(), event.getType(), record.key(),
					Long.parseLong(String.valueOf(sequence)), data);
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException(
					"no event of ours in " + record.topic() + "-" + record.partition() + "@" + record.offset(), ex);
		}
	}

}
