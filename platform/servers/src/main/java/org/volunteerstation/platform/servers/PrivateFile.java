package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that only their owner may read. */
public final class PrivateFile {

	private PrivateFile() {
	}

	/**
	 * Writes a file anew, whole or not at all: whoever is interrupted, or whose disk is
	 * full, leaves the file as it was.
	 * @param file the file; missing folders are made
	 * @param text its content
	 * @return the file
	 */
	public static Path write(Path file, String text) {
		try {
			Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
			Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".new",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			try {
				fill(fresh, text);
				return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				Files.deleteIfExists(fresh);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write " + file, ex);
		}
	}

	/** On the disk before the name points to it. */
	private static void fill(Path file, String text) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
	}

}
