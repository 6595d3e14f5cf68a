package org.volunteerstation.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.apache.catalina.connector.ClientAbortException;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.request.BodyTooLarge;

/**
 * Takes an upload in, on disk, before the service is asked: how slowly a phone sends is
 * neither the service's time nor its failure.
 */
final class TakenIn implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private final ProblemTexts problems;

	TakenIn(ProblemTexts problems) {
		this.problems = problems;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		if (!isUpload(request)) {
			return next.handle(request);
		}
		Path body = Files.createTempFile("upload", "");
		try {
			try (InputStream sent = request.servletRequest().getInputStream()) {
				Files.copy(sent, body, StandardCopyOption.REPLACE_EXISTING);
			}
			catch (BodyTooLarge | ClientAbortException ex) {
				return Answers.problem(this.problems, HttpStatus.CONTENT_TOO_LARGE, "too-large");
			}
			try (RequestFromDisk taken = new RequestFromDisk(request.servletRequest(), body)) {
				return next.handle(ServerRequest.create(taken, request.messageConverters()));
			}
		}
		finally {
			Files.deleteIfExists(body);
		}
	}

	private static boolean isUpload(ServerRequest request) {
		return request.headers().contentType().filter(MediaType.MULTIPART_FORM_DATA::isCompatibleWith).isPresent();
	}

}
