package org.volunteerstation.analytics.stream;

import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/**
 * First step: keeps the last state of each aggregate, drops what is old or known, and
 * tells the community, and the one that the aggregate has left. What belongs to a month
 * that had ended before it moved stays where it was counted.
 */
final class AggregateProcessor extends ContextualProcessor<String, byte[], String, Told> {

	static final String STORE = "aggregates";

	static final String TRACE = "ce_traceparent";

	private final JsonMapper json;

	private @Nullable KeyValueStore<String, Known> aggregates;

	AggregateProcessor(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void init(ProcessorContext<String, Told> context) {
		super.init(context);
		this.aggregates = context.getStateStore(STORE);
	}

	@Override
	public void process(Record<String, byte[]> record) {
		KeyValueStore<String, Known> store = Objects.requireNonNull(this.aggregates);
		SourceEvent event = SourceEvent.of(consumed(record), this.json);
		Known known = store.get(event.id());
		if (event.kind() == SourceEvent.Kind.REGION && event.recounted()) {
			tell(record, (known != null) ? known.region() : event.region().value(), Told.refresh(event));
			return;
		}
		if (known != null && isOld(event, known.told())) {
			return;
		}
		Told told = Counting.told(event);
		String region = (known != null && told.isOfMonthBefore(event.month())) ? known.region()
				: event.region().value();
		store.put(event.id(), new Known(region, told));
		if (known != null && !known.region().equals(region)) {
			tell(record, known.region(), told.gone());
		}
		tell(record, region, told);
	}

	/** What a recount tells of the newest state is believed: it comes from the owner. */
	private static boolean isOld(SourceEvent event, Told last) {
		return event.sequence() < last.sequence() || event.sequence() == last.sequence() && !event.recounted();
	}

	private void tell(Record<String, byte[]> record, String region, Told told) {
		RecordHeaders headers = new RecordHeaders();
		Header trace = record.headers().lastHeader(TRACE);
		if (trace != null) {
			headers.add(trace);
		}
		context().forward(new Record<>(region, told, record.timestamp(), headers));
	}

	private ConsumerRecord<String, byte[]> consumed(Record<String, byte[]> record) {
		RecordMetadata place = context().recordMetadata().orElseThrow();
		return new ConsumerRecord<>(place.topic(), place.partition(), place.offset(), record.timestamp(),
				TimestampType.CREATE_TIME, -1, -1, record.key(), record.value(), record.headers(),
				java.util.Optional.empty());
	}

}
