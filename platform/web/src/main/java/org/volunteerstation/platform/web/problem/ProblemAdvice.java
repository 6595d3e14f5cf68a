package org.volunteerstation.platform.web.problem;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import org.volunteerstation.platform.core.Refusal;

/**
 * Turns every exception into a problem, in one place. A refusal is the caller's mistake
 * and one line in the log; anything unexpected is ours: logged whole, told without
 * detail.
 */
@RestControllerAdvice
public final class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	/** What the audit trail wants to know of. */
	private static final Set<HttpStatus> TOLD = EnumSet.of(HttpStatus.NOT_FOUND, HttpStatus.FORBIDDEN,
			HttpStatus.TOO_MANY_REQUESTS);

	private final ProblemTexts texts;

	private final List<RefusalListener> listeners;

	private final BadRequests badRequests;

	public ProblemAdvice(ProblemTexts texts, List<RefusalListener> listeners) {
		this.texts = texts;
		this.listeners = List.copyOf(listeners);
		this.badRequests = new BadRequests(texts);
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
		HttpStatus status = switch (refusal.kind()) {
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case CONFLICT -> HttpStatus.CONFLICT;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
			case STALE -> HttpStatus.PRECONDITION_FAILED;
		};
		List<Problem.Part> errors = parts(refusal).stream().map(this::part).toList();
		return answer(status, refusal.code(), refusal.arguments(), errors, request);
	}

	@ExceptionHandler
	ResponseEntity<Object> precondition(PreconditionRequired refusal, WebRequest request) {
		return answer(HttpStatus.PRECONDITION_REQUIRED, refusal.code(), List.of(), List.of(), request);
	}

	/**
	 * What is sent in parts cannot be taken apart: broken off, or not in parts at all.
	 */
	@ExceptionHandler
	ResponseEntity<Object> unreadableParts(MultipartException ex, WebRequest request) {
		return BadRequests.isTooLarge(ex)
				? answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of(), List.of(), request)
				: answer(HttpStatus.BAD_REQUEST, "malformed-multipart", List.of(), List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> tooMany(TooManyRequests refusal, WebRequest request) {
		ResponseEntity<Object> answer = answer(HttpStatus.TOO_MANY_REQUESTS, refusal.code(), List.of(), List.of(),
				request);
		return ResponseEntity.status(answer.getStatusCode())
			.headers(answer.getHeaders())
			.header(HttpHeaders.RETRY_AFTER, Long.toString(refusal.seconds()))
			.body(answer.getBody());
	}

	@ExceptionHandler
	ResponseEntity<Object> denied(AccessDeniedException ex, WebRequest request) {
		return answer(HttpStatus.FORBIDDEN, "forbidden", List.of(), List.of(), request);
	}

	@ExceptionHandler(Unavailable.class)
	ResponseEntity<Object> unavailable(Exception ex, WebRequest request) {
		log.warn("A request could not be served for now", ex);
		return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", List.of(), List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> unexpected(Exception ex, WebRequest request) {
		if (BadRequests.isTooLarge(ex)) {
			return answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of(), List.of(), request);
		}
		if (Outages.isOutage(ex)) {
			return unavailable(ex, request);
		}
		log.error("A request failed", ex);
		return answer(HttpStatus.INTERNAL_SERVER_ERROR, "internal", List.of(), List.of(), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		BadRequests.Finding finding = this.badRequests.find(ex, status);
		return answer(finding.status(), finding.code(), List.of(), finding.errors(), request);
	}

	private static List<Refusal.Fault> parts(Refusal refusal) {
		String pointer = refusal.pointer();
		if (!refusal.faults().isEmpty() || pointer == null) {
			return refusal.faults();
		}
		return List.of(new Refusal.Fault(pointer, refusal.code(), refusal.arguments()));
	}

	private Problem.Part part(Refusal.Fault fault) {
		return new Problem.Part(fault.pointer(), fault.code(), this.texts.detail(fault.code(), fault.arguments()));
	}

	private ResponseEntity<Object> answer(HttpStatusCode status, String code, List<Object> arguments,
			List<Problem.Part> errors, WebRequest request) {
		String method = "";
		String path = "";
		if (request instanceof ServletWebRequest servlet) {
			method = servlet.getRequest().getMethod();
			path = servlet.getRequest().getRequestURI();
		}
		if (status.value() < 500) {
			log.info("Refused with {} {}", status.value(), code);
		}
		if (TOLD.contains(HttpStatus.resolve(status.value()))) {
			tell(code, method, path);
		}
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(this.texts.problem(status, code, arguments, errors));
	}

	/** A refusal stays a refusal when a listener, for example the audit trail, fails. */
	private void tell(String code, String method, String path) {
		for (RefusalListener listener : this.listeners) {
			try {
				listener.refused(code, method, path);
			}
			catch (RuntimeException ex) {
				log.error("A refusal could not be told on", ex);
			}
		}
	}

}
