package org.volunteerstation.registry.standard.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.standard.Checklist;
import org.volunteerstation.registry.standard.Span;
import org.volunteerstation.registry.standard.Standing;
import org.volunteerstation.registry.station.Compliance;

/**
 * The public standing of a station ({@code contract/standard.v1.schema.json}).
 *
 * @param stationId the station or point
 * @param regionCode its community
 * @param kind {@code STATION} or {@code POINT}
 * @param compliance null when it does not cover: being built, or withdrawn
 * @param score 0 to 100; null when nobody has looked yet
 * @param edition the checklist
 * @param missing codes of the items that are missing
 * @param managers managers whose term holds
 * @param turnsOn the day on which compliance turns by itself; null when it does not
 * @param changedAt when this was worked out
 */
record StandingData(String stationId, String regionCode, String kind, @Nullable String compliance,
		@Nullable Integer score, int edition, List<String> missing, int managers, @Nullable LocalDate turnsOn,
		Instant changedAt) {

	static StandingData of(Standing standing, Instant at) {
		Compliance compliance = standing.compliance();
		LocalDate until = standing.spans().isEmpty() ? Span.OPEN : standing.spans().getFirst().until();
		return new StandingData(standing.station().id().value(), standing.station().region().value(),
				standing.station().kind().name(), (compliance != null) ? compliance.name() : null, standing.score(),
				standing.checklist().edition(), standing.missing().stream().map(Checklist.Item::code).toList(),
				standing.managers(), until.equals(Span.OPEN) ? null : until, at);
	}

}
