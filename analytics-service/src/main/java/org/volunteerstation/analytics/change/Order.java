package org.volunteerstation.analytics.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A change order, applied or taken back.
 *
 * @param id identifier
 * @param region covers all regions concerned
 * @param undone whether it was taken back
 * @param on the first day of the new state
 * @param changedAt when the registry did it
 * @param sequence counts its events
 * @param after orders over the same regions that came before
 * @param moves where the rows of each code go
 * @param founded codes that begin and that no rows come to
 */
public record Order(String id, RegionCode region, boolean undone, LocalDate on, Instant changedAt, long sequence,
		Set<String> after, List<Move> moves, Set<RegionCode> founded) {

	/** The other services whose rows follow orders. */
	public static final List<String> FOLLOWERS = List.of("project-service", "activity-service");

	/** What it is called when it was applied. */
	public static final String APPLIED = "APPLIED";

	/** What it is called when it was taken back. */
	public static final String UNDONE = "UNDONE";

	/**
	 * What was done last.
	 * @return the name of the state
	 */
	public String state() {
		return this.undone ? UNDONE : APPLIED;
	}

	/**
	 * The codes that it changes.
	 * @return those of before and after, and those that begin
	 */
	public Set<RegionCode> codes() {
		Set<RegionCode> codes = new TreeSet<>(this.founded);
		this.moves.forEach((move) -> codes.addAll(List.of(move.from(), move.to())));
		return codes;
	}

	/**
	 * Where the rows of a code go.
	 *
	 * @param from the code before
	 * @param to the code after it
	 */
	public record Move(RegionCode from, RegionCode to) {

		Move back() {
			return new Move(this.to, this.from);
		}

	}

}
