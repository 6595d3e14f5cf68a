package org.volunteerstation.registry.station;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Name on the plaque: 2 to 100 characters, none of them a control character.
 *
 * @param value the name
 */
public record StationName(String value) {

	/** Characters at least. */
	public static final int MIN_LENGTH = 2;

	/** Characters at most. */
	public static final int MAX_LENGTH = 100;

	/** Length of the pieces that names are searched by: rare enough to be few places. */
	private static final int PIECE = 3;

	/** Length of those for texts that have no longer one. */
	private static final int SHORT_PIECE = 2;

	private static final String STATION = "志愿服务站";

	private static final String POINT = "志愿服务点";

	public StationName {
		if (!isValid(value)) {
			throw new StationRefusal.TextInvalid("/name", MIN_LENGTH, MAX_LENGTH);
		}
	}

	static boolean isValid(String text) {
		return text.length() >= MIN_LENGTH && text.length() <= MAX_LENGTH && text.strip().equals(text)
				&& text.chars().noneMatch(Character::isISOControl);
	}

	/**
	 * The pieces of two and of three characters that a name is found by.
	 * @param name a name
	 * @return no piece twice
	 */
	public static List<String> pieces(String name) {
		return Stream.concat(cut(name, SHORT_PIECE), cut(name, PIECE)).distinct().toList();
	}

	/**
	 * The pieces that are all in a name which holds a text.
	 * @param text what somebody looks for
	 * @return no piece twice; three characters each, two for a text of two; empty for a
	 * text of a single character
	 */
	public static List<String> sought(String text) {
		List<String> pieces = cut(text, PIECE).distinct().toList();
		return !pieces.isEmpty() ? pieces : cut(text, SHORT_PIECE).toList();
	}

	private static Stream<String> cut(String text, int length) {
		int[] points = text.codePoints().toArray();
		return IntStream.rangeClosed(0, points.length - length).mapToObj((start) -> new String(points, start, length));
	}

	/**
	 * The name that the founding document asks for on the plaque.
	 * @param community the community's shown name
	 * @param kind station or point
	 * @return for example 水井坊社区志愿服务站
	 */
	public static StationName proposed(String community, StationKind kind) {
		String suffix = switch (kind) {
			case STATION -> STATION;
			case POINT -> POINT;
		};
		int room = MAX_LENGTH - suffix.length();
		return new StationName(community.substring(0, Math.min(room, community.length())) + suffix);
	}

}
