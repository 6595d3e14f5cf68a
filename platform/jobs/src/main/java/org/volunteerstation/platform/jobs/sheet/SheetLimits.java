package org.volunteerstation.platform.jobs.sheet;

/**
 * What a file that somebody sends may cost before it is refused unread.
 *
 * @param entries files in the archive
 * @param inflated bytes of all of them together
 * @param ratio how many bytes may come of one, for files of more than a MiB
 * @param columns columns of a sheet
 */
public record SheetLimits(int entries, long inflated, int ratio, int columns) {

	/** Enough for 50,000 rows of 40 columns. */
	public static final SheetLimits DEFAULT = new SheetLimits(200, 256L << 20, 100, 200);

}
