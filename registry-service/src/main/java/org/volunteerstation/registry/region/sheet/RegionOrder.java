package org.volunteerstation.registry.region.sheet;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/**
 * Asks for a list of a region.
 *
 * @param region a region within the caller's; absent: all of it
 */
public record RegionOrder(@Nullable String region) {

	/**
	 * The region asked for.
	 * @param scope what the caller may see
	 * @return its scope
	 * @throws OutsideScope when it is no region of the caller's
	 */
	public RegionScope within(RegionScope scope) {
		return (this.region != null) ? scope.narrow(RegionCode.parse(this.region).orElseThrow(OutsideScope::new))
				: scope;
	}

}
