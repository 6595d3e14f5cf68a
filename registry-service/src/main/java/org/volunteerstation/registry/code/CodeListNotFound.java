package org.volunteerstation.registry.code;

import org.volunteerstation.platform.core.Refusal;

/** There is no such code list. */
final class CodeListNotFound extends Refusal {

	CodeListNotFound() {
		super(Kind.NOT_FOUND, "code-list-not-found");
	}

}
