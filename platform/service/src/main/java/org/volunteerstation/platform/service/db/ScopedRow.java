package org.volunteerstation.platform.service.db;

/**
 * A row that belongs to a region: columns {@code id}, {@code region_code} and
 * {@code version}.
 */
public interface ScopedRow {

	/**
	 * The identifier.
	 * @return 36 characters
	 */
	String getId();

	/**
	 * The region that owns the row.
	 * @return twelve digits
	 */
	String getRegionCode();

	/**
	 * The version of this state, column {@code version}.
	 * @return number of changes, from 1
	 */
	long getVersion();

}
