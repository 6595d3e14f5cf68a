package org.volunteerstation.registry.leadbody;

import org.volunteerstation.platform.core.RegionCode;

/** Where it is kept who set a lead body. */
public interface LeadBodyTrail {

	/**
	 * A region's lead body was set.
	 * @param region the region
	 * @param body the lead body
	 */
	void set(RegionCode region, LeadBody body);

}
