package org.volunteerstation.registry.person.db;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.person.PersonSearch;

/**
 * A page of a search or a list, as a mapper binds it.
 *
 * @param scope what the caller may see
 * @param name hash of the name; null for any
 * @param phone hash of the phone; null for any
 * @param from the first region code to read, never before the scope
 * @param afterId the id behind which to read in that region; null from the first on
 * @param rows rows at most
 */
public record PersonQuery(RegionScope scope, @Nullable String name, @Nullable String phone, String from,
		@Nullable String afterId, int rows) {

	/** What a mapper's statement says of it, up to the end. */
	public static final String PAGE = """
			region_code &gt;= #{from} AND region_code &lt; #{scope.to}
			<if test='afterId != null'>AND (region_code &gt; #{from} OR id &gt; #{afterId})</if>
			ORDER BY region_code, id LIMIT #{rows}
			""";

	/**
	 * What a mapper's statement says of it, up to the end, when people are looked for.
	 */
	public static final String SEARCH = """
			<if test='name != null'>name_hash = #{name} AND</if>
			<if test='phone != null'>phone_hash = #{phone} AND</if>
			""" + PAGE;

	/**
	 * A page of everybody.
	 * @param after the place behind which to read; null from the start
	 * @param rows rows at most
	 * @param scope what the caller may see
	 * @return the query
	 */
	public static PersonQuery all(PersonSearch.@Nullable Place after, int rows, RegionScope scope) {
		return of(null, null, after, rows, scope);
	}

	static PersonQuery of(@Nullable String name, @Nullable String phone, PersonSearch.@Nullable Place after, int rows,
			RegionScope scope) {
		// A place before the scope, made by hand, must not widen the range.
		boolean inside = after != null && after.region().compareTo(scope.from()) >= 0;
		return new PersonQuery(scope, name, phone, (inside && after != null) ? after.region() : scope.from(),
				(inside && after != null) ? after.id() : null, rows);
	}

}
