package org.volunteerstation.registry.inspection;

import org.volunteerstation.platform.core.RegionCode;

/**
 * How far the visits of a region are.
 *
 * @param region the region
 * @param sampled stations drawn
 * @param visited where somebody was
 * @param rectifying where something has to be put right
 * @param closed visits that are closed
 * @param open findings to be put right or looked at again
 * @param overdue findings whose last day has passed
 */
public record VisitProgress(RegionCode region, int sampled, int visited, int rectifying, int closed, int open,
		int overdue) {

	/**
	 * A region where nothing was drawn.
	 * @param region the region
	 * @return zeros
	 */
	static VisitProgress none(RegionCode region) {
		return new VisitProgress(region, 0, 0, 0, 0, 0, 0);
	}

}
