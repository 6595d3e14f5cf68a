package org.volunteerstation.analytics.stream;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.InboundEvent;

/**
 * An event of an aggregate that is counted.
 *
 * @param id the aggregate
 * @param kind what it is: region, station, standard, project, activity
 * @param recounted whether it tells again what is already so
 * @param sequence counts the aggregate's events
 * @param region where the aggregate belongs
 * @param at when it happened
 * @param data its public state
 */
record SourceEvent(String id, Kind kind, boolean recounted, long sequence, RegionCode region, Instant at,
		JsonNode data) {

	/** Dates mean the day there (DESIGN 7). */
	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final Pattern TYPE = Pattern
		.compile("volunteer\\.(region|station|standard|project|activity)\\.([a-z-]+)\\.v1");

	private static final int LONGEST_ID = 64;

	/**
	 * Reads an event.
	 * @param record a record of one of the topics
	 * @param json reads its data
	 * @return the event
	 * @throws IllegalArgumentException when it is none that can be counted
	 */
	static SourceEvent of(ConsumerRecord<String, byte[]> record, JsonMapper json) {
		InboundEvent event = InboundEvent.of(record);
		Matcher type = TYPE.matcher(event.type());
		String key = event.key();
		if (!type.matches() || key == null || key.isBlank() || key.length() > LONGEST_ID || event.sequence() < 1) {
			throw new IllegalArgumentException("no event that is counted: " + event.type());
		}
		try {
			JsonNode data = json.readTree(event.data());
			JsonNode changedAt = data.path("changedAt");
			Instant at = changedAt.isString() ? Instant.parse(changedAt.stringValue()) : time(record);
			Kind kind = Kind.valueOf(type.group(1).toUpperCase(java.util.Locale.ROOT));
			return new SourceEvent(kind.aggregate(key), kind, type.group(2).equals("recounted"), event.sequence(),
					new RegionCode(data.path("regionCode").stringValue()), at, data);
		}
		catch (JacksonException | DateTimeException ex) {
			throw new IllegalArgumentException("no data that can be counted", ex);
		}
	}

	/** The month in which it happened. */
	YearMonth month() {
		return monthOf(this.at);
	}

	static YearMonth monthOf(Instant instant) {
		return YearMonth.from(instant.atZone(ZONE));
	}

	private static Instant time(ConsumerRecord<String, byte[]> record) {
		org.apache.kafka.common.header.Header time = record.headers().lastHeader("ce_time");
		return (time != null)
				? java.time.OffsetDateTime.parse(new String(time.value(), java.nio.charset.StandardCharsets.UTF_8))
					.toInstant()
				: Instant.ofEpochMilli(record.timestamp());
	}

	/** What is counted. */
	enum Kind {

		/** Gives the denominator. */
		REGION,

		/** Stations and points. */
		STATION,

		/**
		 * How stations stand; told under the station's own key, with a sequence of its
		 * own.
		 */
		STANDARD,

		/** Projects. */
		PROJECT,

		/** Activities, each in the month in which it starts. */
		ACTIVITY;

		String aggregate(String key) {
			return (this == STANDARD) ? "standard:" + key : key;
		}

	}

}
