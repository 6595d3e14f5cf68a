package org.volunteerstation.analytics.region;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/** The regions as far as figures have to know them. */
public interface Regions {

	/**
	 * Writes states of regions; of each the highest sequence stays. What a region was
	 * before the first day of a new state stays known, unless that day was taken back.
	 * @param regions the states
	 */
	void write(Collection<Region> regions);

	/**
	 * Writes all counts of residents of a region, in place of those told before.
	 * @param region the state whose event told them
	 * @param counts the counts; what is not among them counts no more
	 */
	void count(Region region, Collection<RegionNews.Count> counts);

	/**
	 * A region of a day, with the latest count of residents up to it.
	 * @param code its code on that day
	 * @param on the day
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Region> find(RegionCode code, LocalDate on, RegionScope scope);

	/**
	 * The regions one tier below, each with the latest count of residents up to a day.
	 * @param parent the code above
	 * @param on the day
	 * @param scope what the caller may see
	 * @return all of them, by code
	 */
	List<Region> children(RegionCode parent, LocalDate on, RegionScope scope);

	/**
	 * All states that a region has had.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return those within the scope, without populations
	 */
	List<Region> states(String id, RegionScope scope);

	/**
	 * The communities.
	 * @param on the day
	 * @param scope what the caller may see
	 * @return all that exist on the day within the scope, without populations
	 */
	List<Region> communities(LocalDate on, RegionScope scope);

}
