package org.volunteerstation.registry.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A target against what the register says.
 *
 * @param target the target
 * @param built communities that got their first station ever within the year, as it was
 * on the last day once that has passed
 * @param missing communities without a covering station today
 * @param treeOn the day of the tree whose communities were counted for the top of a plan:
 * the day of its basis, or the first day of the tree that is known for the days before;
 * null below the top, and where nothing could be counted
 */
public record Progress(Target target, int built, int missing, @Nullable LocalDate treeOn) {

	/**
	 * Where it stands. A figure that follows from nothing counted is never reached.
	 * @param today the day asked about
	 * @return reached, under way or overdue
	 */
	public Standing standing(LocalDate today) {
		if (this.target.isCounted() && this.built >= this.target.communities()) {
			return Standing.REACHED;
		}
		return today.isAfter(this.target.dueOn()) ? Standing.OVERDUE : Standing.UNDER_WAY;
	}

	/** Where a target stands. */
	public enum Standing {

		/** As many as planned. */
		REACHED,

		/** Not yet, and the last day has not passed. */
		UNDER_WAY,

		/** Not reached though the last day has passed. */
		OVERDUE

	}

}
