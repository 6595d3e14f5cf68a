package org.volunteerstation.platform.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.github.dockerjava.api.command.InspectContainerResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A process stands where the container does: it lives, speaks and ends. */
@Timeout(20)
class WhileItLivesTests {

	@TempDir
	private Path folder;

	@Test
	void failsAsSoonAsItEnds() throws IOException {
		WaitStrategyTarget ended = process("echo ERROR Address already in use; seq 50; exit 1");

		assertThatExceptionOfType(ContainerLaunchException.class).isThrownBy(() -> await(ended, Duration.ofMinutes(8)))
			.withMessageContaining("ended by itself")
			.withMessageContaining("Address already in use");
	}

	@Test
	void goesOnOnceItIsReady() throws IOException {
		WaitStrategyTarget ready = process("sleep 0.5; echo started; sleep 5");

		await(ready, Duration.ofMinutes(8));

		assertThat(ready.isRunning()).isTrue();
	}

	@Test
	void doesNotWaitForEver() throws IOException {
		WaitStrategyTarget silent = process("echo waiting; sleep 15");

		assertThatExceptionOfType(ContainerLaunchException.class).isThrownBy(() -> await(silent, Duration.ofSeconds(1)))
			.withMessageContaining("does not answer")
			.withMessageContaining("waiting");
	}

	private static void await(WaitStrategyTarget target, Duration limit) {
		new WhileItLives((started) -> started.getLogs().contains("started")).withStartupTimeout(limit)
			.waitUntilReady(target);
	}

	private WaitStrategyTarget process(String script) throws IOException {
		Path log = this.folder.resolve("log");
		Process process = new ProcessBuilder("sh", "-c", script).redirectOutput(log.toFile()).start();
		return new WaitStrategyTarget() {

			@Override
			public boolean isRunning() {
				return process.isAlive();
			}

			@Override
			public String getLogs() {
				try {
					return Files.readString(log);
				}
				catch (IOException ex) {
					throw new java.io.UncheckedIOException(ex);
				}
			}

			@Override
			public List<Integer> getExposedPorts() {
				return List.of();
			}

			@Override
			public InspectContainerResponse getContainerInfo() {
				throw new AssertionError("the wait asks for the log and the state alone");
			}

		};
	}

}
