package org.volunteerstation.registry.station.db;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.station.StationFilter;
import org.volunteerstation.registry.station.StationKind;
import org.volunteerstation.registry.station.StationName;

/**
 * A page of the list, as the mapper binds it.
 *
 * @param scope what the caller may see
 * @param from the first region code to read, never before the scope
 * @param until the region before which to end; null for the scope's end
 * @param afterId the id behind which to read in that region; null from the first on
 * @param states names of the states; empty for all
 * @param kind name of the kind
 * @param name what the name has to be like; null for any
 * @param compliance name of the compliance; null for any
 * @param on the day of the compliance
 * @param parent id of the station that points belong to; null for any
 * @param places the only regions to read; empty for all
 * @param rows rows at most
 */
record StationQuery(RegionScope scope, String from, @Nullable String until, @Nullable String afterId,
		List<String> states, @Nullable String kind, @Nullable Name name, @Nullable String compliance,
		@Nullable LocalDate on, @Nullable String parent, List<String> places, int rows) {

	/** Behind every id. */
	private static final String LAST = "~";

	static StationQuery of(StationFilter filter, StationFilter.@Nullable Place after, SliceQuery query,
			RegionScope scope) {
		// A place before the scope, made by hand, must not widen the range.
		boolean inside = after != null && after.region().value().compareTo(scope.from()) >= 0;
		List<String> states = filter.states().stream().map(Enum::name).toList();
		String kind = (filter.kind() != null) ? filter.kind().name() : null;
		Name name = (filter.name() != null) ? Name.of(filter.name()) : null;
		StationFilter.Standing standing = filter.compliance();
		return new StationQuery(scope, (inside && after != null) ? after.region().value() : scope.from(), null,
				(inside && after != null) ? after.id().value() : null, states, kind, name,
				(standing != null) ? standing.compliance().name() : null, (standing != null) ? standing.on() : null,
				(filter.parent() != null) ? filter.parent().value() : null, List.of(), query.rows());
	}

	/** The same in these regions only. */
	StationQuery in(List<String> places) {
		return new StationQuery(this.scope, this.from, this.until, this.afterId, this.states, this.kind, this.name,
				this.compliance, this.on, this.parent, places, this.rows);
	}

	/** The same before a region only; null for all. */
	StationQuery before(@Nullable String region) {
		return new StationQuery(this.scope, this.from, region, this.afterId, this.states, this.kind, this.name,
				this.compliance, this.on, this.parent, this.places, this.rows);
	}

	/** The rest of the list from a region on, which is not before this one's. */
	StationQuery from(String region, int rows) {
		String id = region.equals(this.from) ? this.afterId : null;
		return new StationQuery(this.scope, region, this.until, id, this.states, this.kind, this.name, this.compliance,
				this.on, this.parent, List.of(), rows);
	}

	/** The rest of the list. */
	StationQuery behind(String region, int rows) {
		return new StationQuery(this.scope, region, this.until, LAST, this.states, this.kind, this.name,
				this.compliance, this.on, this.parent, List.of(), rows);
	}

	/**
	 * Whether the list itself, or that of one parent, is short enough to look each name
	 * up.
	 */
	boolean isNarrow() {
		return this.scope.tier().compareTo(Tier.CITY) > 0 || this.parent != null;
	}

	/** Names of the kinds that are asked for; public, as the mapper reads it. */
	public List<String> kinds() {
		return (this.kind != null) ? List.of(this.kind) : Arrays.stream(StationKind.values()).map(Enum::name).toList();
	}

	/**
	 * A part of a name; a single character has to be its start.
	 *
	 * @param pattern pattern with {@code !} as escape
	 * @param pieces what has to be in it, as patterns if it is their start alone; empty
	 * for what is in nearly every name
	 * @param start whether pieces begin with it
	 */
	record Name(String pattern, List<String> pieces, boolean start) {

		static Name of(String text) {
			StationName.Sought sought = StationName.sought(text);
			String any = (text.codePointCount(0, text.length()) > 1) ? "%" : "";
			return new Name(
					any + escaped(text) + "%", sought.start()
							? sought.pieces().stream().map((piece) -> escaped(piece) + "%").toList() : sought.pieces(),
					sought.start());
		}

		private static String escaped(String text) {
			return text.replaceAll("[!%_]", "!$0");
		}

	}

}
