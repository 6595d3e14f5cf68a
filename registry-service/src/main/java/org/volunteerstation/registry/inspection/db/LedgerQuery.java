package org.volunteerstation.registry.inspection.db;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.inspection.InspectionPlace;
import org.volunteerstation.registry.inspection.Ledger;

/**
 * A page of the ledger, as the mapper binds it.
 *
 * @param scope what the caller may see
 * @param region whose findings
 * @param from the first region code to read, never before the region
 * @param afterId the id behind which to read in that region; null from the first on
 * @param year the year
 * @param state name of the state; null for any
 * @param severity name of the severity; null for any
 * @param overdueOn the day on which they are overdue; null for any
 * @param rows how many
 */
record LedgerQuery(RegionScope scope, RegionScope region, String from, @Nullable String afterId, int year,
		@Nullable String state, @Nullable String severity, @Nullable LocalDate overdueOn, int rows) {

	static LedgerQuery of(Ledger.Filter filter, @Nullable InspectionPlace after, int rows, RegionScope scope) {
		InspectionPlace inside = inside(after, filter.region());
		return new LedgerQuery(scope, filter.region(),
				(inside != null) ? inside.region().value() : filter.region().from(),
				(inside != null) ? inside.id() : null, filter.year(),
				(filter.state() != null) ? filter.state().name() : null,
				(filter.severity() != null) ? filter.severity().name() : null, filter.overdueOn(), rows);
	}

	/** A place before the range, made by hand, must not widen it. */
	static @Nullable InspectionPlace inside(@Nullable InspectionPlace after, RegionScope range) {
		return (after != null && after.region().value().compareTo(range.from()) >= 0) ? after : null;
	}

}
