package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerProcessTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@TempDir
	private Path folder;

	@Test
	void endsAProcess() {
		ServerProcess process = start("exec sleep 1000");

		assertThat(process.isRunning()).isTrue();
		process.stop(LIMIT);

		assertThat(process.isRunning()).isFalse();
		assertThat(process.pid()).isEmpty();
	}

	@Test
	void tellsTheLastWordsOfTheOneThatDied() {
		ServerProcess process = start("echo no space; exit 1");

		assertThatExceptionOfType(ServerFailure.class).isThrownBy(() -> process.await(() -> false, LIMIT))
			.satisfies((failure) -> assertThat(failure.reason()).isEqualTo(ServerFailure.Reason.DIED))
			.satisfies((failure) -> assertThat(failure.component()).isEqualTo("one"))
			.satisfies((failure) -> assertThat(failure.lastWords()).isEqualTo("no space"));
	}

	@Test
	void endsTheServerBehindAScriptThatWasKilled() throws IOException {
		ServerProcess process = start("sleep 1000 & echo $! > child; wait");
		Path file = this.folder.resolve("child");
		Awaitility.await().atMost(LIMIT).until(() -> Files.exists(file) && !Files.readString(file).isBlank());
		ProcessHandle child = ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
		process.pid().flatMap(ProcessHandle::of).orElseThrow().destroyForcibly();
		Awaitility.await().atMost(LIMIT).until(() -> !process.isRunning());
		assertThat(child.isAlive()).isTrue();

		process.stop(LIMIT);

		Awaitility.await().atMost(LIMIT).until(() -> !child.isAlive());
	}

	@Test
	void doesNotMistakeAnotherProcessForItsOwn() throws IOException {
		Files.writeString(this.folder.resolve("one.pid"), ProcessHandle.current().pid() + " 12345");

		assertThat(new ServerProcess("one", this.folder).isRunning()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "4711", "4711 ", "x y" })
	void takesABrokenNumberForNone(String broken) throws IOException {
		ServerProcess process = new ServerProcess("one", this.folder);
		Files.writeString(this.folder.resolve("one.pid"), broken);

		assertThat(process.isRunning()).isFalse();
		process.stop(LIMIT);

		assertThat(this.folder.resolve("one.pid")).doesNotExist();
	}

	@Test
	void leavesNothingRunningWhenTheDiskHasNoRoomForTheNumber() throws IOException {
		Files.createSymbolicLink(this.folder.resolve("one.pid"), Path.of("/dev/full"));

		assertThatExceptionOfType(ServerFailure.class).isThrownBy(() -> start("sleep 1000"))
			.withCauseInstanceOf(IOException.class);

		assertThat(ProcessHandle.allProcesses().filter((process) -> home(process).startsWith(this.folder))).isEmpty();
		assertThat(new ServerProcess("one", this.folder).isRunning()).isFalse();
	}

	private static Path home(ProcessHandle process) {
		try {
			return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
		}
		catch (IOException ex) {
			return Path.of("/");
		}
	}

	private ServerProcess start(String script) {
		ServerProcess process = new ServerProcess("one", this.folder);
		process.start(List.of("/bin/sh", "-c", script), Map.of());
		return process;
	}

}
