package org.volunteerstation.project.project;

import java.util.Optional;

import org.volunteerstation.platform.core.IdGenerator;

/**
 * Identifier of a project, a UUID as text.
 *
 * @param value 36 characters in lower case
 */
public record ProjectId(String value) {

	public ProjectId {
		if (!IdGenerator.isId(value)) {
			throw new IllegalArgumentException("not a project id");
		}
	}

	/**
	 * Reads an identifier that someone sent.
	 * @param text the text
	 * @return empty when it cannot be one: then no project has it
	 */
	public static Optional<ProjectId> parse(String text) {
		return IdGenerator.isId(text) ? Optional.of(new ProjectId(text)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
