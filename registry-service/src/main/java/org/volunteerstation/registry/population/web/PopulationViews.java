package org.volunteerstation.registry.population.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.population.PopulationEntry;
import org.volunteerstation.registry.region.Population;

/** What callers see of counts of residents. */
final class PopulationViews {

	private PopulationViews() {
	}

	/**
	 * The count that is valid on a day.
	 *
	 * @param regionCode the region
	 * @param on the day asked about
	 * @param residents the count; null when there is no value (R4)
	 * @param countedOn the day that the count stands for
	 * @param source who counted
	 * @param volunteersWanted the 13 % target as a number of volunteers
	 */
	record PopulationOnView(String regionCode, LocalDate on, @Nullable Long residents, @Nullable LocalDate countedOn,
			@Nullable String source, @Nullable Long volunteersWanted) {

		static PopulationOnView of(RegionCode region, LocalDate on, Optional<Population> valid) {
			return new PopulationOnView(region.value(), on, valid.map(Population::residents).orElse(null),
					valid.map(Population::on).orElse(null), valid.map(Population::source).orElse(null),
					valid.map(Population::volunteersWanted).orElse(null));
		}

	}

	/**
	 * A count as it was entered.
	 *
	 * @param on the day that the count stands for
	 * @param residents the count; null when a change order made it unknown
	 * @param source who counted
	 * @param volunteersWanted the 13 % target as a number of volunteers
	 * @param state {@code VALID}, {@code CORRECTED} or {@code WITHDRAWN}
	 * @param enteredBy the account; null for a file or a change order
	 * @param enteredAt when it was entered
	 * @param endedBy the account that corrected it or took it back
	 * @param endedAt when
	 * @param reason why
	 * @param version number of entries for the day, from 1; also the ETag
	 */
	record PopulationEntryView(LocalDate on, @Nullable Long residents, String source, @Nullable Long volunteersWanted,
			String state, @Nullable String enteredBy, @Nullable Instant enteredAt, @Nullable String endedBy,
			@Nullable Instant endedAt, @Nullable String reason, long version) {

		static PopulationEntryView of(PopulationEntry entry) {
			PopulationEntry.Ending ending = entry.ending();
			String state = (ending == null) ? "VALID" : ending.corrected() ? "CORRECTED" : "WITHDRAWN";
			return new PopulationEntryView(entry.on(), entry.residents(), entry.source(),
					entry.population().map(Population::volunteersWanted).orElse(null), state, entry.enteredBy(),
					entry.enteredAt(), (ending != null) ? ending.by() : null, (ending != null) ? ending.at() : null,
					(ending != null) ? ending.reason() : null, entry.revision());
		}

	}

}
