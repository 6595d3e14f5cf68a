package org.volunteerstation.analytics.stream;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.events.EventSettings;

/** Wires the streams. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamsConfiguration {

	@Bean
	CountingTopology countingTopology(EventSettings events, StreamSettings streams, JsonMapper json, IdGenerator ids,
			Clock clock) {
		return new CountingTopology(events, json, new RowEvents(events, json, ids, clock), streams);
	}

	@Bean
	StreamsRunner streamsRunner(CountingTopology topology, KafkaProperties kafka, EventSettings events,
			StreamSettings streams, MeterRegistry meters) {
		return new StreamsRunner(topology,
				StreamsRunner.settings(kafka.buildStreamsProperties(), events.topicPrefix(), streams, topology),
				(fresh) -> new KafkaStreamsMetrics(fresh).bindTo(meters));
	}

	/** Ready is who has restored the state: figures of before would be old. */
	@Bean
	HealthIndicator streams(StreamsRunner runner) {
		return () -> (runner.isCounting() ? Health.up() : Health.outOfService()).build();
	}

}
