package org.volunteerstation.platform.web.request;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the trace of each request in its answer, whatever the answer is: the same id
 * stands in every log line, problem, audit entry and event that the request causes.
 */
public final class TraceIdFilter extends OncePerRequestFilter {

	/** Name of the header. */
	public static final String HEADER = "X-Trace-Id";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String trace = MDC.get("traceId");
		if (trace != null) {
			response.setHeader(HEADER, trace);
		}
		chain.doFilter(request, response);
	}

}
