package org.volunteerstation.registry.inspection;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.station.StationId;

/**
 * The plans and what is drawn for them. An office sees its own and those of the offices
 * below, those that an order has brought it a visit of, and of those above what is not a
 * draft and concerns its own subtree.
 */
public interface Inspections {

	/**
	 * One plan.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none for the caller
	 */
	Optional<InspectionPlan> find(String id, RegionScope scope);

	/**
	 * A plan of the own subtree, kept from being changed until the transaction ends.
	 * @param id its identifier
	 * @param scope what the caller may write
	 * @return empty when there is none of an office within the scope
	 */
	Optional<InspectionPlan> lock(String id, RegionScope scope);

	/**
	 * A page by office, the uppermost first, and the newest of each first. A plan that
	 * several offices have to do with stands there once.
	 * @param filter which plans
	 * @param after the place of the last row before; null for the first page
	 * @param rows how many
	 * @param scope what the caller may see
	 * @return up to {@code rows} plans
	 * @throws OutsideScope when the filter names a region outside of it
	 */
	List<Listed> list(Filter filter, @Nullable InspectionPlace after, int rows, RegionScope scope);

	/**
	 * Stores a draft.
	 * @param plan the plan
	 * @param scope what the caller may write
	 */
	void add(InspectionPlan plan, RegionScope scope);

	/**
	 * Stores the next version.
	 * @param plan its new state
	 * @param scope what the caller may write
	 * @throws InspectionRefusal.Stale when somebody was faster
	 */
	void save(InspectionPlan plan, RegionScope scope);

	/**
	 * Removes a draft.
	 * @param plan the draft
	 * @param scope what the caller may write
	 */
	void remove(InspectionPlan plan, RegionScope scope);

	/**
	 * Draws living stations with one question: from each region one tier below in turn,
	 * within a region in the order of the SHA-256 of seed, colon and id. Never fewer than
	 * there are regions.
	 * @param terms what is inspected
	 * @param seed the seed
	 * @param scope what the caller may see
	 * @return the stations in the order in which they are drawn
	 */
	List<Drawn> draw(PlanTerms terms, String seed, RegionScope scope);

	/**
	 * Keeps how much of each region was drawn.
	 * @param plan the plan
	 * @param strata the regions
	 * @param scope what the caller may write
	 */
	void addStrata(String plan, List<Stratum> strata, RegionScope scope);

	/**
	 * How much of each region was drawn.
	 * @param plan the plan
	 * @param scope what the caller may see
	 * @return by code
	 */
	List<Stratum> strata(String plan, RegionScope scope);

	/**
	 * Which plans.
	 *
	 * @param region only those that concern this region, the caller's own or below; null
	 * for all
	 * @param year only those with a day in it; null for all
	 * @param state only this state; null for all
	 */
	record Filter(@Nullable RegionCode region, @Nullable Integer year, InspectionPlan.@Nullable State state) {
	}

	/**
	 * A plan in the list of an office.
	 *
	 * @param office its own, or one that an order has brought one of its visits
	 * @param plan the plan
	 */
	record Listed(RegionCode office, InspectionPlan plan) {
	}

	/**
	 * A station that was drawn.
	 *
	 * @param station its identifier
	 * @param region its community
	 * @param population stations of its region one tier below that were drawn from
	 */
	record Drawn(StationId station, RegionCode region, int population) {
	}

}
