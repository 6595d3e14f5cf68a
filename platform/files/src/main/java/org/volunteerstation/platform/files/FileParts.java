package org.volunteerstation.platform.files;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Takes requests apart where files are sent to, and nowhere else. */
final class FileParts extends StandardServletMultipartResolver {

	private final String path;

	FileParts(String path) {
		this.path = path;
		setStrictServletCompliance(true);
	}

	@Override
	public boolean isMultipart(HttpServletRequest request) {
		return request.getRequestURI().equals(this.path) && super.isMultipart(request);
	}

}
