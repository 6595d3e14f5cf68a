package org.volunteerstation.registry.standard.db;

import java.time.LocalDate;

import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.registry.standard.Span;
import org.volunteerstation.registry.station.Station;

/** The row of a span of compliance. */
@Getter
@Setter
class SpanRow {

	private String stationId = "";

	private LocalDate fromOn = LocalDate.EPOCH;

	private LocalDate untilOn = LocalDate.EPOCH;

	private String regionCode = "";

	private String kind = "";

	private String compliance = "";

	static SpanRow of(Station station, Span span) {
		SpanRow row = new SpanRow();
		row.stationId = station.id().value();
		row.fromOn = span.from();
		row.untilOn = span.until();
		row.regionCode = station.region().value();
		row.kind = station.kind().name();
		row.compliance = span.compliance().name();
		return row;
	}

}
