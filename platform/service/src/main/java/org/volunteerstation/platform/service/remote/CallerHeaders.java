package org.volunteerstation.platform.service.remote;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import org.slf4j.MDC;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;

import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * Gives each call the caller's token, so that the other service checks the same scope,
 * and the caller's trace. Without a caller nothing is sent and the other service refuses.
 */
final class CallerHeaders implements RequestInterceptor {

	@Override
	public void apply(RequestTemplate request) {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof OperatorAuthentication caller) {
			request.header("Authorization", "Bearer " + caller.getToken().getTokenValue());
		}
		request.header("Accept-Language", LocaleContextHolder.getLocale().toLanguageTag());
		String trace = MDC.get("traceId");
		String span = MDC.get("spanId");
		if (trace != null && span != null) {
			request.header("traceparent", "00-" + trace + "-" + span + "-01");
		}
	}

}
