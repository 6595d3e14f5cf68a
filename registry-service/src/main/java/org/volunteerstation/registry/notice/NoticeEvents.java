package org.volunteerstation.registry.notice;

import org.volunteerstation.platform.core.RegionCode;

/** Where it is told and kept what happens to notices. */
public interface NoticeEvents {

	/**
	 * Records a step that nobody outside the office hears of.
	 * @param action what happened, for example {@code notice.draft}
	 * @param id the notice
	 * @param office whose step it is
	 */
	void record(String action, String id, RegionCode office);

	/**
	 * A notice was sent to its audience.
	 * @param notice the notice
	 * @param office whose step it is
	 */
	void published(Notice notice, RegionCode office);

	/**
	 * A notice was taken back.
	 * @param notice the notice
	 * @param read regions that had read it by then
	 * @param office whose step it is: the sender, under the code that it has now
	 */
	void withdrawn(Notice notice, int read, RegionCode office);

}
