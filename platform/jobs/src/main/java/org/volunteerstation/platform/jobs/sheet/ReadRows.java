package org.volunteerstation.platform.jobs.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some rows of a sheet that were read.
 *
 * @param <R> what a row says
 * @param good what they say, by row number
 * @param faults of those that say nothing that could be stored
 */
record ReadRows<R>(SortedMap<Integer, R> good, List<RowFault> faults) {

	/** Those that are left, once the trial has asked others about them. */
	ReadRows<R> asked(Trial<R> trial) {
		if (this.good.isEmpty()) {
			return this;
		}
		List<RowFault> found = new ArrayList<>(this.faults);
		SortedMap<Integer, R> left = new TreeMap<>(this.good);
		trial.ask(this.good).forEach((fault) -> {
			found.add(fault);
			left.remove(fault.row());
		});
		return new ReadRows<>(left, found);
	}

}
