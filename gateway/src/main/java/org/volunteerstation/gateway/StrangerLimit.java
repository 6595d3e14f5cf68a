package org.volunteerstation.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.OptionalLong;

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
		if (this.open.matches(request) || isSignedIn() || !isUsedUp(request, response)) {
			chain.doFilter(request, response);
		}
	}

	private static boolean isSignedIn() {
		return SecurityContextHolder.getContext().getAuthentication() != null;
	}

	/** Answers 401 to who shows no token that counts; 429 once that was too often. */
	void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!isUsedUp(request, response)) {
			this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
		}
	}

	/** A household has one IPv4 address, or all of an IPv6 network of 64 bits. */
	static String network(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	private boolean isUsedUp(HttpServletRequest request, HttpServletResponse response) throws IOException {
		OptionalLong wait = this.limits.take("address/" + network(request.getRemoteAddr()), this.perMinute);
		if (wait.isEmpty()) {
			return false;
		}
		response.setHeader("Retry-After", Long.toString(wait.getAsLong()));
		this.problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
		return true;
	}

}
