package org.volunteerstation.registry.person.web;

import java.util.List;

import org.volunteerstation.registry.person.Places;
import org.volunteerstation.registry.region.web.AboveView;

/**
 * Where a search has found somebody.
 *
 * @param stationName name of the station
 * @param regionName shown name of its community
 * @param above what lies above that, from the province down to its street
 */
public record FoundAtView(String stationName, String regionName, List<AboveView> above) {

	/**
	 * Shows a place.
	 * @param place the place
	 * @return how it is shown
	 */
	public static FoundAtView of(Places.Place place) {
		return new FoundAtView(place.station(), place.community(), place.above().stream().map(AboveView::of).toList());
	}

}
