package org.volunteerstation.registry.station;

import java.util.List;
import java.util.stream.IntStream;

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

	/** Length of the pieces that names are searched by. */
	private static final int PIECE = 2;

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
	 * The pieces of two characters that a name is found by when they are all in it.
	 * @param text a name or what somebody looks for
	 * @return no piece twice; empty for a text of a single character
	 */
	public static List<String> pieces(String text) {
		int[] points = text.codePoints().toArray();
		return IntStream.rangeClosed(0, points.length - PIECE)
			.mapToObj((start) -> new String(points, start, PIECE))
			.distinct()
			.toList();
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
