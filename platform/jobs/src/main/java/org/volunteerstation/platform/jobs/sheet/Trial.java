package org.volunteerstation.platform.jobs.sheet;

import java.util.List;
import java.util.SortedMap;

/**
 * Looks at the rows of a sheet by the rules of storing them, without storing them,
 * without a transaction and without keeping anybody waiting. Earlier rows count as
 * stored, as later ones may rest on them.
 *
 * @param <R> what a row says
 */
@FunctionalInterface
public interface Trial<R> {

	/**
	 * Looks at some rows, behind those before.
	 * @param rows by row number, rising
	 * @return the faults of those that would not be stored
	 */
	List<RowFault> look(SortedMap<Integer, R> rows);

	/**
	 * Asks others about some rows, other processes say, that are going to be looked at or
	 * stored: nothing is held until they answer.
	 * @param rows by row number, rising
	 * @return the faults of those that are neither looked at nor stored
	 */
	default List<RowFault> ask(SortedMap<Integer, R> rows) {
		return List.of();
	}

}
