package org.volunteerstation.platform.web.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457) as the platform answers it.
 *
 * @param type {@code urn:problem:SERVICE:CODE}
 * @param title fixed per code
 * @param status HTTP status
 * @param detail for a person: what is wrong and what to do
 * @param code stable code
 * @param traceId names the request in the logs
 * @param errors the parts of the request that are wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String code, @Nullable String traceId,
		List<Part> errors) {

	/**
	 * One part of the request that is wrong.
	 *
	 * @param pointer JSON pointer, or the parameter's name behind a slash
	 * @param code what kind of mistake
	 * @param detail for a person
	 */
	public record Part(String pointer, String code, String detail) {

	}

}
