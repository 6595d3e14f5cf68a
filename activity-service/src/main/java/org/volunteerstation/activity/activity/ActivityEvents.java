package org.volunteerstation.activity.activity;

import java.util.List;

/** Where activities tell what happened, in the transaction in which it happened. */
public interface ActivityEvents {

	/**
	 * Tells what happened.
	 * @param event the event
	 */
	void append(ActivityEvent event);

	/**
	 * Tells what moved with its community; the order is audited where it was applied.
	 * @param activities the activities after it
	 */
	void moved(List<Activity> activities);

}
