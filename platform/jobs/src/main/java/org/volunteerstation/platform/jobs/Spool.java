package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A stream laid down as a file for as long as it is read. */
public final class Spool implements AutoCloseable {

	private final Path file;

	private Spool(Path file) {
		this.file = file;
	}

	/**
	 * Lays a stream down.
	 * @param stream left open
	 * @param folder where to
	 * @return the file, to be closed
	 * @throws IOException when it cannot be written
	 */
	public static Spool of(InputStream stream, Path folder) throws IOException {
		Spool spool = new Spool(Files.createTempFile(folder, "new-", ".part",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
		try {
			Files.copy(stream, spool.file, StandardCopyOption.REPLACE_EXISTING);
			return spool;
		}
		catch (IOException | RuntimeException ex) {
			spool.close();
			throw ex;
		}
	}

	/**
	 * Where it lies.
	 * @return the file
	 */
	public Path file() {
		return this.file;
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
