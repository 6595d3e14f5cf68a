package org.volunteerstation.gateway;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import org.volunteerstation.platform.web.problem.Problem;
import org.volunteerstation.platform.web.problem.ProblemTexts;

/** Problems that only the gateway has. */
@RestControllerAdvice
@Order(0)
class GatewayProblems {

	private final ProblemTexts texts;

	GatewayProblems(ProblemTexts texts) {
		this.texts = texts;
	}

	@ExceptionHandler
	ResponseEntity<Problem> ended(SessionEnded ex) {
		return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(this.texts.problem(HttpStatus.UNAUTHORIZED, "session-ended", List.of(), List.of()));
	}

}
