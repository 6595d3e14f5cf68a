package org.volunteerstation.platform.web.request;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import org.volunteerstation.platform.web.problem.ProblemWriter;

/**
 * Refuses bodies beyond their limit: at once when the length is told, else while reading.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

	private final BodyLimits limits;

	private final ProblemWriter problems;

	public BodyLimitFilter(BodyLimits limits, ProblemWriter problems) {
		this.limits = limits;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long limit = this.limits.of(request.getRequestURI());
		if (request.getContentLengthLong() > limit) {
			this.problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
			return;
		}
		chain.doFilter(new LimitedRequest(request, limit), response);
	}

	private static final class LimitedRequest extends HttpServletRequestWrapper {

		private final long limit;

		LimitedRequest(HttpServletRequest request, long limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedStream(super.getInputStream(), this.limit);
		}

	}

	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream stream;

		private long left;

		LimitedStream(ServletInputStream stream, long limit) {
			this.stream = stream;
			this.left = limit;
		}

		@Override
		public int read() throws IOException {
			int read = this.stream.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = this.stream.read(buffer, offset, length);
			count(Math.max(0, read));
			return read;
		}

		private void count(int read) throws BodyTooLarge {
			this.left -= read;
			if (this.left < 0) {
				throw new BodyTooLarge();
			}
		}

		@Override
		public boolean isFinished() {
			return this.stream.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.stream.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.stream.setReadListener(listener);
		}

	}

}
