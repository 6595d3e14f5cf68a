package org.volunteerstation.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.request.ClientAddress;

/**
 * Sends the caller's token and address along and nothing else that a service could
 * mistake for an identity: cookies, forwarding and user headers stay here. So do traces
 * from outside: the gateway begins each trace.
 */
final class Relay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final List<String> KEPT_BACK = List.of("cookie", "x-xsrf-token", "forwarded", "from", "from-source",
			"x-real-ip", "origin", "traceparent", "tracestate", "baggage", "b3");

	private static final List<String> KEPT_BACK_PREFIXES = List.of("x-forwarded-", "x-user", "x-auth", "x-remote",
			"x-b3-");

	private final CallerToken token;

	private final ProblemTexts problems;

	Relay(CallerToken token, ProblemTexts problems) {
		this.token = token;
		this.problems = problems;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		Optional<String> bearer = this.token.find();
		if (bearer.isEmpty()) {
			return Answers.problem(this.problems, HttpStatus.UNAUTHORIZED, "session-ended");
		}
		ServerRequest relayed = ServerRequest.from(request).headers((headers) -> {
			clean(headers);
			headers.setBearerAuth(bearer.get());
			headers.set(ClientAddress.HEADER, request.servletRequest().getRemoteAddr());
		}).build();
		relayed.attributes().putAll(request.attributes());
		return next.handle(relayed);
	}

	/** What callers say of themselves stays outside. */
	static void clean(HttpHeaders headers) {
		for (String name : List.copyOf(headers.headerNames())) {
			String lower = name.toLowerCase(Locale.ROOT);
			if (KEPT_BACK.contains(lower) || KEPT_BACK_PREFIXES.stream().anyMatch(lower::startsWith)) {
				headers.remove(name);
			}
		}
	}

}
