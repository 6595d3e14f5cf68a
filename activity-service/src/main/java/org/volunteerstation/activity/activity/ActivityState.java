package org.volunteerstation.activity.activity;

/** Stage of an activity's life. */
public enum ActivityState {

	/** It will take place. */
	PLANNED

}
