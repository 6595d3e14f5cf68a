package org.volunteerstation.registry.manager.web;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.privacy.PersonalKind;
import org.volunteerstation.registry.manager.Manager;
import org.volunteerstation.registry.manager.Term;
import org.volunteerstation.registry.person.web.FoundAtView;

/**
 * A manager as the interface shows one.
 *
 * @param id identifier
 * @param stationId the station
 * @param regionCode its community
 * @param name masked
 * @param phone masked
 * @param engagement {@code FULL_TIME} or {@code PART_TIME}
 * @param duty in words
 * @param from the first day of the term
 * @param to the last day; null while it is open
 * @param current whether the term holds today
 * @param version number of changes, from 1; also the ETag
 * @param updatedAt when it was changed last
 * @param foundAt where a search has found the person; null elsewhere
 */
record ManagerView(String id, String stationId, String regionCode, String name, String phone, String engagement,
		@Nullable String duty, LocalDate from, @Nullable LocalDate to, boolean current, long version, Instant updatedAt,
		@Nullable FoundAtView foundAt) {

	static ManagerView of(Manager manager, LocalDate today) {
		return of(manager, today, null);
	}

	static ManagerView of(Manager manager, LocalDate today, @Nullable FoundAtView foundAt) {
		Term term = manager.post().term();
		return new ManagerView(manager.id(), manager.station().value(), manager.region().value(),
				PersonalKind.NAME.mask(manager.person().name()), PersonalKind.PHONE.mask(manager.person().phone()),
				manager.post().engagement().name(), manager.post().duty(), term.from(), term.to(), term.covers(today),
				manager.version(), manager.updatedAt(), foundAt);
	}

}
