package org.volunteerstation.platform.web.request;

/**
 * The version that a change is based on, from the header {@code If-Match}.
 *
 * @param version the version that the caller saw
 */
public record IfMatch(long version) {

	/**
	 * Writes a version as an entity tag.
	 * @param version the version
	 * @return for example {@code "3"} with its quotes
	 */
	public static String etag(long version) {
		return "\"" + version + "\"";
	}

}
