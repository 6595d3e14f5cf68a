package org.volunteerstation.gateway;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import org.volunteerstation.platform.web.problem.Problem;
import org.volunteerstation.platform.web.problem.ProblemTexts;

/**
 * Problems that only the gateway has. A person who mistypes an address gets the console,
 * which says that there is no such page; a program gets the problem.
 */
@RestControllerAdvice
@Order(0)
class GatewayProblems {

	private final ProblemTexts texts;

	private final Resource console = new ClassPathResource("console/index.html");

	GatewayProblems(ProblemTexts texts) {
		this.texts = texts;
	}

	@ExceptionHandler
	ResponseEntity<Problem> ended(SessionEnded ex) {
		return problem(HttpStatus.UNAUTHORIZED, "session-ended");
	}

	@ExceptionHandler
	ResponseEntity<?> missing(NoResourceFoundException ex, HttpServletRequest request) {
		if (!GatewaySecurity.isPage(request)) {
			return problem(HttpStatus.NOT_FOUND, "not-found");
		}
		return ResponseEntity.status(HttpStatus.NOT_FOUND)
			.contentType(MediaType.TEXT_HTML)
			.cacheControl(CacheControl.noCache())
			.body(this.console);
	}

	private ResponseEntity<Problem> problem(HttpStatus status, String code) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(this.texts.problem(status, code, List.of(), List.of()));
	}

}
