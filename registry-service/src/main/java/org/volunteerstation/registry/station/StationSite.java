package org.volunteerstation.registry.station;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a station is found, when it is open and how it is reached; all of it may be
 * unknown.
 *
 * @param address up to 200 characters
 * @param longitude degrees east, WGS 84, given together with the latitude
 * @param latitude degrees north
 * @param openingHours up to 200 characters, free text
 * @param contactPhone telephone of the site itself, shown to everybody: 5 to 40 digits,
 * blanks and {@code + - ( ) ,}; it may be a mobile phone, which a check lists, as a
 * person's belongs to the contacts
 * @param practiceStation whether it shares the site with a 新时代文明实践站 (川民发〔2020〕41号)
 */
public record StationSite(@Nullable String address, @Nullable Double longitude, @Nullable Double latitude,
		@Nullable String openingHours, @Nullable String contactPhone, boolean practiceStation) {

	/** Characters at most in either text. */
	public static final int MAX_LENGTH = 200;

	private static final Pattern PHONE = Pattern.compile("[0-9+(][0-9 +(),-]{3,38}[0-9)]");

	private static final double MAX_LONGITUDE = 180;

	private static final double MAX_LATITUDE = 90;

	/** Nothing known yet. */
	public static final StationSite UNKNOWN = new StationSite(null, null, null, null, null, false);

	public StationSite {
		checkText(address, "/address");
		checkText(openingHours, "/openingHours");
		if (longitude == null != (latitude == null)) {
			throw new StationRefusal.CoordinatesInvalid((longitude == null) ? "/longitude" : "/latitude");
		}
		checkDegrees(longitude, MAX_LONGITUDE, "/longitude");
		checkDegrees(latitude, MAX_LATITUDE, "/latitude");
		if (contactPhone != null && !PHONE.matcher(contactPhone).matches()) {
			throw new StationRefusal.PhoneInvalid();
		}
	}

	private static void checkText(@Nullable String text, String pointer) {
		if (text != null
				&& (text.isBlank() || text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl))) {
			throw new StationRefusal.TextInvalid(pointer, 1, MAX_LENGTH);
		}
	}

	private static void checkDegrees(@Nullable Double degrees, double max, String pointer) {
		if (degrees != null && !(Math.abs(degrees) <= max)) {
			throw new StationRefusal.CoordinatesInvalid(pointer);
		}
	}

}
