package org.volunteerstation.platform.service;

import java.util.List;

/**
 * The rows of a service that belong to stations, and follow change orders and their
 * stations. A bean of this type is all that it takes: the orders are heard, each moves
 * its rows once, and the registry is told; the stations are heard of too
 * ({@link KnownStations}), and rows follow one that moves by itself.
 */
public interface RegionFollower {

	/**
	 * The table whose rows follow; also names the consumer.
	 * @return a table with the columns {@code id}, {@code region_code},
	 * {@code station_id}, {@code version} and {@code updated_at}; always the same
	 */
	String table();

	/**
	 * Tells the own topic that rows have another region, in the transaction in which they
	 * were moved.
	 * @param ids the rows, at most a thousand
	 */
	void moved(List<String> ids);

}
