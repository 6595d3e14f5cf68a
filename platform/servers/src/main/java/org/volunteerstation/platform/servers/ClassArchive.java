package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The loaded classes of a JVM in a file, so that its next start is quicker. Written while
 * the process runs: writing it at the end would make each first stop slow.
 *
 * @param file the archive
 */
public record ClassArchive(Path file) {

	private static final int SECONDS = 120;

	/**
	 * Options for the JVM: read the archive, or get ready to write it.
	 * @return options; a JVM that cannot use the archive starts without it
	 */
	public List<String> options() {
		String use = exists() ? "-XX:SharedArchiveFile=" + this.file : "-XX:+RecordDynamicDumpInfo";
		return List.of(use, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:aot=off", "-Xlog:cds+dynamic=off");
	}

	/**
	 * Whether there is an archive.
	 * @return true when there is
	 */
	public boolean exists() {
		return Files.exists(this.file);
	}

	/**
	 * Writes the archive of a running JVM that was started with {@link #options()}. A JVM
	 * that refuses is no failure: its next start is as slow as this one.
	 * @param pid number of the process
	 */
	public void write(long pid) {
		Path fresh = this.file.resolveSibling(this.file.getFileName() + ".new");
		try {
			Files.deleteIfExists(fresh);
			Process jcmd = new ProcessBuilder(Jdks.home().resolve("bin/jcmd").toString(), Long.toString(pid), "VM.cds",
					"dynamic_dump", fresh.toString())
				.redirectErrorStream(true)
				.redirectOutput(this.file.resolveSibling("archive.log").toFile())
				.start();
			if (!jcmd.waitFor(SECONDS, TimeUnit.SECONDS)) {
				jcmd.destroyForcibly();
			}
			else if (jcmd.exitValue() == 0 && Files.exists(fresh)) {
				Files.move(fresh, this.file, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new ServerFailure(this.file.toString(), "cannot be written: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
