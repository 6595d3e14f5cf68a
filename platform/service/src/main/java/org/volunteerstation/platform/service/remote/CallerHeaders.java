package org.volunteerstation.platform.service.remote;

import feign.RequestInterceptor;
import feign.RequestTemplate;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;

import org.volunteerstation.platform.web.request.ClientAddress;
import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * Gives each call the caller's token and address, so that the other service checks the
 * same scope. Without a caller nothing is sent and the other service refuses. The trace
 * goes along by Feign's own observation.
 */
final class CallerHeaders implements RequestInterceptor {

	@Override
	public void apply(RequestTemplate request) {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof OperatorAuthentication caller) {
			request.header("Authorization", "Bearer " + caller.getToken().getTokenValue());
		}
		String address = ClientAddress.reported();
		if (address != null) {
			request.header(ClientAddress.HEADER, address);
		}
		request.header("Accept-Language", LocaleContextHolder.getLocale().toLanguageTag());
	}

}
