package org.volunteerstation.analytics;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/** Events in the form in which the owners' outbox sends them. */
public final class Events {

	private Events() {
	}

	/**
	 * A region as an edition brings it.
	 * @param prefix first part of the topic's name
	 * @param code its code, any length
	 * @param at when it is imported
	 * @return the record
	 */
	public static ProducerRecord<String, byte[]> region(String prefix, String code, Instant at) {
		return region(prefix, code, 1, at, "9999-12-31");
	}

	public static ProducerRecord<String, byte[]> region(String prefix, String code, long sequence, Instant at,
			String validTo) {
		RegionCode region = RegionCode.of(code);
		return event(prefix, "region", idOf(region), "imported", region, sequence, at, regionData(region, validTo));
	}

	/**
	 * The data of a region's event.
	 * @param region its code
	 * @param validTo first day behind it
	 * @return JSON
	 */
	public static String regionData(RegionCode region, String validTo) {
		return """
				{"id":"%s","regionCode":"%s","name":"地区%s居委会","displayName":"地区%s","tier":"%s","pseudoTown":%s,
				"validFrom":"2023-06-30","validTo":"%s","later":{"field":1}}""".formatted(idOf(region), region,
				region.prefix(), region.prefix(), region.tier().token(), region.isPseudoTown(), validTo);
	}

	/** The id that the region of a code has in these tests. */
	public static String idOf(RegionCode region) {
		return UUID.nameUUIDFromBytes(region.value().getBytes(StandardCharsets.US_ASCII)).toString();
	}

	public static ProducerRecord<String, byte[]> station(String prefix, String id, String code, String kind,
			String state, long sequence, Instant at) {
		return event(prefix, "station", id, (sequence == 1) ? "registered" : "transitioned", RegionCode.of(code),
				sequence, at, stationData(id, code, kind, state, at));
	}

	public static String stationData(String id, String code, String kind, String state, Instant at) {
		return """
				{"id":"%s","regionCode":"%s","name":"站点","kind":"%s","state":"%s","plaqueOn":null,"parentStationId":null,
				"origin":"ENTERED","changedAt":"%s","later":[1]}"""
			.formatted(id, RegionCode.of(code), kind, state, at);
	}

	/** A station that was plaqued. */
	public static ProducerRecord<String, byte[]> plaqued(String prefix, String id, String code, String plaqueOn,
			long sequence, Instant at) {
		return plaqued(prefix, id, code, plaqueOn, "RUNNING", sequence, at);
	}

	/** A station that was plaqued, and what has become of it. */
	public static ProducerRecord<String, byte[]> plaqued(String prefix, String id, String code, String plaqueOn,
			String state, long sequence, Instant at) {
		return event(prefix, "station", id, "changed", RegionCode.of(code), sequence, at,
				stationData(id, code, "STATION", state, at).replace("\"plaqueOn\":null",
						"\"plaqueOn\":\"" + plaqueOn + "\""));
	}

	/** How a station stands; null for one that does not cover. */
	public static ProducerRecord<String, byte[]> standard(String prefix, String id, String code, String kind,
			@Nullable String compliance, long sequence, Instant at) {
		return event(prefix, "standard", id, "changed", RegionCode.of(code), sequence, at,
				standardData(id, code, kind, compliance, at));
	}

	public static String standardData(String id, String code, String kind, @Nullable String compliance, Instant at) {
		return """
				{"stationId":"%s","regionCode":"%s","kind":"%s","compliance":%s,"score":90,"edition":1,"missing":[],
				"managers":1,"turnsOn":null,"changedAt":"%s"}""".formatted(id, RegionCode.of(code), kind,
				(compliance != null) ? "\"" + compliance + "\"" : null, at);
	}

	public static ProducerRecord<String, byte[]> project(String prefix, String id, String code, boolean regular,
			long sequence, Instant at) {
		return event(prefix, "project", id, "proposed", RegionCode.of(code), sequence, at,
				"{\"id\":\"%s\",\"regionCode\":\"%s\",\"name\":\"项目\",\"regular\":%s,\"state\":\"PROPOSED\"}"
					.formatted(id, RegionCode.of(code), regular));
	}

	public static ProducerRecord<String, byte[]> activity(String prefix, String id, String code, String startsAt,
			long sequence, Instant at) {
		return event(prefix, "activity", id, "planned", RegionCode.of(code), sequence, at,
				"{\"id\":\"%s\",\"regionCode\":\"%s\",\"name\":\"活动\",\"startsAt\":\"%s\",\"state\":\"PLANNED\"}"
					.formatted(id, RegionCode.of(code), startsAt));
	}

	public static ProducerRecord<String, byte[]> event(String prefix, String kind, String id, String what,
			RegionCode region, long sequence, Instant at, String data) {
		return KafkaMessageFactory.<String>createWriter(prefix + "." + kind, id)
			.writeBinary(CloudEventBuilder.v1()
				.withId(UUID.randomUUID().toString())
				.withSource(URI.create("/test"))
				.withType("volunteer." + kind + "." + what + ".v1")
				.withSubject(id)
				.withTime(at.atOffset(ZoneOffset.UTC))
				.withDataSchema(URI.create("urn:volunteer:schema:" + kind + ":v1"))
				.withData("application/json", data.getBytes(StandardCharsets.UTF_8))
				.withExtension("regioncode", region.value())
				.withExtension("sequence", Long.toString(sequence))
				.withExtension("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
				.build());
	}

}
