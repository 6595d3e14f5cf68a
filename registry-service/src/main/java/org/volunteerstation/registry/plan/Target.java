package org.volunteerstation.registry.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/**
 * How many communities of a region shall get their first station within a year
 * (川民发〔2020〕41号: 40 % of those without one in 2020, all by the end of 2021).
 *
 * @param id identifier
 * @param year the year, 2020 to 2100
 * @param region the region
 * @param communities communities that shall get their first station, 0 or more
 * @param dueOn the last day
 * @param set who set it: the tier above; null at the top of the plan
 * @param basis how the top of the plan was worked out; null below it
 * @param split whether the tier below has targets that add up to this one
 * @param version number of changes, from 1
 * @param updatedAt when it was changed last
 */
public record Target(String id, int year, RegionCode region, int communities, LocalDate dueOn, @Nullable RegionCode set,
		@Nullable Basis basis, boolean split, long version, Instant updatedAt) {

	/** Year of the founding document. */
	public static final int FIRST_YEAR = 2020;

	/** Last year that can be planned. */
	public static final int LAST_YEAR = 2100;

	/** More communities than any province has. */
	static final int MAX = 1_000_000;

	/**
	 * The same target with another figure and last day.
	 * @param communities communities that shall get their first station
	 * @param dueOn the last day
	 * @param above who sets it
	 * @param clock now
	 * @return the next state
	 * @throws PlanRefusal.SplitAlready when it is split and the figure differs
	 */
	Target reset(int communities, LocalDate dueOn, RegionCode above, Clock clock) {
		if (this.split && communities != this.communities) {
			throw new PlanRefusal.SplitAlready(this.region);
		}
		return new Target(this.id, this.year, this.region, communities, dueOn, above, null, this.split,
				this.version + 1, now(clock));
	}

	Target withSplit(boolean split, Clock clock) {
		return new Target(this.id, this.year, this.region, this.communities, this.dueOn, this.set, this.basis, split,
				this.version + 1, now(clock));
	}

	/** The same under the next version, as it is told again. */
	Target retold() {
		return new Target(this.id, this.year, this.region, this.communities, this.dueOn, this.set, this.basis,
				this.split, this.version + 1, this.updatedAt);
	}

	/**
	 * Whether communities were counted for its figure, or its figure was set from above.
	 * @return false for the top of a plan that follows from nothing counted
	 */
	public boolean isCounted() {
		return this.basis == null || this.basis.missing() != null;
	}

	/**
	 * Whether it says the same.
	 * @param communities communities that shall get their first station
	 * @param dueOn the last day
	 * @param above who sets it
	 * @return true when nothing has to change
	 */
	boolean says(int communities, LocalDate dueOn, RegionCode above) {
		return this.communities == communities && this.dueOn.equals(dueOn) && above.equals(this.set);
	}

	/** What is handed down is to be reached by its own last day. */
	void checkLast(LocalDate dueOn) {
		if (dueOn.isAfter(this.dueOn)) {
			throw new PlanRefusal.FigureInvalid("plan-due-after-whole", "/dueOn", this.dueOn);
		}
	}

	/**
	 * All regions below its own.
	 * @return the subtree, its root included
	 */
	RegionScope subtree() {
		return new RegionScope(this.region);
	}

	static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * How the top of a plan was worked out: the share of the communities without a
	 * station on a day, but a minimum at least.
	 *
	 * @param percent 1 to 100
	 * @param minimum communities at least, 0 for none
	 * @param on the day
	 * @param missing communities without a station on that day; null where none could be
	 * counted, which says nothing of how many there are
	 */
	public record Basis(int percent, int minimum, LocalDate on, @Nullable Integer missing) {

		/**
		 * The day whose tree stands for a day.
		 * @param on the day
		 * @param first the first day of the tree
		 * @return the later of both
		 */
		public static LocalDate treeOn(LocalDate on, LocalDate first) {
			return first.isAfter(on) ? first : on;
		}

		/**
		 * The figure that follows.
		 * @return rounded up, never more than are missing
		 */
		int communities() {
			int counted = Objects.requireNonNull(this.missing, "nothing was counted");
			int share = Math.ceilDiv(Math.multiplyExact(counted, this.percent), 100);
			return Math.min(counted, Math.max(share, this.minimum));
		}

	}

}
