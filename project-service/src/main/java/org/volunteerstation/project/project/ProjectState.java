package org.volunteerstation.project.project;

/** Stage of a project's life. */
public enum ProjectState {

	/** The station offers it. */
	PROPOSED

}
