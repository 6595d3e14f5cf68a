package org.volunteerstation.registry.standard;

/** Where the standing of stations is told, in the transaction in which it changed. */
public interface StandardEvents {

	/**
	 * Somebody assessed a station.
	 * @param standing how it stands
	 * @param sequence number of the event
	 */
	void assessed(Standing standing, long sequence);

	/**
	 * Managers or their terms, projects, activities, the station, or the day changed how
	 * it stands.
	 * @param standing how it stands
	 * @param sequence number of the event
	 */
	void changed(Standing standing, long sequence);

}
