package org.volunteerstation.platform.core;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list by key, never by offset.
 *
 * @param <T> what is listed
 * @param items at most {@link SliceQuery#limit()} items
 * @param next the {@code after} of the following page; null on the last
 */
public record Slice<T>(List<T> items, @Nullable String next) {

	public Slice {
		items = List.copyOf(items);
	}

	/**
	 * Cuts a slice from rows that were read with one row more than asked for.
	 * @param <R> the row type
	 * @param rows up to {@code limit + 1} rows in the order of the key
	 * @param query what was asked for
	 * @param key the row's place in the order
	 * @return the slice
	 */
	public static <R> Slice<R> cut(List<R> rows, SliceQuery query, Function<R, String> key) {
		if (rows.size() <= query.limit()) {
			return new Slice<>(rows, null);
		}
		List<R> items = rows.subList(0, query.limit());
		return new Slice<>(items, key.apply(items.getLast()));
	}

	/**
	 * Turns the items into something else.
	 * @param <V> the new type
	 * @param view the mapping
	 * @return the same slice of the new type
	 */
	public <V> Slice<V> map(Function<? super T, ? extends V> view) {
		return new Slice<>(this.items.stream().<V>map(view).toList(), this.next);
	}

}
