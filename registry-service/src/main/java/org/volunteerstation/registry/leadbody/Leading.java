package org.volunteerstation.registry.leadbody;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.volunteerstation.registry.region.Region;

/**
 * Which body leads in a region on a day.
 *
 * @param region the region
 * @param on the day
 * @param places all on the way from the province down to the region that have an own one
 * @param version number of changes of the region itself, 0 when it never had one
 */
public record Leading(Region region, LocalDate on, List<Place> places, long version) {

	public Leading {
		places = List.copyOf(places);
	}

	/**
	 * The nearest, which says at least the kind.
	 * @return empty when none is set, up to the province
	 */
	public Optional<Place> nearest() {
		return this.places.isEmpty() ? Optional.empty() : Optional.of(this.places.getLast());
	}

	/**
	 * Whether the region has an own one.
	 * @return false when it follows a region above, or none
	 */
	public boolean isOwn() {
		return nearest().filter((place) -> place.region().code().equals(this.region.code())).isPresent();
	}

	/**
	 * A region with its own lead body.
	 *
	 * @param region the region
	 * @param body its lead body
	 */
	public record Place(Region region, LeadBody body) {
	}

}
