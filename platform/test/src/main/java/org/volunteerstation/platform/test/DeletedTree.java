package org.volunteerstation.platform.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes folders of earlier runs. */
public final class DeletedTree {

	private DeletedTree() {
	}

	/**
	 * Deletes a folder with all that is in it.
	 * @param root the folder, may be missing
	 * @throws IOException when something cannot be deleted
	 */
	public static void delete(Path root) throws IOException {
		if (!Files.exists(root)) {
			return;
		}
		try (Stream<Path> files = Files.walk(root)) {
			List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
			for (Path file : deepestFirst) {
				Files.delete(file);
			}
		}
	}

}
