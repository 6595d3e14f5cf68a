package org.volunteerstation.registry.account.db;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.service.db.ScopedMapper;
import org.volunteerstation.registry.account.AccountFilter;
import org.volunteerstation.registry.account.PostRole;

/**
 * A page of the list, as the mapper binds it.
 *
 * @param scope what the caller may see
 * @param today posts that are over by then are left out
 * @param role only posts of this role; null for any
 * @param states only these; empty for all
 * @param name the first name; null for any
 * @param nameEnd the first name behind the last
 * @param from the first region code to read, never before the scope
 * @param afterId the post behind which to read in that region; null from the first on
 * @param rows rows at most
 */
record AccountQuery(RegionScope scope, LocalDate today, @Nullable String role, List<String> states,
		@Nullable String name, @Nullable String nameEnd, String from, @Nullable String afterId, int rows) {

	static AccountQuery of(AccountFilter filter, LocalDate today, SliceQuery query, RegionScope scope) {
		ScopedMapper.Place place = ScopedMapper.Place.parse(query.afterOrStart())
			// A place before the scope, made by hand, must not widen the range.
			.filter((after) -> after.region().compareTo(scope.from()) >= 0)
			.orElse(null);
		PostRole role = filter.role();
		return new AccountQuery(scope, today, (role != null) ? role.name() : null,
				filter.states().stream().map(Enum::name).sorted().toList(), filter.nameStart(), filter.nameEnd(),
				(place != null) ? place.region() : scope.from(), (place != null) ? place.id() : null, query.rows());
	}

}
