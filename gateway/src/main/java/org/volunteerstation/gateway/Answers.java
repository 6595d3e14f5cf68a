package org.volunteerstation.gateway;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

import org.volunteerstation.platform.web.problem.ProblemTexts;

/** Problems as answers of routes. */
final class Answers {

	private Answers() {
	}

	static ServerResponse problem(ProblemTexts texts, HttpStatus status, String code) {
		return ServerResponse.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(texts.problem(status, code, List.of(), List.of()));
	}

}
