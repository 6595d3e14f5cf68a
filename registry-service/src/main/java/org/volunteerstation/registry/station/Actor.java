package org.volunteerstation.registry.station;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * Who entered something: an office and the role of the post, as both were at the time.
 * The account stands in the audit trail alone, as its name may be a person's.
 *
 * @param office the office; null for the platform itself and for change orders
 * @param officeName its shown name
 * @param role for example {@code tier-officer}, {@code app}, {@code change-order}
 */
public record Actor(@Nullable RegionCode office, @Nullable String officeName, String role) {

	/** The platform itself, which no office has asked. */
	public static final Actor PLATFORM = new Actor(null, null, "system");

	/**
	 * The code of the office.
	 * @return null for the platform itself and for change orders
	 */
	public @Nullable String officeCode() {
		return (this.office != null) ? this.office.value() : null;
	}

}
