package org.volunteerstation.platform.service;

import java.util.List;

/**
 * The rows of a service that follow change orders. A bean of this type is all that it
 * takes: the orders are heard, each moves its rows once, and the registry is told.
 */
public interface RegionFollower {

	/**
	 * The table whose rows follow; also names the consumer.
	 * @return a table with the columns {@code id}, {@code region_code}, {@code version}
	 * and {@code updated_at}; always the same
	 */
	String table();

	/**
	 * Tells the own topic that rows have another region, in the transaction in which they
	 * were moved.
	 * @param ids the rows, at most a thousand
	 */
	void moved(List<String> ids);

}
