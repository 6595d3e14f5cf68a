package org.volunteerstation.registry.standard;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.Station;

/**
 * How a station stands on a day, item by item.
 *
 * @param station the station
 * @param checklist the edition it is held against
 * @param assessment what was found; null when nobody has looked yet
 * @param managers managers whose term holds on the day
 * @param spans what follows for this day and those after it
 */
public record Standing(Station station, Checklist checklist, @Nullable Assessment assessment, int managers,
		List<Span> spans) {

	private static final int FULL = 100;

	public Standing {
		spans = List.copyOf(spans);
	}

	/**
	 * Compliance on the day.
	 * @return null for a station that does not cover: being built, or withdrawn
	 */
	public @Nullable Compliance compliance() {
		return this.spans.isEmpty() ? null : this.spans.getFirst().compliance();
	}

	/**
	 * Whether an item is there.
	 * @param item the item
	 * @return true when it is
	 */
	public boolean meets(Checklist.Item item) {
		return meets(item, this.station, this.checklist, this.assessment, this.managers > 0);
	}

	/**
	 * What is missing, in the order of the checklist.
	 * @return the items
	 */
	public List<Checklist.Item> missing() {
		return this.checklist.items().stream().filter((item) -> !meets(item)).toList();
	}

	/**
	 * Weights of what is there in the sum of all weights.
	 * @return 0 to 100, rounded down so that only everything is 100; null when nobody has
	 * looked yet
	 */
	public @Nullable Integer score() {
		if (this.assessment == null) {
			return null;
		}
		int all = this.checklist.items().stream().mapToInt(Checklist.Item::weight).sum();
		int there = this.checklist.items().stream().filter(this::meets).mapToInt(Checklist.Item::weight).sum();
		return (all > 0) ? Math.multiplyExact(FULL, there) / all : FULL;
	}

	static boolean meets(Checklist.Item item, Station station, Checklist checklist, @Nullable Assessment assessment,
			boolean managed) {
		return switch (item.derivation()) {
			case MANAGERS -> managed;
			case PLAQUE -> station.facts().plaqueOn() != null;
			case ENTERED -> assessment != null && isFound(assessment.findings().get(item.code()));
			case SAME -> item.sameAs() != null && checklist.item(item.sameAs())
				.filter((other) -> other.derivation() != Checklist.Derivation.SAME)
				.map((other) -> meets(other, station, checklist, assessment, managed))
				.orElse(false);
		};
	}

	private static boolean isFound(@Nullable Finding finding) {
		return finding != null && finding.met();
	}

}
