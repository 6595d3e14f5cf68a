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
		return problem(ServerResponse.status(status), texts, status, code);
	}

	static ServerResponse tooManyRequests(ProblemTexts texts, long wait) {
		HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
		return problem(ServerResponse.status(status).header("Retry-After", Long.toString(wait)), texts, status,
				"too-many-requests");
	}

	private static ServerResponse problem(ServerResponse.BodyBuilder answer, ProblemTexts texts, HttpStatus status,
			String code) {
		return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(texts.problem(status, code, List.of(), List.of()));
	}

}
