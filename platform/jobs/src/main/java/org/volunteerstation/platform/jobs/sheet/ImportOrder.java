package org.volunteerstation.platform.jobs.sheet;

/**
 * How a sheet is to be taken in.
 *
 * @param mode what happens to the good rows when one is bad
 * @param dryRun nothing is stored, all faults are told
 */
public record ImportOrder(Mode mode, boolean dryRun) {

	/** Whether all rows share one fate. */
	boolean isWhole() {
		return this.dryRun || this.mode == Mode.ALL_OR_NOTHING;
	}

	/** What happens to the good rows when one is bad. */
	public enum Mode {

		/** One bad row and nothing is stored. */
		ALL_OR_NOTHING,

		/** Good rows are stored, bad ones come back. */
		GOOD_ROWS

	}

}
