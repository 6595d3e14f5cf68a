package org.volunteerstation.platform.core;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts what is too much for one statement, one transaction or one message. */
public final class Pieces {

	private Pieces() {
	}

	/**
	 * Cuts a list.
	 * @param <T> what it holds
	 * @param all the list, which is not copied
	 * @param size how many a piece has at most, from 1
	 * @return the pieces in the order of the list, none of them empty
	 * @throws IllegalArgumentException when the size is below 1
	 */
	public static <T> List<List<T>> of(List<T> all, int size) {
		if (size < 1) {
			throw new IllegalArgumentException("a piece has one element at least, not " + size);
		}
		int pieces = Math.ceilDiv(all.size(), size);
		return IntStream.range(0, pieces)
			.mapToObj((piece) -> all.subList(piece * size, Math.min(all.size(), (piece + 1) * size)))
			.toList();
	}

}
