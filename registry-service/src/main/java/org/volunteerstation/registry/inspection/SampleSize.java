package org.volunteerstation.registry.inspection;

/**
 * How many stations are drawn: as many as asked for, all there are at most, and never
 * fewer than there are regions, so that each is hit.
 *
 * @param unit whether the value is a number of stations or a share
 * @param value stations, or percent rounded up
 */
public record SampleSize(Unit unit, int value) {

	/** Stations at most in a sample. */
	public static final int MAX = 10_000;

	private static final int ALL = 100;

	public SampleSize {
		int max = (unit == Unit.PERCENT) ? ALL : MAX;
		if (value < 1 || value > max) {
			throw new InspectionRefusal.Invalid("inspection-size-invalid", "/sizeValue", max);
		}
	}

	/** What a value means. */
	public enum Unit {

		/** So many stations. */
		NUMBER,

		/** So many of a hundred. */
		PERCENT

	}

}
