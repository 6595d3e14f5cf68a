package org.volunteerstation.registry.population;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.Region;

/** The stored counts of residents. */
public interface Populations {

	/**
	 * The count of a day.
	 * @param region the region
	 * @param on the day
	 * @param scope what the caller may see
	 * @return empty when none counts for that very day
	 */
	Optional<PopulationEntry> of(Region region, LocalDate on, RegionScope scope);

	/**
	 * The count that is valid on a day.
	 * @param region the region
	 * @param on the day
	 * @param scope what the caller may see
	 * @return the latest up to the day; empty when there is none
	 */
	Optional<PopulationEntry> validOn(Region region, LocalDate on, RegionScope scope);

	/**
	 * All that count.
	 * @param region the region
	 * @param scope what the caller may see
	 * @return by day, the oldest first
	 */
	List<PopulationEntry> all(Region region, RegionScope scope);

	/**
	 * All that count, of several regions at once.
	 * @param regions the regions
	 * @param scope what the caller may see
	 * @return by the region's identifier; a region without counts is left out
	 */
	Map<String, List<PopulationEntry>> allOf(Collection<Region> regions, RegionScope scope);

	/**
	 * Number of entries of days whose counts were corrected or taken back.
	 * @param regions the regions
	 * @param scope what the caller may see
	 * @return by the region's identifier and day; without those that had none
	 */
	Map<String, Map<LocalDate, Integer>> revisions(Collection<Region> regions, RegionScope scope);

	/**
	 * Stores many counts; what they correct goes to the past. The caller holds the tree's
	 * lock.
	 * @param steps in order
	 * @param scope what the caller may write
	 */
	void store(List<PopulationStep> steps, RegionScope scope);

	/**
	 * Stores how many events regions have had.
	 * @param regions the regions in their next states
	 * @param scope what the caller may write
	 */
	void storeSequences(List<Region> regions, RegionScope scope);

	/**
	 * What counts and what did.
	 * @param region the region
	 * @param after the place of the last entry before
	 * @param query how many
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} entries, the newest day first
	 */
	List<PopulationEntry> history(Region region, PopulationEntry.Place after, SliceQuery query, RegionScope scope);

	/**
	 * What counts and what did, of several regions with one question.
	 * @param regions the regions
	 * @param scope what the caller may see
	 * @return by identifier of the region, the newest day first; none for one without
	 */
	Map<String, List<PopulationEntry>> histories(Collection<Region> regions, RegionScope scope);

	/**
	 * Number of entries that a day ever had.
	 * @param region the region
	 * @param on the day
	 * @param scope what the caller may write
	 * @return 0 when there was none
	 */
	int lastRevision(Region region, LocalDate on, RegionScope scope);

	/**
	 * Stores a count for a day that has none.
	 * @param region the region
	 * @param entry the count
	 * @param scope what the caller may write
	 * @throws PopulationRefusal.Exists when the day has one
	 */
	void add(Region region, PopulationEntry entry, RegionScope scope);

	/**
	 * Ends a count: it goes to the past.
	 * @param region the region
	 * @param ended the count with its ending
	 * @param scope what the caller may write
	 * @throws PopulationRefusal.Stale when somebody was faster
	 */
	void end(Region region, PopulationEntry ended, RegionScope scope);

	/**
	 * Stores how many events the region has had.
	 * @param region the region in its next state
	 * @param scope what the caller may write
	 */
	void storeSequence(Region region, RegionScope scope);

}
