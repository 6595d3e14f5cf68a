package org.volunteerstation.analytics.recount;

import java.util.List;

import org.volunteerstation.analytics.region.Region;
import org.volunteerstation.platform.core.RegionCode;

/** Where it is told what a recount found, in the transaction that repairs the rows. */
public interface Corrections {

	/**
	 * Lets the streams take over the newest states and send the rows of communities
	 * again.
	 * @param newest the states, as their owners know them
	 * @param communities the communities
	 */
	void append(List<Newest> newest, List<Region> communities);

	/**
	 * Notes that a region was recounted.
	 * @param region the region
	 */
	void audit(RegionCode region);

}
