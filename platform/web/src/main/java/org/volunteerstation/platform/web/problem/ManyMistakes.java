package org.volunteerstation.platform.web.problem;

import java.util.List;

import org.volunteerstation.platform.core.Refusal;

/**
 * Content with several mistakes, each told with its place: an import's lines, a batch's
 * rows.
 */
public class ManyMistakes extends Refusal {

	private final transient List<Problem.Part> parts;

	/**
	 * Refuses content.
	 * @param code stable code
	 * @param parts the mistakes
	 */
	public ManyMistakes(String code, List<Problem.Part> parts) {
		super(Kind.INVALID, code, parts.size());
		this.parts = List.copyOf(parts);
	}

	/**
	 * The mistakes.
	 * @return each with its place
	 */
	public List<Problem.Part> parts() {
		return this.parts;
	}

}
