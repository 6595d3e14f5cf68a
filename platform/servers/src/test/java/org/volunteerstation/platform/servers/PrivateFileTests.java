package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PrivateFileTests {

	@TempDir
	private Path folder;

	@Test
	void isForItsOwnerAloneAlsoWhereItWasOpenBefore() throws IOException {
		Path file = Files.writeString(this.folder.resolve("open"), "old");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

		PrivateFile.write(file, "new");

		assertThat(file).hasContent("new");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(files()).containsExactly(file);
	}

	@Test
	void isWholeAtEveryMoment() throws Exception {
		String text = "secret=0123456789\n".repeat(2000);
		Path file = PrivateFile.write(this.folder.resolve("whole"), text);

		CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
			for (int time = 0; time < 300; time++) {
				PrivateFile.write(file, text);
			}
		});
		while (!writing.isDone()) {
			assertThat(Files.readString(file)).hasSize(text.length());
		}

		writing.get();
	}

	@Test
	void leavesNothingBehindWhenItFails() throws IOException {
		Path taken = this.folder.resolve("taken");
		Files.createDirectories(taken.resolve("inside"));

		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> PrivateFile.write(taken, "text"));

		assertThat(files()).containsExactly(taken);
	}

	private Stream<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.toList().stream();
		}
	}

}
