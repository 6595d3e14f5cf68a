package org.volunteerstation.registry.region;

import java.util.ArrayList;
import java.util.List;

import org.volunteerstation.platform.core.Refusal;

/**
 * Gathers what is wrong with the lines of a file, up to a bound, so that a person can
 * mend them all at once.
 */
final class LineFaults {

	/** Faults that are listed at most. */
	static final int MAX = 100;

	private final List<Refusal.Fault> faults = new ArrayList<>();

	void add(long line, String code, Object... arguments) {
		if (!isFull()) {
			List<Object> all = new ArrayList<>(List.of(Long.toString(line)));
			all.addAll(List.of(arguments));
			this.faults.add(new Refusal.Fault("/lines/" + line, code, all));
		}
	}

	boolean isFull() {
		return this.faults.size() >= MAX;
	}

	void refuseIfAny() {
		if (!this.faults.isEmpty()) {
			throw new RegionRefusal.FileRefused(this.faults);
		}
	}

}
