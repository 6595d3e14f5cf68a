package org.volunteerstation.analytics.indicator.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.analytics.indicator.CommunityMonth;
import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.analytics.indicator.Indicators;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.AbsoluteUpsert;
import org.volunteerstation.platform.events.InboundEvent;

/** Takes the rows that the streams have counted, many at once. */
@Component
class IndicatorListener {

	private final Indicators indicators;

	private final JsonMapper json;

	private final Clock clock;

	private final Timer lag;

	IndicatorListener(Indicators indicators, JsonMapper json, Clock clock, MeterRegistry meters) {
		this.indicators = indicators;
		this.json = json;
		this.clock = clock;
		this.lag = Timer.builder("analytics.event.lag")
			.description("From the event to the row that can be read")
			.publishPercentileHistogram()
			.register(meters);
	}

	@AbsoluteUpsert
	@KafkaListener(id = "analytics-indicator", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-analytics-indicator",
			topics = "${volunteer.events.topic-prefix}.indicator")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		List<CommunityMonth> rows = new ArrayList<>(records.size());
		for (ConsumerRecord<String, byte[]> record : records) {
			try {
				rows.add(row(InboundEvent.of(record)));
			}
			catch (IllegalArgumentException ex) {
				this.indicators.write(rows);
				throw new BatchListenerFailedException("not a row", ex, record);
			}
		}
		this.indicators.write(rows);
		Instant now = this.clock.instant();
		records.forEach((record) -> measure(record, now));
	}

	private CommunityMonth row(InboundEvent event) {
		try {
			JsonNode data = this.json.readTree(event.data());
			Figures figures = new Figures(count(data, "communities"), count(data, "stations"), count(data, "points"),
					count(data, "covering"), count(data, "projects"), count(data, "regularProjects"),
					count(data, "activities"), count(data, "compliant"), count(data, "nonCompliant"),
					count(data, "plaquedInYear"), count(data, "plaquedBefore"));
			return new CommunityMonth(new RegionCode(data.path("regionCode").stringValue()),
					YearMonth.parse(data.path("month").stringValue()), figures, event.sequence());
		}
		catch (JacksonException | DateTimeException ex) {
			throw new IllegalArgumentException("not a row", ex);
		}
	}

	private static int count(JsonNode data, String name) {
		int count = data.path(name).asInt(0);
		if (count < 0) {
			throw new IllegalArgumentException(name + " is negative");
		}
		return count;
	}

	/** A row that no event caused, such as a new month's, has no lag. */
	private void measure(ConsumerRecord<String, byte[]> record, Instant now) {
		Header caused = record.headers().lastHeader("ce_causedat");
		if (caused != null) {
			Instant at = Instant.parse(new String(caused.value(), StandardCharsets.UTF_8));
			this.lag.record(at.isBefore(now) ? Duration.between(at, now) : Duration.ZERO);
		}
	}

}
