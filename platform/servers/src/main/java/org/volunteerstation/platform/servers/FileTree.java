package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders with all that is in them. */
final class FileTree {

	private FileTree() {
	}

	/**
	 * Makes a folder the copy of another one.
	 * @param from the original
	 * @param to the copy, afterwards without anything else
	 * @throws IOException when a file cannot be read or written
	 */
	static void replace(Path from, Path to) throws IOException {
		delete(to);
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(file, target);
				}
			}
		}
	}

	/**
	 * Deletes a folder; one that is not there is deleted already.
	 * @param folder the folder
	 * @throws IOException when a file cannot be deleted
	 */
	static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
