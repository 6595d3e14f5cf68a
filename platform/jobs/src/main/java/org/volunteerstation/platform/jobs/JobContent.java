package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Where jobs keep what they read and what they give: whole files under keys. */
public interface JobContent {

	/**
	 * Keeps what is written; whole or not at all.
	 * @param filling writes the content
	 * @return its key
	 * @throws IOException when it cannot be written
	 */
	String write(Filling filling) throws IOException;

	/**
	 * Reads what was kept.
	 * @param key its key
	 * @return empty when it is not there any more
	 * @throws IOException when it cannot be read
	 */
	Optional<InputStream> read(String key) throws IOException;

	/**
	 * Forgets; what is not there is forgotten already.
	 * @param key its key
	 * @throws IOException when it cannot be deleted
	 */
	void delete(String key) throws IOException;

	/**
	 * What nobody has touched for long.
	 * @param before written before that
	 * @return keys
	 * @throws IOException when it cannot be listed
	 */
	Collection<String> writtenBefore(Instant before) throws IOException;

	/** Writes content. */
	@FunctionalInterface
	interface Filling {

		/**
		 * Writes.
		 * @param out where to
		 * @throws IOException when it cannot be written
		 */
		void fill(OutputStream out) throws IOException;

	}

}
