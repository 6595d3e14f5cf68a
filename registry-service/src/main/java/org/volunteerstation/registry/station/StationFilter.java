package org.volunteerstation.registry.station;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * Which stations are listed.
 *
 * @param states only these; empty for all
 * @param kind only this kind; null for both
 * @param name a part of the name, or its start when it is a single character; null for
 * any
 * @param compliance only those that stand so on the day; null for any
 * @param parent only points of this station; null for any
 */
public record StationFilter(Set<StationState> states, @Nullable StationKind kind, @Nullable String name,
		@Nullable Standing compliance, @Nullable StationId parent) {

	/** Every station. */
	public static final StationFilter ALL = new StationFilter(Set.of(), null, null);

	public StationFilter {
		states = Set.copyOf(states);
	}

	public StationFilter(Set<StationState> states, @Nullable StationKind kind, @Nullable String name) {
		this(states, kind, name, null);
	}

	public StationFilter(Set<StationState> states, @Nullable StationKind kind, @Nullable String name,
			@Nullable Standing compliance) {
		this(states, kind, name, compliance, null);
	}

	/**
	 * How stations stand on a day.
	 *
	 * @param compliance against the checklist
	 * @param on the day
	 */
	public record Standing(Compliance compliance, LocalDate on) {
	}

	/**
	 * A place in the order of the list: region code, then id.
	 *
	 * @param region the region of the last row
	 * @param id the id of the last row
	 */
	public record Place(RegionCode region, StationId id) {

		/**
		 * Reads a place that {@link #toString()} wrote.
		 * @param text the text
		 * @return empty when it is no place
		 */
		public static Optional<Place> parse(String text) {
			int dot = text.indexOf('.');
			if (dot < 0) {
				return Optional.empty();
			}
			Optional<StationId> id = StationId.parse(text.substring(dot + 1));
			return RegionCode.parse(text.substring(0, dot)).flatMap((region) -> id.map((of) -> new Place(region, of)));
		}

		@Override
		public String toString() {
			return this.region + "." + this.id;
		}

	}

}
