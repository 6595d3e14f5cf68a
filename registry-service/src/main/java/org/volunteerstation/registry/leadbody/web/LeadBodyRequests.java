package org.volunteerstation.registry.leadbody.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.leadbody.LeadBodyBook;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class LeadBodyRequests {

	private LeadBodyRequests() {
	}

	/**
	 * A region's own lead body.
	 *
	 * @param validFrom the first day; one that is set from the same day makes room
	 * @param kind code of the list {@code lead-body-kind}
	 * @param name what the office is called, up to 100 characters
	 * @param phone where the office is reached, no mobile phone; absent: not said
	 */
	record LeadBodySetting(@NotNull LocalDate validFrom, @NotNull String kind, @NotNull String name,
			@Nullable String phone) {

		LeadBodyBook.Draft toDraft() {
			return new LeadBodyBook.Draft(this.validFrom, this.kind, this.name.strip(),
					(this.phone != null && !this.phone.isBlank()) ? this.phone.strip() : null);
		}

	}

}
