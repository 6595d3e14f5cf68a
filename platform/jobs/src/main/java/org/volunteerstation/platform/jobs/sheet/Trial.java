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

	/**
	 * Holds all that the rows looked at need, in the order in which everybody holds it,
	 * before the first row of a sheet that is taken as a whole is stored. Held part by
	 * part, two sheets, or a sheet and a change order, could wait for each other in a
	 * circle. Called in the transaction that stores.
	 */
	default void hold() {
	}

}
