package org.volunteerstation.registry.inspection;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;

/**
 * 公告台账: what was found, and what became of it. An office sees what it and the offices
 * below have found; of the offices above, what they have published, and of both only what
 * lies in its own subtree.
 */
public interface Ledger {

	/**
	 * A page by region code and id.
	 * @param filter which findings
	 * @param after the place of the last row before; null for the first page
	 * @param rows how many
	 * @param scope what the caller may see
	 * @return up to {@code rows} entries
	 */
	List<LedgerEntry> list(Filter filter, @Nullable InspectionPlace after, int rows, RegionScope scope);

	/**
	 * What waits in the own subtree.
	 * @param today for what is overdue
	 * @param scope what the caller may see
	 * @return the counts
	 */
	Waiting waiting(LocalDate today, RegionScope scope);

	/**
	 * Which findings.
	 *
	 * @param year the year in which they were found
	 * @param region whose; inside the scope
	 * @param state only this state; null for all
	 * @param severity only this severity; null for all
	 * @param overdueOn only those that are overdue on the day; null for all
	 */
	record Filter(int year, RegionScope region, Deficiency.@Nullable State state,
			Deficiency.@Nullable Severity severity, @Nullable LocalDate overdueOn) {
	}

	/**
	 * What waits.
	 *
	 * @param open findings to be put right
	 * @param overdue of these, those whose last day has passed
	 * @param answered findings of the own and lower offices to be looked at again
	 * @param more whether there may be more than are counted
	 */
	record Waiting(int open, int overdue, int answered, boolean more) {

		/** Rows looked at to count; more are not counted. */
		public static final int MAX = 10_000;

	}

}
