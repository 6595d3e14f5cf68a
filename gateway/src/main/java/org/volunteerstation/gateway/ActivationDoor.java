package org.volunteerstation.gateway;

import java.util.OptionalLong;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.request.ClientAddress;

/**
 * Lets people without a password redeem their code: the one request that goes on without
 * a token. It carries nothing but its body, and few are let through from one address.
 */
final class ActivationDoor implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	static final String PATH = "/api/v1/registry/activation";

	/** An office behind one address gets through a morning of new accounts. */
	static final int PER_MINUTE = 20;

	private final RequestLimits limits;

	private final ProblemTexts problems;

	ActivationDoor(RequestLimits limits, ProblemTexts problems) {
		this.limits = limits;
		this.problems = problems;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		String address = request.servletRequest().getRemoteAddr();
		OptionalLong wait = this.limits.take("activation/" + StrangerLimit.network(address), PER_MINUTE);
		if (wait.isPresent()) {
			return Answers.tooManyRequests(this.problems, wait.getAsLong());
		}
		ServerRequest bare = ServerRequest.from(request).headers((headers) -> {
			Relay.clean(headers);
			headers.remove(HttpHeaders.AUTHORIZATION);
			headers.set(ClientAddress.HEADER, address);
		}).build();
		bare.attributes().putAll(request.attributes());
		return next.handle(bare);
	}

}
