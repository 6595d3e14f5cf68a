package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which JDK the commands choose, whatever is on the PATH. */
class JdkChoiceIT extends CommandIT {

	@Test
	void mavenGetsTheChosenJdkWhateverIsOnThePath(TestedPlatform platform) throws Exception {
		executable(this.folder.resolve("bin/java"), """
				#!/bin/sh
				echo 'openjdk version "17.0.2" 2022-01-18' >&2
				""");

		Ended ended = run(platform, Map.of("PATH", withOwnTools(), "JAVA_HOME", ""),
				". deploy/launch; check_tools; echo \"chosen: $(\"$jdk/bin/java\" -version 2>&1)\"; maven -v");

		assertThat(ended.code()).isZero();
		String version = ended.output().replaceFirst("(?s).*chosen: [a-z]+ version \"([0-9.]+)\".*", "$1");
		assertThat(ended.output()).contains("Apache Maven", "Java version: " + version);
	}

	@Test
	void aJdkThatIsOnThePathAloneIsFound(TestedPlatform platform) throws Exception {
		Path home = this.folder.resolve("jdk-33");
		Path javac = executable(home.resolve("bin/javac"), "#!/bin/sh\n");
		Files.writeString(home.resolve("release"), "JAVA_VERSION=\"33.0.1\"\n");
		Files.createSymbolicLink(Files.createDirectory(this.folder.resolve("bin")).resolve("javac"), javac);

		Ended ended = run(platform, Map.of("PATH", withOwnTools(), "JAVA_HOME", ""),
				". deploy/launch; printf '%s' \"$jdk\"");

		assertThat(ended.output()).isEqualTo(home.toRealPath().toString());
	}

	private String withOwnTools() {
		return this.folder.resolve("bin") + ":" + System.getenv("PATH");
	}

	private static Path executable(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		assertThat(file.toFile().setExecutable(true)).isTrue();
		return file;
	}

}
