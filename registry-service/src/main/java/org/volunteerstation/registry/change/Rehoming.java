package org.volunteerstation.registry.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.plan.Target;
import org.volunteerstation.registry.region.PopulationCounts;
import org.volunteerstation.registry.station.StationId;

/** The rows that an order moves, always as sets: one statement for all of them. */
public interface Rehoming {

	/**
	 * How much will move.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return the counts
	 */
	Counts counts(ChangeOrder order, RegionScope scope);

	/**
	 * Living stations that would share community and name.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return up to 200
	 */
	List<Clash> clashes(ChangeOrder order, RegionScope scope);

	/**
	 * Moves the stations with their files, and the plans of inspections of offices; those
	 * that were moved are noted.
	 * @param order the order
	 * @param now when
	 * @param scope what the caller may write
	 */
	void moveStations(ChangeOrder order, Instant now, RegionScope scope);

	/**
	 * The stations that were moved.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return their identifiers, in order
	 */
	List<StationId> movedStations(ChangeOrder order, RegionScope scope);

	/**
	 * The visits of inspections that went along with their stations, but for those that
	 * are only planned.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return their identifiers, by community
	 */
	List<String> movedVisits(ChangeOrder order, RegionScope scope);

	/**
	 * Plans of inspections that cannot go on: they were open and not drawn, and several
	 * regions follow theirs.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return their offices by plan
	 */
	Map<String, RegionCode> endedPlans(ChangeOrder order, RegionScope scope);

	/**
	 * Plans of inspections that the order had closed, and that are open again since it
	 * was taken back.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return their offices by plan
	 */
	Map<String, RegionCode> reopenedPlans(ChangeOrder order, RegionScope scope);

	/**
	 * Moves build targets; those that meet are summed up.
	 * @param order the order
	 * @param now when
	 * @param scope what the caller may write
	 * @return what became of them
	 */
	MovedTargets moveTargets(ChangeOrder order, Instant now, RegionScope scope);

	/**
	 * Gives the successors of a merge the sum of residents, and takes the count from a
	 * region that was split or has other parts than before, on the day of the order and
	 * on each later day on which one of them was counted; what makes room stays in the
	 * history.
	 * @param order the order
	 * @param recut regions that have other parts since
	 * @param scope what the caller may write
	 */
	void settlePopulations(ChangeOrder order, Set<RegionCode> recut, RegionScope scope);

	/**
	 * The regions whose residents the order has changed, or returned, and that are
	 * otherwise as they were: each is told by the next sequence.
	 * @param order the order, applied or taken back
	 * @param scope what the caller may see
	 * @return their codes
	 */
	List<RegionCode> recounted(ChangeOrder order, RegionScope scope);

	/**
	 * The counts of the regions whose residents the order has changed.
	 * @param order the order, applied or taken back
	 * @param scope what the caller may see
	 * @return all counts by region
	 */
	Map<String, PopulationCounts> populations(ChangeOrder order, RegionScope scope);

	/**
	 * Takes back what the order moved, while the regions that it began are still there.
	 * @param order the order
	 * @param now when
	 * @param scope what the caller may write
	 * @return what became of the targets
	 */
	MovedTargets takeBack(ChangeOrder order, Instant now, RegionScope scope);

	/**
	 * What an order moves in this service.
	 *
	 * @param regions regions that end, begin or get another code or name
	 * @param stations stations
	 * @param points points
	 * @param managers managers of stations
	 * @param contacts people to be reached at stations
	 * @param files files, whatever they belong to
	 * @param visits visits of inspections, with what was found there
	 * @param inspectionPlans plans of inspections whose office or region goes
	 * @param targets build targets
	 * @param populations counts of residents
	 */
	record Counts(long regions, long stations, long points, long managers, long contacts, long files, long visits,
			long inspectionPlans, long targets, long populations) {
	}

	/**
	 * Living stations that would share community and name.
	 *
	 * @param region the community as it will be
	 * @param name the name
	 * @param stations the stations
	 */
	record Clash(RegionCode region, String name, List<String> stations) {
	}

	/**
	 * What became of targets.
	 *
	 * @param set those that are there now
	 * @param gone those that another took in
	 */
	record MovedTargets(List<Target> set, List<Target> gone) {
	}

}
