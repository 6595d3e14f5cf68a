package org.volunteerstation.registry.manager;

import org.volunteerstation.registry.station.Station;

/** Who has to know that the managers of a station are others, or their terms. */
public interface Staffing {

	/**
	 * The managers of a station changed, in the running transaction.
	 * @param station the station, kept from being changed
	 */
	void staffed(Station station);

}
