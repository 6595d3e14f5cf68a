package org.volunteerstation.registry.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;

/** The targets, and what the register says of them. */
public interface Targets {

	/**
	 * One target.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Target> find(String id, RegionScope scope);

	/**
	 * The target of a region, kept from being changed until the transaction ends.
	 * @param id its identifier
	 * @param scope what the caller may write
	 * @return empty when there is none within the scope
	 */
	Optional<Target> lock(String id, RegionScope scope);

	/**
	 * Targets of a year.
	 * @param year the year
	 * @param regions the regions
	 * @param scope what the caller may see
	 * @return by region, those that there are within the scope
	 */
	Map<RegionCode, Target> of(int year, Collection<RegionCode> regions, RegionScope scope);

	/**
	 * Targets one tier below a region, by region code.
	 * @param year the year
	 * @param parent the region above
	 * @param query which page; {@code after} is a region code
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} targets
	 */
	List<Target> below(int year, RegionCode parent, SliceQuery query, RegionScope scope);

	/**
	 * Whether a region above has a target of the year. What it says is not told: a caller
	 * sees nothing of the tiers above.
	 * @param year the year
	 * @param region the region
	 * @return true when one has
	 */
	boolean hasTargetAbove(int year, RegionCode region);

	/**
	 * Stores new targets.
	 * @param targets the targets
	 * @param scope what the caller may write
	 * @throws PlanRefusal.Planned when a region has one for the year
	 */
	void add(List<Target> targets, RegionScope scope);

	/**
	 * Stores the next version of targets.
	 * @param targets their new states
	 * @param scope what the caller may write
	 * @throws PlanRefusal.Stale when somebody was faster
	 */
	void save(List<Target> targets, RegionScope scope);

	/**
	 * What the topic was not told, or told otherwise: what targets had come to by their
	 * last day, and which follow from nothing counted.
	 * @param today the day on which it is asked
	 * @return by year and region
	 */
	List<Outcome> untold(LocalDate today);

	/**
	 * Notes what the topic is told, under the next version of the target. An order that
	 * has left the target as it was can be taken back as before.
	 * @param outcome what it is told
	 * @param scope what may be written
	 * @throws PlanRefusal.Stale when somebody was faster
	 */
	void told(Outcome outcome, RegionScope scope);

	/**
	 * Removes one target.
	 * @param target the target
	 * @param scope what the caller may write
	 */
	void remove(Target target, RegionScope scope);

	/**
	 * Removes all targets of a year below a region.
	 * @param year the year
	 * @param region the region, whose own target stays
	 * @param scope what the caller may write
	 * @return the targets that went
	 */
	List<Target> removeBelow(int year, RegionCode region, RegionScope scope);

	/**
	 * The first day of the province's tree that is known: it stands for all days before.
	 * @param scope a part of the tree
	 * @return the day; {@link LocalDate#MIN} without a tree
	 */
	LocalDate firstDay(RegionScope scope);

	/**
	 * Communities of a day without a covering station on it, summed up for each region of
	 * a tier. Of a day before the tree the communities of its first day are counted.
	 * Orders may have changed the tree since: a community counts where it is today, or
	 * what it went into, and stations count for what they lay in that day.
	 * @param on the day
	 * @param tier the tier of the sums
	 * @param scope what is counted
	 * @return by region, 0 where each has a station; a region without communities is left
	 * out
	 */
	Map<RegionCode, Integer> missing(LocalDate on, Tier tier, RegionScope scope);

	/**
	 * What the targets of a year have come to, those of one tier with one question:
	 * communities that got the first station that they ever had within the year and had
	 * one on the last day of the target, or today where that has not passed. Communities
	 * are those of the last day: what a change order does with them later leaves the
	 * figure as it was, for those who are in charge of them by now; one that lost its
	 * station and got another is not built a second time.
	 * @param year the year
	 * @param tier the tier of the targets
	 * @param today the day on which it is asked
	 * @param scope what is counted
	 * @return by region; one without such communities, or without a target, is left out
	 */
	Map<RegionCode, Integer> built(int year, Tier tier, LocalDate today, RegionScope scope);

}
