package org.volunteerstation.platform.service;

import java.io.IOException;
import java.io.InputStream;

import feign.RequestInterceptor;
import feign.Response;
import feign.Retryer;
import feign.codec.ErrorDecoder;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * Defaults of calls to other services: the caller's token goes along, nothing is retried
 * by itself, and the other service's problem is understood.
 */
@AutoConfiguration
@ConditionalOnClass(RequestInterceptor.class)
public class PlatformFeignAutoConfiguration {

	PlatformFeignAutoConfiguration() {
	}

	@Bean
	RequestInterceptor callersToken() {
		return (request) -> {
			if (SecurityContextHolder.getContext().getAuthentication() instanceof OperatorAuthentication operator
					&& !request.headers().containsKey("Authorization")) {
				request.header("Authorization", "Bearer " + operator.getToken().getTokenValue());
			}
		};
	}

	@Bean
	Retryer noRetries() {
		return Retryer.NEVER_RETRY;
	}

	@Bean
	ErrorDecoder problemDecoder(JsonMapper json) {
		ErrorDecoder unexpected = new ErrorDecoder.Default();
		return (method, response) -> {
			Refusal.Kind kind = kind(response.status());
			return (kind != null) ? new RemoteRefusal(kind, code(json, response)) : unexpected.decode(method, response);
		};
	}

	private static Refusal.@org.jspecify.annotations.Nullable Kind kind(int status) {
		return switch (status) {
			case 403 -> Refusal.Kind.FORBIDDEN;
			case 404 -> Refusal.Kind.NOT_FOUND;
			case 409 -> Refusal.Kind.CONFLICT;
			case 412 -> Refusal.Kind.STALE;
			case 422 -> Refusal.Kind.INVALID;
			default -> null;
		};
	}

	private static String code(JsonMapper json, Response response) {
		if (response.body() == null) {
			return "not-found";
		}
		try (InputStream body = response.body().asInputStream()) {
			return json.readTree(body).path("code").asString("not-found");
		}
		catch (IOException ex) {
			return "not-found";
		}
	}

}
