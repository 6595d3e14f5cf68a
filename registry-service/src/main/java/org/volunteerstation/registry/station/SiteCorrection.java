package org.volunteerstation.registry.station;

import org.jspecify.annotations.Nullable;

/**
 * What a list corrects of a station; what is absent stays as it is.
 *
 * @param station the station or point
 * @param version the version that the list was made from
 * @param address where it is
 * @param longitude degrees, together with the latitude
 * @param latitude degrees
 * @param openingHours when it is open
 * @param contactPhone the public number
 * @param practiceStation whether it shares its rooms with a practice station
 */
public record SiteCorrection(StationId station, long version, @Nullable String address, @Nullable Double longitude,
		@Nullable Double latitude, @Nullable String openingHours, @Nullable String contactPhone,
		@Nullable Boolean practiceStation) {

	StationSite on(StationSite before) {
		boolean placed = this.longitude != null || this.latitude != null;
		return new StationSite((this.address != null) ? this.address : before.address(),
				placed ? this.longitude : before.longitude(), placed ? this.latitude : before.latitude(),
				(this.openingHours != null) ? this.openingHours : before.openingHours(),
				(this.contactPhone != null) ? this.contactPhone : before.contactPhone(),
				(this.practiceStation != null) ? this.practiceStation : before.practiceStation());
	}

}
