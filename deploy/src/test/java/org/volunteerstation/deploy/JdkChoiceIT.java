package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which JDK the commands choose, whatever is on the PATH, and what they say without one.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("beside the platform")
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
		Path home = jdk("jdk-33", "33.0.1");
		Files.createSymbolicLink(Files.createDirectory(this.folder.resolve("bin")).resolve("javac"),
				home.resolve("bin/javac"));

		Ended ended = run(platform, Map.of("PATH", withOwnTools(), "JAVA_HOME", ""),
				". deploy/launch; printf '%s' \"$jdk\"");

		assertThat(ended.output()).isEqualTo(home.toRealPath().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "up", "down", "status", "logs" })
	void aMissingJdkIsNamedByEachCommand(String command, TestedPlatform platform) throws Exception {
		Ended ended = runWithoutKnownFolders(platform, Map.of("JAVA_HOME", "", "HOME", ""), command);

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).isEqualTo("""
				没有找到 JDK 21 或更新版本：请安装，或把 JAVA_HOME 设为它的目录。
				No JDK 21 or newer was found: install one, or set JAVA_HOME to its folder.
				""");
		assertThat(data()).doesNotExist();
	}

	@Test
	void aJdkThatIsTooOldIsNamedOnceWhateverLeadsToIt(TestedPlatform platform) throws Exception {
		Path old = jdk("jdk-17", "17.0.2");
		Files.createSymbolicLink(tools().resolve("javac"), old.resolve("bin/javac"));
		Path alias = Files.createSymbolicLink(this.folder.resolve("default-java"), old);

		Ended ended = runWithoutKnownFolders(platform, Map.of("JAVA_HOME", alias.toString()), "up");

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).isEqualTo("""
				没有找到 JDK 21 或更新版本（找到的都太旧：%1$s）：请安装，或把 JAVA_HOME 设为它的目录。
				No JDK 21 or newer was found (too old: %1$s): install one, or set JAVA_HOME to its folder.
				""".formatted(old.toRealPath()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nowhere", "runtime-25" })
	void aJavaHomeWithoutAJdkIsNone(String home, TestedPlatform platform) throws Exception {
		Files.delete(jdk("runtime-25", "25.0.1").resolve("bin/javac"));

		Ended ended = runWithoutKnownFolders(platform, Map.of("JAVA_HOME", this.folder.resolve(home).toString()), "up");

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).contains("没有找到 JDK 21 或更新版本：", "No JDK 21 or newer was found: install one");
	}

	/**
	 * On a machine without {@code /usr/lib/jvm} and the like: a shell that expands no
	 * {@code *} finds nothing there. Of all commands, the PATH has what the choice uses.
	 */
	private Ended runWithoutKnownFolders(TestedPlatform platform, Map<String, String> environment, String command)
			throws Exception {
		Map<String, String> all = new HashMap<>(Map.of("PATH", tools().toString(), "HOME", this.folder.toString()));
		all.putAll(environment);
		return run(platform, all, "exec \"$BASH\" -f deploy/" + command);
	}

	/** A folder with the commands that choosing a JDK takes, and no {@code java}. */
	private Path tools() throws IOException {
		Path tools = this.folder.resolve("tools");
		if (!Files.exists(tools)) {
			Files.createDirectory(tools);
			for (String tool : List.of("dirname", "readlink", "sed")) {
				Path found = Stream.of(System.getenv("PATH").split(":"))
					.map((place) -> Path.of(place, tool))
					.filter(Files::isExecutable)
					.findFirst()
					.orElseThrow();
				executable(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
			}
		}
		return tools;
	}

	private Path jdk(String name, String version) throws IOException {
		Path home = this.folder.resolve(name);
		executable(home.resolve("bin/javac"), "#!/bin/sh\n");
		Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
		return home;
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
