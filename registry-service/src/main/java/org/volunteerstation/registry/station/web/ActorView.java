package org.volunteerstation.registry.station.web;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.station.Actor;

/**
 * Who entered something of a station: office and role as they were at the time.
 *
 * @param officeCode the office; null for the platform itself and for change orders
 * @param officeName its shown name
 * @param role {@code tier-admin}, {@code tier-officer}, {@code station-manager},
 * {@code app}, {@code system} or {@code change-order}
 */
record ActorView(@Nullable String officeCode, @Nullable String officeName, String role) {

	static @Nullable ActorView of(@Nullable Actor actor) {
		return (actor != null) ? new ActorView(actor.officeCode(), actor.officeName(), actor.role()) : null;
	}

}
