package org.volunteerstation.registry.station;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A move by hand in the history of a station. What a change order moves stands with the
 * order.
 *
 * @param version the station's version with which it was there
 * @param from the community that it left
 * @param to the community that it came to; the same for a point that was given to another
 * station there
 * @param reason why
 * @param movedAt when
 * @param parents the stations of a point that got another one; null for a station, for a
 * point that went along with its own, and for what was entered before they were kept
 * @param by who moved it; null for what was entered before authors were kept
 */
public record StationMove(long version, RegionCode from, RegionCode to, MoveReason reason, Instant movedAt,
		@Nullable Parents parents, @Nullable Actor by) {

	/**
	 * What a move leaves in the history.
	 * @param moved what happened
	 * @param by who moved it
	 * @return the entry
	 */
	public static StationMove of(StationEvent.Relocated moved, Actor by) {
		Station.Facts facts = moved.station().facts();
		StationId before = moved.before().parent();
		StationId after = facts.parent();
		return new StationMove(facts.version(), moved.from(), facts.region(), moved.reason(), facts.updatedAt(),
				(before != null && after != null && !before.equals(after)) ? new Parents(before, after) : null, by);
	}

	/**
	 * What is kept beside the move itself.
	 * @param author who moved it
	 * @return the stations of a point that got another one, and the author
	 */
	public StationEdit edit(Actor author) {
		return new StationEdit(this.version,
				(this.parents != null) ? List.of(new StationEdit.Value(StationEdit.Field.PARENT,
						this.parents.before().value(), this.parents.after().value())) : List.of(),
				this.movedAt, author);
	}

	/**
	 * The stations that a point belonged to.
	 *
	 * @param before the one that it left
	 * @param after the one that it came to
	 */
	public record Parents(StationId before, StationId after) {
	}

}
