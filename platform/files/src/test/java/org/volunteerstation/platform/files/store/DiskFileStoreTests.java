package org.volunteerstation.platform.files.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DiskFileStoreTests extends FileStoreContract {

	@TempDir
	private Path temporary = Path.of("");

	private @Nullable FileStore store;

	@BeforeEach
	void open() {
		this.store = new DiskFileStore(folder());
	}

	@Override
	FileStore store() {
		return Objects.requireNonNull(this.store);
	}

	@Test
	void isClosedToOthers() throws IOException {
		Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));

		new DiskFileStore(folder()).put("a", Content.of(new byte[10]));

		try (Stream<Path> all = Files.walk(folder())) {
			assertThat(all.toList()).hasSizeGreaterThan(5).allSatisfy((path) -> {
				String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
				assertThat(mode).as(path.toString()).isIn("rwx------", "rw-------");
			});
		}
	}

	@Test
	void removesWhatAKilledProcessLeftBehind() throws IOException {
		Path old = Files.createFile(folder().resolve("arriving/old"));
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(90_000)));
		Path young = Files.createFile(folder().resolve("arriving/young"));
		store().put("kept", Content.of(new byte[10]));

		int removed = store().tidy(Instant.now().minusSeconds(86_400));

		assertThat(removed).isEqualTo(1);
		assertThat(List.of(old, young)).filteredOn(Files::exists).containsExactly(young);
		assertThat(store().exists("kept")).isTrue();
	}

	private Path folder() {
		return this.temporary.resolve("store");
	}

}
