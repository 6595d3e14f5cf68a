package org.volunteerstation.analytics.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;

/** The rows of communities and months; read by one index range for each month. */
public interface Indicators {

	/**
	 * Writes rows; of each the highest sequence stays. Those of communities whose codes a
	 * change order on its way changes wait until it is taken over.
	 * @param rows the rows
	 */
	void write(Collection<CommunityMonth> rows);

	/**
	 * Sums of a month by the regions of a tier.
	 * @param scope the subtree
	 * @param tier tier of the regions, not above the subtree's own
	 * @param month the month
	 * @param withoutPseudoTowns whether pseudo towns are left out
	 * @return sums by region; regions without communities are missing
	 */
	Map<RegionCode, Sums> sums(RegionScope scope, Tier tier, YearMonth month, boolean withoutPseudoTowns);

	/**
	 * Sums of the month of a day, by the regions that were there on that day.
	 * @param scope the subtree
	 * @param tier tier of the regions, not above the subtree's own
	 * @param day the day: rows that a change order took over behind it are as before
	 * @param withoutPseudoTowns whether pseudo towns are left out
	 * @return sums by region; regions without communities are missing
	 */
	Map<RegionCode, Sums> sumsOn(RegionScope scope, Tier tier, LocalDate day, boolean withoutPseudoTowns);

	/**
	 * Sums of a subtree month by month.
	 * @param scope the subtree
	 * @param months the months
	 * @return sums by month, the oldest first; months not counted are missing
	 */
	SortedMap<YearMonth, Sums> monthly(RegionScope scope, Collection<YearMonth> months);

	/**
	 * Regions whose rows wait.
	 * @param scope the subtree
	 * @return codes that a change order on its way changes
	 */
	Set<RegionCode> waiting(RegionScope scope);

	/**
	 * The rows of a month.
	 * @param scope the subtree
	 * @param month the month
	 * @return rows by community
	 */
	List<CommunityMonth> rows(RegionScope scope, YearMonth month);

	/**
	 * Overwrites the figures of rows that are still as they were seen, as if by the same
	 * event: the next one has the last word.
	 * @param rows the new figures, with the sequence that was seen
	 * @param scope the subtree
	 * @return how many were
	 */
	int correct(Collection<CommunityMonth> rows, RegionScope scope);

}
