package org.volunteerstation.registry.manager;

import java.util.SortedMap;

import org.volunteerstation.platform.core.Refusal;

/**
 * Looks at the lines of a list as {@link StaffBatch} would take them. Lines before count
 * as taken.
 */
@FunctionalInterface
public interface StaffTrial {

	/**
	 * Looks at some lines.
	 * @param lines by row number, rising
	 * @return why lines would be refused
	 */
	SortedMap<Integer, Refusal> look(SortedMap<Integer, StaffLine> lines);

}
