package org.volunteerstation.platform.web.request;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import org.volunteerstation.platform.web.problem.PreconditionRequired;

/** Reads {@link IfMatch}: absent is 428, anything that is no version of ours 412. */
public final class IfMatchArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IfMatch.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String header = request.getHeader("If-Match");
		if (header == null || header.isBlank()) {
			throw new PreconditionRequired();
		}
		if (!header.matches("\"[0-9]{1,18}\"")) {
			throw new Stale();
		}
		return new IfMatch(Long.parseLong(header.substring(1, header.length() - 1)));
	}

}
