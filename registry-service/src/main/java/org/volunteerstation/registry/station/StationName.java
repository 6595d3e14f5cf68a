package org.volunteerstation.registry.station;

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
