package org.volunteerstation.platform.files.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read more than once, as a repeated sending needs them. */
public interface Content {

	/**
	 * Begins to read.
	 * @return all bytes, to be closed
	 * @throws IOException when they cannot be read
	 */
	InputStream open() throws IOException;

	/**
	 * How many bytes there are.
	 * @return the number
	 * @throws IOException when it cannot be told
	 */
	long size() throws IOException;

	/**
	 * The bytes of a file.
	 * @param file the file
	 * @return its content
	 */
	static Content of(Path file) {
		return new Content() {

			@Override
			public InputStream open() throws IOException {
				return Files.newInputStream(file);
			}

			@Override
			public long size() throws IOException {
				return Files.size(file);
			}

		};
	}

	/**
	 * Bytes in memory.
	 * @param bytes the bytes
	 * @return the content
	 */
	static Content of(byte[] bytes) {
		return new Content() {

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}

			@Override
			public long size() {
				return bytes.length;
			}

		};
	}

}
