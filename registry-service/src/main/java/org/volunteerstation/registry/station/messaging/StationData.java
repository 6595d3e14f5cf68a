package org.volunteerstation.registry.station.messaging;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.station.Station;

/**
 * The public state of a station ({@code contract/station.v1.schema.json}).
 *
 * @param id identifier
 * @param regionCode code of the community
 * @param name name on the plaque
 * @param kind {@code STATION} or {@code POINT}
 * @param state stage of its life
 * @param plaqueOn day of the plaque
 * @param hostName who gives a point its room
 * @param practiceStation whether it shares the site with a 新时代文明实践站
 * @param parentStationId the station that a point belongs to
 * @param origin {@code ENTERED} or {@code DEMO}
 * @param changedAt when this state began
 */
record StationData(String id, String regionCode, String name, String kind, String state, @Nullable LocalDate plaqueOn,
		@Nullable String hostName, boolean practiceStation, @Nullable String parentStationId, String origin,
		Instant changedAt) {

	static StationData of(Station station) {
		Station.Facts facts = station.facts();
		return new StationData(facts.id().value(), facts.region().value(), facts.name().value(), facts.kind().name(),
				facts.stage().state().name(), facts.plaqueOn(), (facts.host() != null) ? facts.host().name() : null,
				facts.site().practiceStation(), (facts.parent() != null) ? facts.parent().value() : null,
				facts.origin().name(), facts.updatedAt());
	}

}
