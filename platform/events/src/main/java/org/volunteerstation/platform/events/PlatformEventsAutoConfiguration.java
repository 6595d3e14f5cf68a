package org.volunteerstation.platform.events;

import java.time.Clock;
import java.util.UUID;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.IdGenerator;

/** Wires outbox, inbox and dead letters. */
@AutoConfiguration(
		afterName = { "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
				"org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
				"org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
				"org.volunteerstation.platform.web.PlatformWebAutoConfiguration" },
		beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@EnableConfigurationProperties(EventSettings.class)
public class PlatformEventsAutoConfiguration {

	private static final int ATTEMPTS = 6;

	PlatformEventsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@ConditionalOnMissingBean
	IdGenerator idGenerator(Clock clock) {
		return IdGenerator.uuidV7(clock);
	}

	/** The platform's tables have their own place and history, and come first. */
	@Bean
	FlywayMigrationStrategy platformTablesFirst() {
		return (flyway) -> {
			Flyway.configure()
				.dataSource(flyway.getConfiguration().getDataSource())
				.locations("classpath:db/platform")
				.table("platform_schema_history")
				.baselineOnMigrate(true)
				.baselineVersion("0")
				.load()
				.migrate();
			flyway.migrate();
		};
	}

	@Bean
	OutboxTable outboxTable(JdbcTemplate jdbc) {
		return new OutboxTable(jdbc);
	}

	@Bean
	OutboxRelay outboxRelay(OutboxTable table, KafkaTemplate<String, byte[]> kafka, EventSettings settings) {
		return new OutboxRelay(table, kafka, settings, UUID.randomUUID().toString());
	}

	@Bean
	Outbox outbox(JdbcTemplate jdbc, JsonMapper json, IdGenerator ids, Clock clock, OutboxRelay relay) {
		return new Outbox(jdbc, json, ids, clock, relay::nudge);
	}

	@Bean
	Inbox inbox(JdbcTemplate jdbc, Clock clock) {
		return new Inbox(jdbc, clock);
	}

	@Bean
	Topics topics(EventSettings settings) {
		return new Topics(settings);
	}

	@Bean
	DeadLetters deadLetters(ConsumerFactory<String, byte[]> consumers, KafkaTemplate<String, byte[]> kafka,
			EventSettings settings) {
		return new DeadLetters(consumers, kafka, settings);
	}

	/**
	 * Six tries within some 15 seconds, then the dead-letter topic: one bad event stops
	 * nothing.
	 */
	@Bean
	@ConditionalOnMissingBean
	CommonErrorHandler deadLetterHandler(KafkaTemplate<String, byte[]> kafka) {
		DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(kafka,
				(record, ex) -> new TopicPartition(record.topic() + DeadLetters.SUFFIX, -1));
		ExponentialBackOff pauses = new ExponentialBackOff(500, 2);
		pauses.setMaxAttempts(ATTEMPTS - 1);
		DefaultErrorHandler handler = new DefaultErrorHandler(recoverer, pauses);
		handler.addNotRetryableExceptions(IllegalArgumentException.class);
		return handler;
	}

	@Bean
	MeterBinder outboxMeters(OutboxTable table) {
		return (registry) -> {
			Gauge.builder("outbox.pending", table, OutboxTable::pending)
				.description("Events not yet sent")
				.register(registry);
			Gauge.builder("outbox.oldest.age", table, OutboxTable::oldestAgeSeconds)
				.description("Age of the oldest event not yet sent")
				.baseUnit("seconds")
				.register(registry);
		};
	}

}
