package org.volunteerstation.platform.files.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is by its bytes, whatever its name and its sender say. What Tika
 * would forgive, a PDF behind other bytes or any archive as a workbook, is not forgiven.
 */
public final class ContentTypes {

	private static final int BEGINNING = 64 * 1024;

	private static final byte[] ARCHIVE = { 'P', 'K', 3, 4 };

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

	/**
	 * Looks at a file.
	 * @param file the file
	 * @return empty when it is none of the types we take
	 * @throws IOException when the file cannot be read
	 */
	public Optional<ContentType> of(Path file) throws IOException {
		byte[] beginning = beginning(file);
		if (startsWith(beginning, ARCHIVE)) {
			return Workbook.is(file) ? Optional.of(ContentType.XLSX) : Optional.empty();
		}
		return ContentType.of(mediaType(beginning))
			.filter((type) -> type != ContentType.XLSX)
			.filter((type) -> type != ContentType.PDF || startsWith(beginning, PDF));
	}

	/** Nothing but the bytes is told, so that nothing else can count. */
	private String mediaType(byte[] beginning) throws IOException {
		return this.types.detect(new ByteArrayInputStream(beginning), new Metadata()).toString();
	}

	private static byte[] beginning(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			return bytes.readNBytes(BEGINNING);
		}
	}

	private static boolean startsWith(byte[] bytes, byte[] start) {
		return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
	}

}
