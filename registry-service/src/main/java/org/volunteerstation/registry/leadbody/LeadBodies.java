package org.volunteerstation.registry.leadbody;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.Region;

/** The lead bodies of all regions. */
public interface LeadBodies {

	/**
	 * What regions have of their own. Which office leads is no secret: a caller is told
	 * of all the tiers above.
	 * @param regions the regions
	 * @param on the day
	 * @return by region, for those that have one
	 */
	Map<RegionCode, LeadBody> validOn(Collection<Region> regions, LocalDate on);

	/**
	 * What a region has and had.
	 * @param region the region
	 * @param before the day before which to read
	 * @param query how many
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()}, the newest day first
	 */
	List<LeadBody> history(Region region, LocalDate before, SliceQuery query, RegionScope scope);

	/**
	 * Number of changes of a region.
	 * @param region the region
	 * @param scope what the caller may see
	 * @return 0 when it never had one of its own
	 */
	long version(Region region, RegionScope scope);

	/**
	 * Stores a lead body in place of one from the same day.
	 * @param region the region
	 * @param body the lead body, of the next version
	 * @param scope what the caller may write
	 * @throws LeadBodyRefusal.Stale when somebody was faster
	 */
	void put(Region region, LeadBody body, RegionScope scope);

	/**
	 * The names of the kinds.
	 * @return by code
	 */
	Map<String, Kind> kinds();

	/**
	 * A kind of lead body.
	 *
	 * @param name Chinese name
	 * @param nameEn English name
	 */
	record Kind(String name, String nameEn) {
	}

}
