package org.volunteerstation.platform.files.store;

import java.io.InputStream;
import java.time.Instant;

/**
 * Keeps contents under opaque keys, in the shape of S3: a content is put whole or not at
 * all, never changed, and read from any place. What a key means is the caller's business;
 * no part of it may come from a request.
 */
public interface FileStore {

	/**
	 * Keeps a content. It is there for good when this returns.
	 * @param key key of small letters, digits, hyphens and full stops
	 * @param content the content
	 * @throws org.volunteerstation.platform.web.problem.Unavailable when it cannot be
	 * kept for now
	 */
	void put(String key, Content content);

	/**
	 * Reads a part of a content.
	 * @param key its key
	 * @param from first byte
	 * @param length how many bytes, at least one
	 * @return the part, to be closed
	 * @throws NoContent when there is none under the key
	 * @throws org.volunteerstation.platform.web.problem.Unavailable when it cannot be
	 * read for now
	 */
	InputStream get(String key, long from, long length);

	/**
	 * Forgets a content; one that is not there is forgotten already.
	 * @param key its key
	 */
	void delete(String key);

	/**
	 * Whether there is a content.
	 * @param key its key
	 * @return true when there is
	 */
	boolean exists(String key);

	/**
	 * Removes what interrupted puts have left behind.
	 * @param before only what is older
	 * @return how much was removed
	 */
	default int tidy(Instant before) {
		return 0;
	}

}
