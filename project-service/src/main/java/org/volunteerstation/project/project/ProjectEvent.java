package org.volunteerstation.project.project;

/** What happened to a project; carries the state after it. */
public sealed interface ProjectEvent {

	/**
	 * The project after the event.
	 * @return the project
	 */
	Project project();

	/**
	 * A station offers it.
	 *
	 * @param project the state after it
	 */
	record Proposed(Project project) implements ProjectEvent {

	}

	/**
	 * What is said of it changed.
	 *
	 * @param project the state after it
	 */
	record Changed(Project project) implements ProjectEvent {

	}

	/**
	 * Its community got another code.
	 *
	 * @param project the state after it
	 */
	record Moved(Project project) implements ProjectEvent {

	}

}
