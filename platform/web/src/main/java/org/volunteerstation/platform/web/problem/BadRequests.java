package org.volunteerstation.platform.web.problem;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.web.request.BodyTooLarge;

/** Says what is wrong with a request that could not be read. */
final class BadRequests {

	private final ProblemTexts texts;

	BadRequests(ProblemTexts texts) {
		this.texts = texts;
	}

	Finding find(Exception ex, HttpStatusCode status) {
		return switch (ex) {
			case MethodArgumentNotValidException invalid ->
				new Finding(HttpStatus.BAD_REQUEST, "invalid-request", fields(invalid.getAllErrors().stream()));
			case HandlerMethodValidationException invalid ->
				new Finding(HttpStatus.BAD_REQUEST, "invalid-request", parameters(invalid));
			case MissingServletRequestParameterException missing -> new Finding(HttpStatus.BAD_REQUEST,
					"invalid-request", part("/" + missing.getParameterName(), "missing"));
			case MissingServletRequestPartException missing -> new Finding(HttpStatus.BAD_REQUEST, "invalid-request",
					part("/" + missing.getRequestPartName(), "missing"));
			case MethodArgumentTypeMismatchException mismatch ->
				new Finding(HttpStatus.BAD_REQUEST, "invalid-request", part("/" + mismatch.getName(), code(mismatch)));
			case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
			default -> new Finding(status, code(status), List.of());
		};
	}

	static boolean isTooLarge(@Nullable Throwable ex) {
		Throwable cause = ex;
		while (cause != null) {
			if (cause instanceof BodyTooLarge) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	private Finding unreadable(HttpMessageNotReadableException ex) {
		if (isTooLarge(ex)) {
			return new Finding(HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of());
		}
		return switch (ex.getCause()) {
			case UnrecognizedPropertyException unknown ->
				new Finding(HttpStatus.BAD_REQUEST, "unknown-field", part(pointer(unknown), "unknown-field"));
			case DatabindException wrong when !wrong.getPath().isEmpty() ->
				new Finding(HttpStatus.BAD_REQUEST, "invalid-request", part(pointer(wrong), "wrong-type"));
			case null, default -> new Finding(HttpStatus.BAD_REQUEST, "malformed-json", List.of());
		};
	}

	private List<Problem.Part> part(String pointer, String code) {
		return List.of(new Problem.Part(pointer, code, this.texts.detail(code, List.of())));
	}

	private static String pointer(DatabindException ex) {
		StringBuilder pointer = new StringBuilder();
		for (JacksonException.Reference reference : ex.getPath()) {
			String name = reference.getPropertyName();
			pointer.append('/').append((name != null) ? name : reference.getIndex());
		}
		return pointer.toString();
	}

	private static List<Problem.Part> fields(Stream<ObjectError> errors) {
		return errors.map((error) -> {
			String name = (error instanceof FieldError field) ? field.getField() : "";
			String pointer = "/" + name.replace("[", "/").replace("]", "").replace('.', '/');
			return new Problem.Part(pointer, code(error), message(error));
		}).toList();
	}

	private static List<Problem.Part> parameters(HandlerMethodValidationException ex) {
		return ex.getParameterValidationResults()
			.stream()
			.flatMap((result) -> result.getResolvableErrors()
				.stream()
				.map((error) -> new Problem.Part("/" + result.getMethodParameter().getParameterName(), code(error),
						message(error))))
			.toList();
	}

	private static String code(MethodArgumentTypeMismatchException ex) {
		return (ex.getRequiredType() == RegionCode.class) ? "region-code-malformed" : "wrong-type";
	}

	private static String code(MessageSourceResolvable error) {
		String[] codes = error.getCodes();
		return (codes != null && codes.length > 0) ? codes[codes.length - 1] : "invalid";
	}

	private static String message(MessageSourceResolvable error) {
		String message = error.getDefaultMessage();
		return (message != null) ? message : "";
	}

	private static String code(HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> "not-found";
			case 405 -> "method-not-allowed";
			case 406 -> "not-acceptable";
			case 413 -> "too-large";
			case 415 -> "unsupported-media-type";
			case 503 -> "unavailable";
			default -> status.is5xxServerError() ? "internal" : "invalid-request";
		};
	}

	/**
	 * What is wrong.
	 *
	 * @param status HTTP status
	 * @param code the problem's code
	 * @param errors the wrong parts
	 */
	record Finding(HttpStatusCode status, String code, List<Problem.Part> errors) {

	}

}
