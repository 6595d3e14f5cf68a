package org.volunteerstation.registry.region.web;

import org.volunteerstation.registry.region.Region;

/**
 * A region above another: of an ancestor no more is shown.
 *
 * @param code twelve digits
 * @param displayName name without the committee's suffix
 */
public record AboveView(String code, String displayName) {

	/**
	 * Shows an ancestor.
	 * @param region the region
	 * @return how it is shown
	 */
	public static AboveView of(Region region) {
		return new AboveView(region.code().value(), region.name().display());
	}

}
