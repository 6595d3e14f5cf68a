package org.volunteerstation.registry.standard;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.Station;

/**
 * How a station stands on a day, item by item.
 * <p>
 * 川民发〔2020〕41号 asks for at least one manager, full or part time, and a station that loses
 * its last one is non-compliant the same day (R9), also when nobody has assessed it yet.
 * One of which nobody has ever said who manages it, and that nobody has assessed, stays
 * unassessed: that is not known, and a province whose 17,000 stations have just been
 * taken into the register would be red as a whole.
 *
 * @param station the station
 * @param checklist what is asked of its kind
 * @param assessment what was found; null when nobody has looked yet
 * @param grounds what items are derived from
 * @param on the day
 * @param spans what follows for this day and those after it
 */
public record Standing(Station station, Checklist checklist, @Nullable Assessment assessment, Grounds grounds,
		LocalDate on, List<Span> spans) {

	private static final int FULL = 100;

	public Standing {
		spans = List.copyOf(spans);
	}

	static Standing of(Station station, Checklist edition, @Nullable Assessment assessment, Grounds grounds,
			LocalDate on) {
		Standing bare = new Standing(station, edition.of(station.kind()), assessment, grounds, on, List.of());
		return new Standing(station, bare.checklist(), assessment, grounds, on, bare.follows());
	}

	/**
	 * Compliance on the day.
	 * @return null for a station that does not cover: being built, or withdrawn
	 */
	public @Nullable Compliance compliance() {
		return this.spans.isEmpty() ? null : this.spans.getFirst().compliance();
	}

	/**
	 * Managers whose term holds on the day.
	 * @return their number
	 */
	public int managers() {
		return this.grounds.managers(this.on);
	}

	/**
	 * Projects or activities that count for an item on the day.
	 * @param item the item
	 * @return their number; 0 for an item that is not derived from them
	 */
	public int count(Checklist.Item item) {
		return this.grounds.count(item, this.on);
	}

	/**
	 * Whether an item is there.
	 * @param item the item
	 * @return true when it is
	 */
	public boolean meets(Checklist.Item item) {
		return meets(item, this.on);
	}

	/**
	 * What is missing, in the order of the checklist.
	 * @return the items
	 */
	public List<Checklist.Item> missing() {
		return missing(this.on);
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

	/** The day on which an item turns by itself, and compliance perhaps with it. */
	LocalDate turnsOn() {
		List<Checklist.Item> today = missing();
		return this.spans.isEmpty() ? Span.OPEN
				: this.grounds.turns(this.checklist, this.on)
					.stream()
					.filter((day) -> !missing(day).equals(today))
					.findFirst()
					.orElse(Span.OPEN);
	}

	/** Whether somebody who was told of the other one has nothing new to hear. */
	boolean isLike(Standing other) {
		return this.spans.equals(other.spans) && missing().equals(other.missing()) && turnsOn().equals(other.turnsOn());
	}

	private List<Span> follows() {
		if (!this.station.facts().stage().state().isCovering()) {
			return List.of();
		}
		return Span.byDays(this.on, this.grounds.turns(this.checklist, this.on), this::compliance);
	}

	private Compliance compliance(LocalDate day) {
		if (this.assessment == null) {
			boolean left = this.checklist.asksForManagers() && this.grounds.hasLostManagers(day);
			return left ? Compliance.NON_COMPLIANT : Compliance.UNASSESSED;
		}
		return missing(day).isEmpty() ? Compliance.COMPLIANT : Compliance.NON_COMPLIANT;
	}

	private List<Checklist.Item> missing(LocalDate day) {
		return this.checklist.items().stream().filter((item) -> !meets(item, day)).toList();
	}

	private boolean meets(Checklist.Item item, LocalDate day) {
		return switch (item.derivation()) {
			case MANAGERS -> this.grounds.managers(day) > 0;
			case PLAQUE -> this.station.facts().plaqueOn() != null;
			case ENTERED -> this.assessment != null && isFound(this.assessment.findings().get(item.code()));
			case SAME -> item.sameAs() != null && this.checklist.item(item.sameAs())
				.filter((other) -> other.derivation() != Checklist.Derivation.SAME)
				.map((other) -> meets(other, day))
				.orElse(false);
			case PROJECTS, ACTIVITIES -> item.tally() != null && this.grounds.count(item, day) >= item.tally().wanted();
		};
	}

	private static boolean isFound(@Nullable Finding finding) {
		return finding != null && finding.met();
	}

}
