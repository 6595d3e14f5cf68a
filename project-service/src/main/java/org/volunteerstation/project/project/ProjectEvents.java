package org.volunteerstation.project.project;

import java.util.List;

/** Where projects tell what happened, in the transaction in which it happened. */
public interface ProjectEvents {

	/**
	 * Tells what happened.
	 * @param event the event
	 */
	void append(ProjectEvent event);

	/**
	 * Tells what moved with its community; the order is audited where it was applied.
	 * @param projects the projects after it
	 */
	void moved(List<Project> projects);

}
