package org.volunteerstation.platform.events;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way from the table to the topic, or a pack of events as it lies there.
 *
 * @param id place in the table
 * @param eventId the event's own id
 * @param topic topic without the prefix
 * @param key the aggregate's id
 * @param type what happened
 * @param region the region's code
 * @param sequence counts the aggregate's events
 * @param traceParent the trace that it belongs to
 * @param time when it happened
 * @param data JSON; null when it is more than can be sent
 * @param bytes size of the data
 * @param packed how many events the data holds; null for one that is the row itself
 */
record OutboxRow(long id, String eventId, String topic, String key, String type, String region, long sequence,
		@Nullable String traceParent, OffsetDateTime time, @Nullable String data, long bytes,
		@Nullable Integer packed) {

	static final String COLUMNS = "id, event_id, topic, event_key, type, region_code, sequence, trace_parent, "
			+ "occurred_at, IF(bytes > 0, data, NULL), bytes, packed";

	static OutboxRow of(ResultSet row, int number) throws SQLException {
		return new OutboxRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				row.getString(6), row.getLong(7), row.getString(8),
				row.getTimestamp(9).toLocalDateTime().atOffset(ZoneOffset.UTC), row.getString(10), row.getLong(11),
				row.getObject(12, Integer.class));
	}

	/** The events of a pack in their order, or the event that the row is. */
	List<OutboxRow> events() {
		if (this.packed == null || this.data == null) {
			return List.of(this);
		}
		return Pack.read(this.data)
			.stream()
			.map((event) -> new OutboxRow(this.id, event.id(), this.topic, event.key(), this.type, event.region(),
					event.sequence(), this.traceParent, this.time, event.data(), event.data().length(), null))
			.toList();
	}

	/**
	 * The message to be sent.
	 * @throws RecordTooLargeException when it is more than the producer takes
	 */
	ProducerRecord<String, byte[]> message(EventSettings settings) {
		if (this.data == null) {
			throw new RecordTooLargeException("the data is larger than max.request.size");
		}
		CloudEventBuilder event = CloudEventBuilder.v1()
			.withId(this.eventId)
			.withSource(java.net.URI.create(settings.source()))
			.withType(this.type)
			.withSubject(this.key)
			.withTime(this.time)
			.withDataSchema(java.net.URI.create("urn:volunteer:schema:" + this.topic + ":v1"))
			.withData("application/json", this.data.getBytes(StandardCharsets.UTF_8))
			.withExtension("regioncode", this.region)
			.withExtension("sequence", Long.toString(this.sequence));
		if (this.traceParent != null) {
			event.withExtension("traceparent", this.traceParent);
		}
		ProducerRecord<String, byte[]> message = KafkaMessageFactory
			.<String>createWriter(settings.topic(this.topic), this.key)
			.writeBinary(event.build());
		if (this.traceParent != null) {
			// Once more under the name that listeners continue a trace by.
			message.headers().add("traceparent", this.traceParent.getBytes(StandardCharsets.US_ASCII));
		}
		return message;
	}

}
