package org.volunteerstation.gateway;

import java.util.Objects;
import java.util.OptionalLong;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * Answers 429 with the seconds to wait when the minute of an app or of a signed-in person
 * is used up.
 */
final class LimitFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private final RequestLimits limits;

	private final GatewaySettings.Limits perMinute;

	private final ProblemTexts problems;

	LimitFilter(RequestLimits limits, GatewaySettings.Limits perMinute, ProblemTexts problems) {
		this.limits = limits;
		this.perMinute = perMinute;
		this.problems = problems;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		OptionalLong wait = take();
		if (wait.isPresent()) {
			return Answers.tooManyRequests(this.problems, wait.getAsLong());
		}
		return next.handle(request);
	}

	private OptionalLong take() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication instanceof OperatorAuthentication app) {
			return this.limits.take("app/" + app.operator().clientId() + "/" + app.operator().subject(),
					this.perMinute.appPerMinute());
		}
		String person = Objects.requireNonNull(authentication, "routes are for who is signed in").getName();
		return this.limits.take("person/" + person, this.perMinute.personPerMinute());
	}

}
