package org.volunteerstation.analytics;

import java.time.Duration;

import org.apache.kafka.common.TopicPartition;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

import org.volunteerstation.analytics.change.Patience;
import org.volunteerstation.platform.events.DeadLetters;
import org.volunteerstation.platform.events.Topics;

/** Wiring of this service only. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients
class AnalyticsConfiguration {

	private static final long LONGEST_PAUSE_MILLIS = 10_000;

	@Bean
	KafkaAdmin.NewTopics ownTopics(Topics topics) {
		return topics.compacted("indicator", "recount");
	}

	@Bean
	Patience patience(@Value("${volunteer.analytics.quiet:2s}") Duration quiet,
			@Value("${volunteer.analytics.longest-wait:10m}") Duration longest) {
		return new Patience(quiet, longest);
	}

	/**
	 * Whole batches are written: while the database does not answer they wait, however
	 * long. Only what can never be written goes to the dead letters.
	 */
	@Bean
	CommonErrorHandler batchErrorHandler(KafkaOperations<String, byte[]> kafka) {
		DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(kafka,
				(record, ex) -> new TopicPartition(record.topic() + DeadLetters.SUFFIX, -1));
		ExponentialBackOff pauses = new ExponentialBackOff(200, 2);
		pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
		DefaultErrorHandler handler = new DefaultErrorHandler(recoverer, pauses);
		handler.addNotRetryableExceptions(IllegalArgumentException.class, DataIntegrityViolationException.class);
		return handler;
	}

}
