package org.volunteerstation.platform.web.request;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the running request comes from (R74): the program that called, and the address
 * that this program says it serves. The gateway sets the header itself and drops what its
 * callers send; a service that calls another hands it on.
 */
public final class ClientAddress {

	/** The header that tells whom the calling program serves. */
	public static final String HEADER = "X-Client-Address";

	private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

	private ClientAddress() {
	}

	/**
	 * The program that called.
	 * @return its address; empty outside a request
	 */
	public static String peer() {
		return request().map(HttpServletRequest::getRemoteAddr).orElse("");
	}

	/**
	 * Whom the calling program says it serves.
	 * @return an address; null when it says none, or something that is no address
	 */
	public static @Nullable String reported() {
		return request().map((request) -> request.getHeader(HEADER))
			.filter((address) -> ADDRESS.matcher(address).matches())
			.orElse(null);
	}

	private static Optional<HttpServletRequest> request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet)
				? Optional.of(servlet.getRequest()) : Optional.empty();
	}

}
