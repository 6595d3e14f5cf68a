package org.volunteerstation.platform.test;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;

/** What the registry tells of a station, by the headers of a CloudEvent alone. */
public final class StationEvents {

	private final String id = UUID.randomUUID().toString();

	/**
	 * The station.
	 * @return its identifier
	 */
	public String id() {
		return this.id;
	}

	/**
	 * A state of the station.
	 * @param region twelve digits of its community
	 * @param state stage of its life
	 * @param sequence number of the event
	 * @return the record
	 */
	public ProducerRecord<String, byte[]> told(String region, String state, long sequence) {
		return record(region, sequence, """
				{"id":"%s","regionCode":"%s","name":"河边社区志愿服务站","kind":"STATION","state":"%s","plaqueOn":null,
				"parentStationId":null,"origin":"ENTERED","later":1,"changedAt":"2026-11-01T00:00:00Z"}"""
			.formatted(this.id, region, state));
	}

	/**
	 * An event that nobody can read.
	 * @param sequence number of the event
	 * @return the record
	 */
	public ProducerRecord<String, byte[]> broken(long sequence) {
		return record("510000000000", sequence, "{\"id\":\"" + this.id + "\"}");
	}

	private ProducerRecord<String, byte[]> record(String region, long sequence, String data) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(
				TestEnvironment.get().value("VOLUNTEER_TOPIC_PREFIX") + ".station", this.id,
				data.getBytes(StandardCharsets.UTF_8));
		header(record, "content-type", "application/json");
		header(record, "ce_specversion", "1.0");
		header(record, "ce_id", UUID.randomUUID().toString());
		header(record, "ce_source", "/test");
		header(record, "ce_type", "volunteer.station.changed.v1");
		header(record, "ce_subject", this.id);
		header(record, "ce_regioncode", region);
		header(record, "ce_sequence", Long.toString(sequence));
		return record;
	}

	private static void header(ProducerRecord<?, ?> record, String name, String value) {
		record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
