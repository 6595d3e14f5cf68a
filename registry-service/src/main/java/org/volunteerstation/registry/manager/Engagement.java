package org.volunteerstation.registry.manager;

/** How much of the working day a manager gives. */
public enum Engagement {

	/** 专职. */
	FULL_TIME,

	/** 兼职. */
	PART_TIME

}
