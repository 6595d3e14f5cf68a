package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JdksTests {

	@TempDir
	private Path folder;

	@Test
	void prefersLongTermSupport() throws IOException {
		Path old = jdk("17.0.2");
		Path longTerm = jdk("25.0.1");
		Path newer = jdk("26");

		assertThat(Jdks.newest(List.of(old, longTerm, newer))).contains(longTerm);
		assertThat(Jdks.newest(List.of(old, newer))).contains(newer);
		assertThat(Jdks.newest(List.of(old))).isEmpty();
	}

	@Test
	void findsTheJdkBehindTheJavacOnThePath() throws IOException {
		Path home = jdk("25.0.1").toRealPath();
		Path links = Files.createDirectory(this.folder.resolve("links"));
		Files.createSymbolicLink(links.resolve("javac"), home.resolve("bin/javac"));

		assertThat(Jdks.onPath(this.folder + "/nowhere::" + links)).contains(home);
		assertThat(Jdks.onPath(this.folder + "/nowhere")).isEmpty();
	}

	private Path jdk(String version) throws IOException {
		Path home = this.folder.resolve("jdk-" + version);
		Path javac = Files.createFile(Files.createDirectories(home.resolve("bin")).resolve("javac"));
		assertThat(javac.toFile().setExecutable(true)).isTrue();
		Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
		return home;
	}

}
