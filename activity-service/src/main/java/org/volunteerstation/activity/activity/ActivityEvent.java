package org.volunteerstation.activity.activity;

/** What happened to an activity; carries the state after it. */
public sealed interface ActivityEvent {

	/**
	 * The activity after the event.
	 * @return the activity
	 */
	Activity activity();

	/**
	 * It will take place.
	 *
	 * @param activity the state after it
	 */
	record Planned(Activity activity) implements ActivityEvent {

	}

	/**
	 * What is said of it changed.
	 *
	 * @param activity the state after it
	 */
	record Changed(Activity activity) implements ActivityEvent {

	}

	/**
	 * Its community got another code.
	 *
	 * @param activity the state after it
	 */
	record Moved(Activity activity) implements ActivityEvent {

	}

}
