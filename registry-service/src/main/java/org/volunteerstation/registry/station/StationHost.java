package org.volunteerstation.registry.station;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.CreditCode;

/**
 * Who gives a point its room: the property company of the housing estate, or another
 * organisation (川民发〔2020〕41号, R8).
 *
 * @param name 2 to 100 characters, none of them a control character
 * @param code its unified social credit code; a wrong check character is for review
 */
public record StationHost(String name, CreditCode code) {

	public StationHost {
		if (!StationName.isValid(name)) {
			throw new StationRefusal.TextInvalid("/hostName", StationName.MIN_LENGTH, StationName.MAX_LENGTH);
		}
	}

	/**
	 * Reads a host as someone sent it: with a name and a code, or not at all.
	 * @param name the name, null when none was sent
	 * @param code the code, null when none was sent
	 * @return null when neither was sent
	 * @throws StationRefusal.PointWithoutHost when there is a code without a name
	 * @throws StationRefusal.HostCodeInvalid when the code has not the form of one
	 */
	public static @Nullable StationHost read(@Nullable String name, @Nullable String code) {
		if (name == null && code == null) {
			return null;
		}
		if (name == null) {
			throw new StationRefusal.PointWithoutHost();
		}
		return of(name, (code != null) ? code : "");
	}

	static StationHost of(String name, String code) {
		return new StationHost(name, CreditCode.parse(code).orElseThrow(StationRefusal.HostCodeInvalid::new));
	}

}
