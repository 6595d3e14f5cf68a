package org.volunteerstation.platform.web.security;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import org.volunteerstation.platform.core.RegionScope;

/**
 * Hands controllers the operator or the operator's scope. Without a scope the request is
 * refused before the controller is called.
 */
public final class OperatorArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		return type == RegionScope.class || type == Operator.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Operator operator = OperatorAuthentication.current();
		if (operator == null) {
			throw ScopeRefusal.missing();
		}
		if (parameter.getParameterType() == Operator.class) {
			return operator;
		}
		return parameter.hasParameterAnnotation(Home.class) ? operator.requiredHome() : operator.requiredScope();
	}

}
