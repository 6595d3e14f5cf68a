package org.volunteerstation.registry.station;

/**
 * Why a station is moved to another community by hand, or a point to another station.
 *
 * @param value up to 160 characters: the audit trail keeps it beside codes and ids
 */
public record MoveReason(String value) {

	/** Characters at most. */
	public static final int MAX_LENGTH = 160;

	public MoveReason {
		if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
			throw new StationRefusal.TextInvalid("/reason", 1, MAX_LENGTH);
		}
	}

}
