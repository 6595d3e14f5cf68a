package org.volunteerstation.platform.service.remote;

import java.io.IOException;
import java.io.InputStream;

import feign.Response;
import feign.codec.ErrorDecoder;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.web.problem.Unavailable;

/** Reads another service's problem back into a refusal; all else is an outage. */
final class ProblemDecoder implements ErrorDecoder {

	private static final int MOST_BYTES = 64 * 1024;

	private final JsonMapper json;

	ProblemDecoder(JsonMapper json) {
		this.json = json;
	}

	@Override
	public Exception decode(String method, Response response) {
		Refusal.Kind kind = kind(response.status());
		String code = code(response);
		return (kind != null && code != null) ? new RemoteRefusal(kind, code)
				: new Unavailable(method + " was answered with " + response.status());
	}

	private static Refusal.@Nullable Kind kind(int status) {
		return switch (status) {
			case 403 -> Refusal.Kind.FORBIDDEN;
			case 404 -> Refusal.Kind.NOT_FOUND;
			case 409 -> Refusal.Kind.CONFLICT;
			case 412 -> Refusal.Kind.STALE;
			case 422 -> Refusal.Kind.INVALID;
			default -> null;
		};
	}

	private @Nullable String code(Response response) {
		if (response.body() == null) {
			return null;
		}
		try (InputStream body = response.body().asInputStream()) {
			JsonNode code = this.json.readTree(body.readNBytes(MOST_BYTES)).path("code");
			return code.isString() ? code.stringValue() : null;
		}
		catch (IOException | JacksonException ex) {
			return null;
		}
	}

}
