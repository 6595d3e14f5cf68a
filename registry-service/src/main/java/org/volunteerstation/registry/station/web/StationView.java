package org.volunteerstation.registry.station.web;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.ShownStation;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationHost;

/**
 * A station as the interface shows it.
 *
 * @param id identifier
 * @param regionCode code of the community
 * @param regionName shown name of the community
 * @param name name on the plaque
 * @param kind {@code STATION} or {@code POINT}
 * @param state stage of its life
 * @param plaqueOn day of the plaque
 * @param address where it is
 * @param longitude degrees east
 * @param latitude degrees north
 * @param openingHours when it is open
 * @param contactPhone telephone of the site itself
 * @param practiceStation whether it shares the site with a 新时代文明实践站
 * @param hostName who gives a point its room
 * @param hostCreditCode the host's unified social credit code
 * @param hostCreditCodeDoubtful whether the code's check character is wrong: to be
 * reviewed
 * @param parentStationId the station that a point belongs to
 * @param origin {@code ENTERED} or {@code DEMO}
 * @param compliance how it stands against the checklist today; null when it does not
 * cover
 * @param version number of changes, from 1; also the ETag
 * @param createdAt when it was registered
 * @param updatedAt when it was changed last
 */
record StationView(String id, String regionCode, String regionName, String name, String kind, String state,
		@Nullable LocalDate plaqueOn, @Nullable String address, @Nullable Double longitude, @Nullable Double latitude,
		@Nullable String openingHours, @Nullable String contactPhone, boolean practiceStation,
		@Nullable String hostName, @Nullable String hostCreditCode, boolean hostCreditCodeDoubtful,
		@Nullable String parentStationId, String origin, @Nullable String compliance, long version, Instant createdAt,
		Instant updatedAt) {

	static StationView of(ShownStation shown) {
		Station.Facts facts = shown.station().facts();
		Compliance compliance = shown.compliance();
		StationHost host = facts.host();
		return new StationView(facts.id().value(), facts.region().value(), shown.regionName(), facts.name().value(),
				facts.kind().name(), facts.stage().state().name(), facts.plaqueOn(), facts.site().address(),
				facts.site().longitude(), facts.site().latitude(), facts.site().openingHours(),
				facts.site().contactPhone(), facts.site().practiceStation(), (host != null) ? host.name() : null,
				(host != null) ? host.code().value() : null, host != null && !host.code().isChecked(),
				(facts.parent() != null) ? facts.parent().value() : null, facts.origin().name(),
				(compliance != null) ? compliance.name() : null, facts.version(), facts.createdAt(), facts.updatedAt());
	}

}
