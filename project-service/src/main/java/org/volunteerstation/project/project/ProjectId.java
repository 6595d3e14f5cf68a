package org.volunteerstation.project.project;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifier of a project, a UUID as text.
 *
 * @param value 36 characters in lower case
 */
public record ProjectId(String value) {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	public ProjectId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not a project id");
		}
	}

	/**
	 * Reads an identifier that someone sent.
	 * @param text the text
	 * @return empty when it cannot be one: then no project has it
	 */
	public static Optional<ProjectId> parse(String text) {
		return FORM.matcher(text).matches() ? Optional.of(new ProjectId(text)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
