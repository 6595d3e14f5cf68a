package org.volunteerstation.activity.activity;

/** Where activities tell what happened, in the transaction in which it happened. */
public interface ActivityEvents {

	/**
	 * Tells what happened.
	 * @param event the event
	 */
	void append(ActivityEvent event);

}
