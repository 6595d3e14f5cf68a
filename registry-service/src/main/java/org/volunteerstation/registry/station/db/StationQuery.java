package org.volunteerstation.registry.station.db;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.station.StationFilter;

/**
 * A page of the list, as the mapper binds it.
 *
 * @param scope what the caller may see
 * @param from the first region code to read, never before the scope
 * @param afterId the id behind which to read in that region; null from the first on
 * @param states names of the states; empty for all
 * @param kind name of the kind
 * @param name pattern with {@code !} as escape
 * @param compliance name of the compliance; null for any
 * @param on the day of the compliance
 * @param rows rows at most
 */
record StationQuery(RegionScope scope, String from, @Nullable String afterId, List<String> states,
		@Nullable String kind, @Nullable String name, @Nullable String compliance, @Nullable LocalDate on, int rows) {

	static StationQuery of(StationFilter filter, StationFilter.@Nullable Place after, SliceQuery query,
			RegionScope scope) {
		// A place before the scope, made by hand, must not widen the range.
		boolean inside = after != null && after.region().value().compareTo(scope.from()) >= 0;
		List<String> states = filter.states().stream().map(Enum::name).toList();
		String kind = (filter.kind() != null) ? filter.kind().name() : null;
		String name = (filter.nameStart() != null) ? filter.nameStart().replaceAll("[!%_]", "!$0") + "%" : null;
		StationFilter.Standing standing = filter.compliance();
		return new StationQuery(scope, (inside && after != null) ? after.region().value() : scope.from(),
				(inside && after != null) ? after.id().value() : null, states, kind, name,
				(standing != null) ? standing.compliance().name() : null, (standing != null) ? standing.on() : null,
				query.rows());
	}

}
