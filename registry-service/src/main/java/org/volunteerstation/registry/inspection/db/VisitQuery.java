package org.volunteerstation.registry.inspection.db;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.inspection.InspectionPlace;
import org.volunteerstation.registry.inspection.VisitState;
import org.volunteerstation.registry.inspection.Visits;

/**
 * A page of visits, as the mapper binds it.
 *
 * @param scope whose visits
 * @param from the first region code to read, never before the scope
 * @param afterId the id behind which to read in that region; null from the first on
 * @param plan identifier of the plan; null for any
 * @param station identifier of the station; null for any
 * @param state name of the state; null for any
 * @param overdueOn the day on which something of it is overdue; null for any
 * @param answeredTo the offices of which one is to look again; null for any
 * @param rows how many
 */
record VisitQuery(RegionScope scope, String from, @Nullable String afterId, @Nullable String plan,
		@Nullable String station, @Nullable String state, @Nullable LocalDate overdueOn,
		@Nullable RegionScope answeredTo, int rows) {

	static VisitQuery of(Visits.Filter filter, @Nullable InspectionPlace after, int rows, RegionScope scope) {
		InspectionPlace inside = LedgerQuery.inside(after, scope);
		return new VisitQuery(scope, (inside != null) ? inside.region().value() : scope.from(),
				(inside != null) ? inside.id() : null, filter.plan(),
				(filter.station() != null) ? filter.station().value() : null, state(filter), filter.overdueOn(),
				filter.answeredTo(), rows);
	}

	/** What is overdue or answered is being put right: no other state has any. */
	private static @Nullable String state(Visits.Filter filter) {
		if (filter.state() != null) {
			return filter.state().name();
		}
		return (filter.overdueOn() != null || filter.answeredTo() != null) ? VisitState.RECTIFYING.name() : null;
	}

}
