package org.volunteerstation.project.project;

/** Where projects tell what happened, in the transaction in which it happened. */
public interface ProjectEvents {

	/**
	 * Tells what happened.
	 * @param event the event
	 */
	void append(ProjectEvent event);

}
