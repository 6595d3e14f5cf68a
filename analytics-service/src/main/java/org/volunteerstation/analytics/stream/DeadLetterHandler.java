package org.volunteerstation.analytics.stream;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.volunteerstation.platform.events.DeadLetters;

/**
 * A record that cannot be counted goes to the dead letters of its topic, in the same
 * transaction that passes it over. What is the broker's or the disk's fault is no
 * record's fault: the thread ends and the record is read again.
 */
public final class DeadLetterHandler implements ProcessingExceptionHandler, DeserializationExceptionHandler {

	/** Setting: topics that have dead letters of their own. */
	static final String TOPICS = "volunteer.dead-letters.topics";

	/** Setting: where the dead letters of all other topics go. */
	static final String OTHERS = "volunteer.dead-letters.others";

	private static final Logger logger = LoggerFactory.getLogger(DeadLetterHandler.class);

	private List<String> topics = List.of();

	private String others = "";

	@Override
	public void configure(Map<String, ?> settings) {
		this.topics = List.of(String.valueOf(settings.get(TOPICS)).split(","));
		this.others = String.valueOf(settings.get(OTHERS));
	}

	@Override
	public ProcessingExceptionHandler.Response handleError(ErrorHandlerContext context, Record<?, ?> record,
			Exception ex) {
		if (ex instanceof KafkaException) {
			return ProcessingExceptionHandler.Response.fail();
		}
		return ProcessingExceptionHandler.Response.resume(deadLetter(context, ex));
	}

	@Override
	public DeserializationExceptionHandler.Response handleError(ErrorHandlerContext context,
			ConsumerRecord<byte[], byte[]> record, Exception ex) {
		return DeserializationExceptionHandler.Response.resume(deadLetter(context, ex));
	}

	private List<ProducerRecord<byte[], byte[]>> deadLetter(ErrorHandlerContext context, Exception ex) {
		String topic = this.topics.contains(context.topic()) ? context.topic() : this.others;
		logger.warn("A record goes to the dead letters: {}-{}@{}", context.topic(), context.partition(),
				context.offset(), ex);
		return List.of(new ProducerRecord<>(topic + DeadLetters.SUFFIX, null, context.timestamp(),
				context.sourceRawKey(), context.sourceRawValue(), context.headers()));
	}

}
