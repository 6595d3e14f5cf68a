package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.servers.Jdks;
import org.volunteerstation.platform.servers.ServerFailure;

/**
 * The files that a service runs from: its jar, laid out, and the archive of its classes.
 *
 * @param name module's name
 * @param target where the build puts the jar
 * @param folder the service's folder
 */
record ServiceFiles(String name, Path target, Path folder) {

	boolean isBuilt() {
		return jar() != null;
	}

	/** Its classes' archive; only that of the present jar is kept. */
	Path archive() {
		return this.folder.resolve("classes.jsa");
	}

	private @Nullable Path jar() {
		if (!Files.isDirectory(this.target)) {
			return null;
		}
		try (Stream<Path> files = Files.list(this.target)) {
			return files.filter((file) -> file.toString().endsWith("-app.jar")).findFirst().orElse(null);
		}
		catch (IOException ex) {
			throw new ServerFailure(this.name, "cannot be found", ex);
		}
	}

	/**
	 * Laid out as files, so that the JVM can share the classes' archive: starts are
	 * quicker.
	 */
	Path layOut() {
		Path jar = jar();
		if (jar == null) {
			throw new ServerFailure(this.name, "is not built");
		}
		Path app = this.folder.resolve("app").resolve(jar.getFileName());
		if (isLaidOut()) {
			return app;
		}
		try {
			Files.createDirectories(this.folder);
			Path log = this.folder.resolve("layout.log");
			Process extract = new ProcessBuilder(Jdks.java().toString(), "-Djarmode=tools", "-jar", jar.toString(),
					"extract", "--force", "--destination", this.folder.resolve("app").toString())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			if (extract.waitFor() != 0) {
				throw ServerFailure.unprepared(this.name, log, Files.readString(log));
			}
			Files.deleteIfExists(archive());
			Files.writeString(stamp(), version(jar));
			return app;
		}
		catch (IOException ex) {
			throw new ServerFailure(this.name, "cannot be laid out: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailure(this.name, "was interrupted", ex);
		}
	}

	/** Whether the present jar is laid out, for the present JDK. */
	boolean isLaidOut() {
		Path jar = jar();
		try {
			return jar != null && Files.exists(stamp()) && Files.readString(stamp()).equals(version(jar));
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Which jar on which JDK: another one needs another archive. */
	private static String version(Path jar) throws IOException {
		return Files.getLastModifiedTime(jar) + " " + Jdks.home().toRealPath();
	}

	private Path stamp() {
		return this.folder.resolve("app.stamp");
	}

}
