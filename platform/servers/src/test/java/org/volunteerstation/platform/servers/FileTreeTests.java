package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FileTreeTests {

	@TempDir
	private Path folder;

	@Test
	void aCopyHoldsWhatTheOriginalHoldsAndNothingElse() throws IOException {
		Path original = Files.createDirectories(this.folder.resolve("original/css"));
		Files.writeString(original.resolve("styles.css"), "new");
		Path copy = Files.createDirectories(this.folder.resolve("copy/css"));
		Files.writeString(copy.resolve("styles.css"), "old");
		Files.writeString(copy.resolve("gone.css"), "old");

		FileTree.replace(this.folder.resolve("original"), this.folder.resolve("copy"));

		assertThat(copy.resolve("styles.css")).hasContent("new");
		assertThat(copy.resolve("gone.css")).doesNotExist();
	}

	@Test
	void whatIsNotThereIsDeleted() throws IOException {
		FileTree.delete(this.folder.resolve("nothing"));

		assertThat(this.folder).isEmptyDirectory();
	}

}
