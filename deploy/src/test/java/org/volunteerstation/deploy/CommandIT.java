package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the commands of {@code deploy/} as processes, in a folder of their own. */
@ExtendWith(RunningPlatform.class)
abstract class CommandIT {

	static final String UP = ". deploy/launch; launch up \"$@\"";

	@TempDir
	Path folder;

	Ended run(TestedPlatform platform, int base, String script) throws Exception {
		return run(platform, Map.of("VOLUNTEER_PORT_BASE", Integer.toString(base)), script);
	}

	Ended run(TestedPlatform platform, Map<String, String> environment, String script, String... arguments)
			throws IOException, InterruptedException {
		Path output = Files.createTempFile(this.folder, "output", ".txt");
		List<String> command = new ArrayList<>(List.of("bash", "-c", script, "deploy/up"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(platform.root().toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		Map<String, String> all = new HashMap<>(Map.of("VOLUNTEER_DATA_DIR", data().toString()));
		all.putAll(environment);
		builder.environment().putAll(all);
		builder.environment().values().removeIf(String::isEmpty);
		Process process = builder.start();
		if (!process.waitFor(15, TimeUnit.MINUTES)) {
			process.destroy();
			process.waitFor(1, TimeUnit.MINUTES);
			throw new AssertionError("does not end: " + Files.readString(output, StandardCharsets.UTF_8));
		}
		return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
	}

	Path data() {
		return this.folder.resolve("data");
	}

	/** No process is at home in the test's folder any more. */
	void assertNothingIsLeft() {
		assertThat(ProcessHandle.allProcesses().filter((process) -> home(process).startsWith(this.folder))).isEmpty();
	}

	private static Path home(ProcessHandle process) {
		try {
			return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
		}
		catch (IOException ex) {
			return Path.of("/");
		}
	}

	static Map<String, String> running(TestedPlatform platform) {
		Settings settings = platform.settings();
		return Map.of("VOLUNTEER_DATA_DIR", settings.data().toString(), "VOLUNTEER_PORT_BASE",
				Integer.toString(settings.base()), "VOLUNTEER_CLASS_ARCHIVES", Boolean.toString(settings.archives()));
	}

	/**
	 * How a command ended.
	 *
	 * @param code its exit code
	 * @param output all that it said
	 */
	record Ended(int code, String output) {

	}

}
