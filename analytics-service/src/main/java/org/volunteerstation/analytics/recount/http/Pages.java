package org.volunteerstation.analytics.recount.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.SliceQuery;

/** Reads a list of another service page by page to its end. */
final class Pages {

	/** Items of a page. */
	static final int LIMIT = SliceQuery.MAX_LIMIT;

	private Pages() {
	}

	static <T> List<T> all(Function<@Nullable String, Page<T>> read) {
		List<T> all = new ArrayList<>();
		String after = null;
		do {
			Page<T> page = read.apply(after);
			all.addAll(page.items());
			after = page.next();
		}
		while (after != null);
		return all;
	}

	/**
	 * A page.
	 *
	 * @param <T> what is listed
	 * @param items the items
	 * @param next where the next page begins; null on the last
	 */
	record Page<T>(List<T> items, @Nullable String next) {

	}

}
