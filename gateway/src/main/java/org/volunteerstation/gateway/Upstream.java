package org.volunteerstation.gateway;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.request.BodyTooLarge;

/**
 * Guards one service: what can be repeated without harm is tried once more when the
 * connection fails; a service that keeps failing is left alone for some seconds. One that
 * says itself that it cannot now (503) is alive: were it left alone, one burst would turn
 * everybody away.
 */
final class Upstream implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final Logger logger = LoggerFactory.getLogger(Upstream.class);

	private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	private static final Set<Integer> FAILURES = Set.of(502, 504);

	private final CircuitBreaker breaker;

	private final ProblemTexts problems;

	Upstream(CircuitBreaker breaker, ProblemTexts problems) {
		this.breaker = breaker;
		this.problems = problems;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		int attempts = REPEATABLE.contains(request.method()) ? 2 : 1;
		for (int attempt = 1; attempt <= attempts; attempt++) {
			if (!this.breaker.tryAcquirePermission()) {
				break;
			}
			long start = System.nanoTime();
			try {
				ServerResponse answer = next.handle(request);
				report(start, answer);
				return answer;
			}
			catch (IOException | ResourceAccessException ex) {
				if (isCallersFault(ex)) {
					this.breaker.releasePermission();
					return Answers.problem(this.problems, HttpStatus.CONTENT_TOO_LARGE, "too-large");
				}
				this.breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, ex);
				logger.warn("{} does not answer: {}", this.breaker.getName(), ex.toString());
			}
		}
		return Answers.problem(this.problems, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
	}

	/**
	 * A body that is read beyond its limit, or that ends too early, says nothing about
	 * the service.
	 */
	private static boolean isCallersFault(Exception ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof BodyTooLarge || cause instanceof ClientAbortException) {
				return true;
			}
		}
		return false;
	}

	private void report(long start, ServerResponse answer) {
		long took = System.nanoTime() - start;
		if (FAILURES.contains(answer.statusCode().value())) {
			this.breaker.onError(took, TimeUnit.NANOSECONDS, new IOException("answered " + answer.statusCode()));
		}
		else {
			this.breaker.onSuccess(took, TimeUnit.NANOSECONDS);
		}
	}

}
