package org.volunteerstation.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.files.content.ContentType;
import org.volunteerstation.platform.files.content.Picture;

/**
 * What was sent, looked at and made ready to be kept.
 *
 * @param folder its place until then, deleted at the end
 * @param content the file to keep
 * @param type what it is
 * @param hash hash of the file to keep
 * @param picture what is known of a picture, null for others
 */
record Prepared(Path folder, Path content, ContentType type, String hash,
		@Nullable Picture picture) implements AutoCloseable {

	long size() throws IOException {
		return Files.size(this.content);
	}

	StoredFile.@Nullable Pixels pixels() {
		return (this.picture != null) ? new StoredFile.Pixels(this.picture.width(), this.picture.height()) : null;
	}

	@Override
	public void close() throws IOException {
		for (Path file : List.of(this.folder.resolve("sent"), this.folder.resolve("kept"), this.folder)) {
			Files.deleteIfExists(file);
		}
	}

}
