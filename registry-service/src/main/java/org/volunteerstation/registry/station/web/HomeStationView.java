package org.volunteerstation.registry.station.web;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.station.Station;

/**
 * A station as residents see it.
 *
 * @param id identifier
 * @param regionCode code of the community
 * @param regionName shown name of the community
 * @param name name on the plaque
 * @param kind {@code STATION} or {@code POINT}
 * @param state stage of its life
 * @param address where it is
 * @param longitude degrees east
 * @param latitude degrees north
 * @param openingHours when it is open
 * @param contactPhone telephone of the site itself
 */
record HomeStationView(String id, String regionCode, String regionName, String name, String kind, String state,
		@Nullable String address, @Nullable Double longitude, @Nullable Double latitude, @Nullable String openingHours,
		@Nullable String contactPhone) {

	static HomeStationView of(Station station, String regionName) {
		Station.Facts facts = station.facts();
		return new HomeStationView(facts.id().value(), facts.region().value(), regionName, facts.name().value(),
				facts.kind().name(), facts.stage().state().name(), facts.site().address(), facts.site().longitude(),
				facts.site().latitude(), facts.site().openingHours(), facts.site().contactPhone());
	}

}
