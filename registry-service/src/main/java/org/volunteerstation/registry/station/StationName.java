package org.volunteerstation.registry.station;

import java.util.List;
import java.util.Set;
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

	/** Stands before a name in its first piece. */
	private static final String BEGIN = "^";

	/** Stands behind a name in its last piece. */
	private static final String END = "$";

	/** In nearly every name: who looks for them finds enough in the list itself. */
	private static final Set<String> COMMON = Set.of("社区志", "区志愿", "志愿服", "愿服务", "服务站", "服务点", "务站$", "务点$");

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
	 * The pieces of three characters that a name is found by, its beginning and its end
	 * marked.
	 * @param name a name
	 * @return no piece twice, and none that is common
	 */
	public static List<String> pieces(String name) {
		return rare(BEGIN + name + END).toList();
	}

	/**
	 * How names are found that hold a text, or that begin with it if it is a single
	 * character.
	 * @param text what somebody looks for, not empty
	 * @return what to look for
	 */
	public static Sought sought(String text) {
		int length = text.codePointCount(0, text.length());
		if (length >= PIECE) {
			return new Sought(rare(text).toList(), false);
		}
		String start = (length == 1) ? BEGIN + text : text;
		boolean common = COMMON.stream().anyMatch((piece) -> piece.startsWith(start));
		return new Sought(common ? List.of() : List.of(start), true);
	}

	private static Stream<String> rare(String text) {
		return cut(text, PIECE).filter((piece) -> !COMMON.contains(piece)).distinct();
	}

	private static Stream<String> cut(String text, int length) {
		int[] points = text.codePoints().toArray();
		return IntStream.rangeClosed(0, points.length - length).mapToObj((start) -> new String(points, start, length));
	}

	/**
	 * What names are found by.
	 *
	 * @param pieces what they all have; empty when nearly every name has the text
	 * @param start whether pieces begin with it, and are no more than that
	 */
	public record Sought(List<String> pieces, boolean start) {
	}

	/**
	 * The name that the founding document asks for on the plaque, from the second site on
	 * with its number.
	 * @param community the community's shown name
	 * @param kind station or point
	 * @param number which of those of the community that nobody named, from 1
	 * @return for example 水井坊社区志愿服务站, 水井坊社区志愿服务点（2）
	 */
	public static StationName proposed(String community, StationKind kind, int number) {
		String site = switch (kind) {
			case STATION -> STATION;
			case POINT -> POINT;
		};
		String suffix = (number > 1) ? site + "（" + number + "）" : site;
		int room = MAX_LENGTH - suffix.length();
		return new StationName(community.substring(0, Math.min(room, community.length())) + suffix);
	}

}
