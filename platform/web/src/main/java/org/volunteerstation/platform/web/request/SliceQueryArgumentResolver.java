package org.volunteerstation.platform.web.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.SliceQuery;

/**
 * Reads {@code after} and {@code limit}; a page beyond 200 is refused, not cut silently.
 */
public final class SliceQueryArgumentResolver implements HandlerMethodArgumentResolver {

	private static final int LONGEST_KEY = 200;

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == SliceQuery.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String after = request.getParameter("after");
		if (after != null && (after.length() > LONGEST_KEY || after.isBlank())) {
			throw new WrongPage("/after");
		}
		String limit = request.getParameter("limit");
		if (limit == null) {
			return new SliceQuery(after, SliceQuery.DEFAULT_LIMIT);
		}
		if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1
				|| Integer.parseInt(limit) > SliceQuery.MAX_LIMIT) {
			throw new WrongPage("/limit");
		}
		return new SliceQuery(after, Integer.parseInt(limit));
	}

	/** A page that cannot be given. */
	static final class WrongPage extends Refusal {

		WrongPage(String pointer) {
			super(Kind.INVALID, "wrong-page", pointer, List.of());
		}

	}

}
