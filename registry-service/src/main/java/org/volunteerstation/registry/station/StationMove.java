package org.volunteerstation.registry.station;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

/**
 * A move in the history of a station, by hand or by a change order (R2).
 *
 * @param version the station's version with which it was there
 * @param from the community that it left
 * @param to the community that it came to; the same for a point that was given to another
 * station there
 * @param reason why, in the words of whoever moved it; null where an order has none or
 * the caller may not see it
 * @param movedAt when
 * @param parents the stations of a point that got another one; null for a station, for a
 * point that went along with its own, and for what was entered before they were kept
 * @param order the order that moved it; null for a move by hand
 * @param by who moved it; null for what was entered before authors were kept
 */
public record StationMove(long version, RegionCode from, RegionCode to, @Nullable String reason, Instant movedAt,
		@Nullable Parents parents, @Nullable Order order, @Nullable Actor by) {

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
		return new StationMove(facts.version(), moved.from(), facts.region(), moved.reason().value(), facts.updatedAt(),
				(before != null && after != null && !before.equals(after)) ? new Parents(before, after) : null, null,
				by);
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
	 * What the community was called that it left; one that an order made and that was
	 * taken back is known to the order alone.
	 * @param names names by code
	 * @return the shown name
	 */
	public String fromName(Function<RegionCode, String> names) {
		return (this.order != null && this.order.from() != null) ? this.order.from().display() : names.apply(this.from);
	}

	/**
	 * What the community was called that it came to.
	 * @param names names by code
	 * @return the shown name
	 */
	public String toName(Function<RegionCode, String> names) {
		return (this.order != null && this.order.to() != null) ? this.order.to().display() : names.apply(this.to);
	}

	/**
	 * A change order as the history of a station tells it.
	 *
	 * @param id its identifier; null where the caller may not see it
	 * @param undone whether it was taken back since, and the station with it
	 * @param from the name of the community that the station left, as it was then; null
	 * where the caller may not see it
	 * @param to the name of the one that it came to, as the order made it; null with it
	 */
	public record Order(@Nullable String id, boolean undone, @Nullable RegionName from, @Nullable RegionName to) {
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
