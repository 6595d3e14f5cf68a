package org.volunteerstation.registry.region;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;

/** The stored tree. */
public interface Regions {

	/**
	 * One region.
	 * @param code its code
	 * @param on the day asked about
	 * @param scope what the caller may see
	 * @return empty when there is none on that day within the scope
	 */
	Optional<Region> find(RegionCode code, LocalDate on, RegionScope scope);

	/**
	 * The regions one tier below, by code.
	 * @param parent the code above
	 * @param on the day asked about
	 * @param scope what the caller may see
	 * @param query which page; {@code after} is a code
	 * @return up to {@code query.rows()} regions
	 */
	List<Region> children(RegionCode parent, LocalDate on, RegionScope scope, SliceQuery query);

	/**
	 * All regions of a subtree, by code.
	 * @param on the day asked about
	 * @param query which page; {@code after} is a code
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} regions
	 */
	List<Region> list(LocalDate on, SliceQuery query, RegionScope scope);

	/**
	 * The codes of all regions one tier below.
	 * @param parent the code above
	 * @param on the day asked about
	 * @param scope what the caller may see
	 * @return in order
	 */
	List<RegionCode> childCodes(RegionCode parent, LocalDate on, RegionScope scope);

	/**
	 * Several regions at once, with one question.
	 * @param codes the codes
	 * @param on the day asked about
	 * @return those that exist on that day
	 */
	@Unscoped("of its ancestors a region shows code and name (DESIGN 10)")
	List<Region> path(List<RegionCode> codes, LocalDate on);

	/**
	 * Several regions at once, those in the scope only.
	 * @param codes the codes
	 * @param on the day asked about
	 * @param scope what the caller may see
	 * @return those that exist on that day within the scope
	 */
	Map<RegionCode, Region> findAll(Collection<RegionCode> codes, LocalDate on, RegionScope scope);

	/**
	 * The names that codes had last, for codes that nothing is called by any more.
	 * @param codes the codes
	 * @param on the day asked about
	 * @param scope what the caller may see
	 * @return by code; without those that were never valid up to the day
	 */
	Map<RegionCode, RegionName> lastNames(Collection<RegionCode> codes, LocalDate on, RegionScope scope);

	/**
	 * Searches by code prefix or part of the shown name.
	 * @param search what is looked for
	 * @param on the day asked about
	 * @param scope what the caller may see
	 * @return the best first
	 */
	List<Region> search(RegionSearch search, LocalDate on, RegionScope scope);

	/** Lets one import run after the other; held to the end of the transaction. */
	@Unscoped("a lock of the whole tree")
	void lockForImport();

	/**
	 * All regions as they are now.
	 * @param scope whose subtree
	 * @return by code
	 */
	Map<RegionCode, Region> current(RegionScope scope);

	/**
	 * Stores regions that were not there.
	 * @param regions the regions
	 * @param scope whose subtree is written
	 */
	void create(List<Region> regions, RegionScope scope);

	/**
	 * Ends the current state of regions and stores the new one.
	 * @param regions the new states
	 * @param scope whose subtree is written
	 */
	void replace(List<Region> regions, RegionScope scope);

	/**
	 * Stores the classes of town and country of current states that had none.
	 * @param regions the states with their classes
	 * @param scope whose subtree is written
	 */
	void classify(List<Region> regions, RegionScope scope);

	/**
	 * Stores the populations of regions.
	 * @param regions the states with the new populations
	 * @param scope whose subtree is written
	 */
	void storePopulations(List<Region> regions, RegionScope scope);

	/**
	 * Codes that are valid on a day or later, for whatever region.
	 * @param codes the codes asked about
	 * @param from the day
	 * @param scope what the caller may see
	 * @return those that are taken
	 */
	Set<RegionCode> taken(Collection<RegionCode> codes, LocalDate from, RegionScope scope);

	/**
	 * Regions of a subtree that were there after a day and ended since, or went on under
	 * another code or name.
	 * @param day the day
	 * @param scope whose subtree
	 * @return by code the day on which it was so last no longer
	 */
	Map<RegionCode, LocalDate> endedSince(LocalDate day, RegionScope scope);

	/**
	 * Ends regions.
	 * @param regions the last states, with their ends
	 * @param scope whose subtree is written
	 */
	void end(List<Region> regions, RegionScope scope);

	/**
	 * Takes back what a change order did: what it began was never there, what it ended
	 * goes on.
	 * @param begun the states that it began, with the next sequence
	 * @param before the states that go on, with the next sequence
	 * @param on the first day of what it began
	 * @param scope whose subtree is written
	 */
	void takeBack(List<Region> begun, List<Region> before, LocalDate on, RegionScope scope);

	/**
	 * Keeps regions from being ended or recoded until the transaction ends, for rows that
	 * are about to be theirs.
	 * @param codes the codes
	 * @param scope what the caller may see
	 * @return those that are valid now, whatever the transaction saw before
	 */
	Set<RegionCode> held(Collection<RegionCode> codes, RegionScope scope);

	/**
	 * Waits for all who hold one of the regions, and lets nobody else hold it until the
	 * transaction ends: for an order that is about to end or recode them.
	 * @param codes the codes
	 * @param scope whose subtree is written
	 */
	void lock(Collection<RegionCode> codes, RegionScope scope);

	/**
	 * What has become of a code that is no longer valid.
	 * @param code the old code
	 * @param on the day asked about
	 * @param scope what the caller may see
	 * @return its successors of that day, by code
	 */
	List<Region> successors(RegionCode code, LocalDate on, RegionScope scope);

	/**
	 * The codes that a region has and had, and those of the regions that became it, each
	 * with the time in which it was theirs: the same code may have been another's before,
	 * or be another's since.
	 * @param code the code of today
	 * @param scope what the caller may see
	 * @return that of today first; empty when no region has it today
	 */
	List<Tenure> tenures(RegionCode code, RegionScope scope);

}
