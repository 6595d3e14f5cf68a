package org.volunteerstation.platform.service.remote;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import feign.Response;
import feign.codec.DecodeException;
import feign.codec.Decoder;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads answers of other services. Requests are read strictly, answers tolerantly: a
 * field that is new over there breaks nothing here (DESIGN 7).
 */
final class TolerantDecoder implements Decoder {

	private final JsonMapper json;

	TolerantDecoder(JsonMapper json) {
		this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	}

	@Override
	public @Nullable Object decode(Response response, Type type) throws IOException {
		if (response.body() == null || type == void.class || type == Void.class) {
			return null;
		}
		try (InputStream body = response.body().asInputStream()) {
			return this.json.readValue(body, this.json.constructType(type));
		}
		catch (JacksonException ex) {
			throw new DecodeException(response.status(), "unreadable answer", response.request(), ex);
		}
	}

}
