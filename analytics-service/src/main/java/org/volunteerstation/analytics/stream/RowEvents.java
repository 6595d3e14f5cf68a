package org.volunteerstation.analytics.stream;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.EventSettings;

/**
 * Writes rows as events of the topic {@code indicator}. The key names community and
 * month, so that compaction leaves one event for each row.
 */
final class RowEvents {

	static final String TOPIC = "indicator";

	private final EventSettings settings;

	private final JsonMapper json;

	private final IdGenerator ids;

	private final Clock clock;

	RowEvents(EventSettings settings, JsonMapper json, IdGenerator ids, Clock clock) {
		this.settings = settings;
		this.json = json;
		this.ids = ids;
		this.clock = clock;
	}

	Record<String, byte[]> event(String community, YearMonth month, Row row, Cause cause) {
		String key = community + "." + month;
		CloudEventBuilder event = CloudEventBuilder.v1()
			.withId(this.ids.next())
			.withSource(URI.create(this.settings.source()))
			.withType("volunteer.indicator.counted.v1")
			.withSubject(key)
			.withTime(this.clock.instant().atOffset(ZoneOffset.UTC))
			.withDataSchema(URI.create("urn:volunteer:schema:indicator:v1"))
			.withData("application/json", this.json.writeValueAsBytes(Data.of(community, month, row.figures())))
			.withExtension("regioncode", community)
			.withExtension("sequence", Long.toString(row.sequence()));
		Instant at = cause.at();
		if (at != null) {
			event.withExtension("causedat", at.toString());
		}
		ProducerRecord<String, byte[]> record = KafkaMessageFactory
			.<String>createWriter(this.settings.topic(TOPIC), key)
			.writeBinary(event.build());
		Header trace = cause.headers().lastHeader(AggregateProcessor.TRACE);
		if (trace != null) {
			record.headers().add(trace);
		}
		return new Record<>(key, record.value(), cause.timestamp(), record.headers());
	}

	/**
	 * The public state of a row ({@code contract/indicator.v1.schema.json}).
	 *
	 * @param regionCode code of the community
	 * @param month the month
	 * @param pseudoTown whether it lies in a pseudo town
	 * @param communities 1 while the community exists
	 * @param stations stations not withdrawn
	 * @param points points not withdrawn
	 * @param covering of the stations those in a covering state
	 * @param projects projects
	 * @param regularProjects of the projects the regular ones
	 * @param activities activities that start in the month
	 * @param compliant of the covering stations those that comply with the standard
	 * @param nonCompliant of the covering stations those that were assessed and do not
	 * @param plaquedInYear stations plaqued in the year of the month, withdrawn ones
	 * included
	 * @param plaquedBefore stations plaqued before that year, withdrawn ones included
	 */
	record Data(String regionCode, String month, boolean pseudoTown, int communities, int stations, int points,
			int covering, int projects, int regularProjects, int activities, int compliant, int nonCompliant,
			int plaquedInYear, int plaquedBefore) {

		static Data of(String community, YearMonth month, Figures figures) {
			return new Data(community, month.toString(), new RegionCode(community).isPseudoTown(),
					figures.communities(), figures.stations(), figures.points(), figures.covering(), figures.projects(),
					figures.regularProjects(), figures.activities(), figures.compliant(), figures.nonCompliant(),
					figures.plaquedInYear(), figures.plaquedBefore());
		}

	}

}
