package org.volunteerstation.platform.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

import org.volunteerstation.platform.web.problem.Unavailable;

/**
 * Contents as files of one folder that nobody but its owner may enter. A file is written
 * beside its place, forced to the disk and moved there in one step, so that a crash
 * leaves a whole file or none.
 */
public final class DiskFileStore implements FileStore {

	private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

	private static final FileAttribute<Set<PosixFilePermission>> FOLDER = PosixFilePermissions
		.asFileAttribute(OWNER_ALONE);

	private static final FileAttribute<Set<PosixFilePermission>> FILE = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	private final Path contents;

	private final Path arriving;

	/**
	 * Opens a store; the folder is made when it is not there.
	 * @param folder a folder of the store's own, closed to everybody but its owner
	 */
	public DiskFileStore(Path folder) {
		Path own = folder.toAbsolutePath().normalize();
		this.contents = own.resolve("contents");
		this.arriving = own.resolve("arriving");
		try {
			Files.createDirectories(own, FOLDER);
			Files.setPosixFilePermissions(own, OWNER_ALONE);
			Files.createDirectories(this.contents, FOLDER);
			Files.createDirectories(this.arriving, FOLDER);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep files in " + own, ex);
		}
	}

	@Override
	public void put(String key, Content content) {
		Path folder = folder(key);
		try {
			Path fresh = Files.createTempFile(this.arriving, "", "", FILE);
			try {
				write(content, fresh);
				settle(key);
				Files.move(fresh, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
				force(folder);
			}
			finally {
				Files.deleteIfExists(fresh);
			}
		}
		catch (IOException ex) {
			throw new Unavailable("a file cannot be written", ex);
		}
	}

	private static void write(Content content, Path file) throws IOException {
		try (InputStream bytes = content.open();
				FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			long written = bytes.transferTo(Channels.newOutputStream(channel));
			if (written != content.size()) {
				throw new IOException("a content ended after " + written + " bytes");
			}
			channel.force(true);
		}
	}

	/** A new folder is there for good only when its parent is written too. */
	private void settle(String key) throws IOException {
		if (!Files.isDirectory(folder(key))) {
			Files.createDirectories(folder(key), FOLDER);
			force(upperFolder(key));
			force(this.contents);
		}
	}

	private static void force(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	@Override
	public InputStream get(String key, long from, long length) {
		try {
			FileChannel channel = FileChannel.open(place(key), StandardOpenOption.READ);
			channel.position(from);
			return new Part(Channels.newInputStream(channel), length);
		}
		catch (NoSuchFileException ex) {
			throw new NoContent(key);
		}
		catch (IOException ex) {
			throw new Unavailable("a file cannot be read", ex);
		}
	}

	@Override
	public void delete(String key) {
		try {
			Files.deleteIfExists(place(key));
		}
		catch (IOException ex) {
			throw new Unavailable("a file cannot be deleted", ex);
		}
	}

	@Override
	public boolean exists(String key) {
		return Files.exists(place(key));
	}

	@Override
	public int tidy(Instant before) {
		int removed = 0;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.arriving)) {
			for (Path file : files) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
					removed++;
				}
			}
		}
		catch (IOException ex) {
			throw new Unavailable("what is left behind cannot be removed", ex);
		}
		return removed;
	}

	private Path place(String key) {
		return folder(key).resolve(key);
	}

	/** Two levels of 256 folders each, spread by the key's hash. */
	private Path folder(String key) {
		return upperFolder(key).resolve(twoDigits(key.hashCode()));
	}

	private Path upperFolder(String key) {
		return this.contents.resolve(twoDigits(Key.checked(key).hashCode() >>> 8));
	}

	private static String twoDigits(int number) {
		return Integer.toHexString(0x100 | number & 0xFF).substring(1);
	}

}
