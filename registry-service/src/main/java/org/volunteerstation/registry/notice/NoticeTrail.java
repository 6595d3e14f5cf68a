package org.volunteerstation.registry.notice;

import org.volunteerstation.platform.core.RegionCode;

/** Where it is kept what happens to notices. */
public interface NoticeTrail {

	/**
	 * Records a step.
	 * @param action what happened, for example {@code notice.publish}
	 * @param id the notice
	 * @param office whose step it is
	 */
	void record(String action, String id, RegionCode office);

}
