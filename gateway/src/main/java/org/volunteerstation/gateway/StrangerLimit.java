package org.volunteerstation.gateway;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import org.volunteerstation.platform.web.problem.ProblemWriter;

/**
 * Limits who is not signed in, by address: each sign-in that is begun costs a session,
 * each refused token its check. Stands before signing in begins.
 */
final class StrangerLimit extends OncePerRequestFilter {

	private final RequestLimits limits;

	private final int perMinute;

	private final ProblemWriter problems;

	private final RequestMatcher open;

	/**
	 * Creates the limit.
	 * @param limits counts
	 * @param perMinute requests a minute for each address
	 * @param problems answers
	 * @param open what anybody may ask for without being counted
	 */
	StrangerLimit(RequestLimits limits, int perMinute, ProblemWriter problems, RequestMatcher open) {
		this.limits = limits;
		this.perMinute = perMinute;
		this.problems = problems;
		this.open = open;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean stranger = SecurityContextHolder.getContext().getAuthentication() == null;
		if (!stranger || this.open.matches(request) || !isUsedUp(request, response)) {
			chain.doFilter(request, response);
		}
	}

	/** Answers 401 to who shows no token that counts; 429 once that was too often. */
	void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!isUsedUp(request, response)) {
			this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
		}
	}

	private boolean isUsedUp(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<ConsumptionProbe> probe = this.limits.take("address/" + request.getRemoteAddr(), this.perMinute);
		if (probe.isEmpty() || probe.get().isConsumed()) {
			return false;
		}
		long wait = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.get().getNanosToWaitForRefill());
		response.setHeader("Retry-After", Long.toString(wait));
		this.problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
		return true;
	}

}
