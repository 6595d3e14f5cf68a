package org.volunteerstation.registry.manager.db;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.manager.ManagerSearch;

/**
 * A page of a search, as the mapper binds it.
 *
 * @param scope what the caller may see
 * @param name hash of the name; null for any
 * @param phone hash of the phone; null for any
 * @param from the first region code to read, never before the scope
 * @param afterId the id behind which to read in that region; null from the first on
 * @param rows rows at most
 */
record ManagerQuery(RegionScope scope, @Nullable String name, @Nullable String phone, String from,
		@Nullable String afterId, int rows) {

	static ManagerQuery of(@Nullable String name, @Nullable String phone, ManagerSearch.@Nullable Place after, int rows,
			RegionScope scope) {
		// A place before the scope, made by hand, must not widen the range.
		boolean inside = after != null && after.region().compareTo(scope.from()) >= 0;
		return new ManagerQuery(scope, name, phone, (inside && after != null) ? after.region() : scope.from(),
				(inside && after != null) ? after.id() : null, rows);
	}

}
