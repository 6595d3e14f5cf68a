package org.volunteerstation.platform.core;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param after the {@code next} of the page before; null for the first page
 * @param limit number of items, 1 to 200
 */
public record SliceQuery(@Nullable String after, int limit) {

	/** Largest page (DESIGN 7). */
	public static final int MAX_LIMIT = 200;

	/** Page size when none is asked for. */
	public static final int DEFAULT_LIMIT = 50;

	public SliceQuery {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
		}
	}

	/**
	 * Rows to read: one more than asked for tells whether there is a next page.
	 * @return 2 to 201
	 */
	public int rows() {
		return this.limit + 1;
	}

	/**
	 * The key to read behind.
	 * @return the key, empty text for the first page
	 */
	public String afterOrStart() {
		return (this.after != null) ? this.after : "";
	}

}
