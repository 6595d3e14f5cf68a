package org.volunteerstation.platform.web.problem;

/**
 * Is told of requests that were refused with 403, 404 or 429, so that the audit trail has
 * them.
 */
@FunctionalInterface
public interface RefusalListener {

	/**
	 * A request was refused.
	 * @param code the problem's code
	 * @param method HTTP method
	 * @param path the request's path, without its query
	 */
	void refused(String code, String method, String path);

}
