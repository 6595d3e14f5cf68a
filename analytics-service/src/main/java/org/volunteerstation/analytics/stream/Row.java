package org.volunteerstation.analytics.stream;

import org.volunteerstation.analytics.indicator.Figures;

/**
 * The last state that was sent of a community's month.
 *
 * @param sequence counts the states
 * @param figures the figures
 */
record Row(long sequence, Figures figures) {

	/** Before the first. */
	static final Row NONE = new Row(0, Figures.NONE);

}
