package org.volunteerstation.platform.jobs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.volunteerstation.platform.core.IdGenerator;

/**
 * Files in one folder that only the process's account may enter. A file has its name once
 * it is whole and on the disk.
 */
final class DiskContent implements JobContent {

	private static final FileAttribute<Set<PosixFilePermission>> OURS = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	private static final String KEY = "[0-9a-f-]{36}";

	private final Path folder;

	private final IdGenerator ids;

	DiskContent(Path folder, IdGenerator ids) {
		this.folder = folder;
		this.ids = ids;
	}

	@Override
	public String write(Filling filling) throws IOException {
		Path file = Files.createTempFile(folder(), "new-", ".part", OURS);
		try {
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
				OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
				filling.fill(out);
				out.flush();
				channel.force(true);
			}
			String key = this.ids.next();
			Files.move(file, this.folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
			return key;
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	@Override
	public Optional<InputStream> read(String key) throws IOException {
		try {
			return Optional.of(Files.newInputStream(file(key)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void delete(String key) throws IOException {
		Files.deleteIfExists(file(key));
	}

	@Override
	public Collection<String> writtenBefore(Instant before) throws IOException {
		List<String> old = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder())) {
			for (Path file : files.toList()) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
					old.add(String.valueOf(file.getFileName()));
				}
			}
		}
		return old;
	}

	/**
	 * A folder that is somebody else's is refused by the system: its mode cannot be set.
	 */
	private Path folder() throws IOException {
		Files.createDirectories(this.folder);
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
		return this.folder;
	}

	/** What a dead process has left half written is deleted under its own name. */
	private Path file(String key) {
		if (!key.matches(KEY + "|new-[0-9]+\\.part")) {
			throw new IllegalArgumentException("not a key: " + key);
		}
		return this.folder.resolve(key);
	}

}
