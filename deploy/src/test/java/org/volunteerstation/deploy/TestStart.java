package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

import org.volunteerstation.platform.servers.Ports;
import org.volunteerstation.platform.test.DeletedTree;

/** Starts the tested platform on ports and data of its own. */
final class TestStart {

	/** Whether the platform shall stay for the next run. */
	static final boolean KEPT = "true".equals(System.getenv("VOLUNTEER_E2E_KEEP"));

	private static final int FIRST_BASE = 20_000;

	private static final int LAST_BASE = 31_000;

	private static final int PORTS = 30;

	private TestStart() {
	}

	static TestedPlatform start() {
		Path folder = Path.of(System.getProperty("volunteer.root", "..")).toAbsolutePath().resolve("deploy/target/e2e");
		try {
			Files.createDirectories(folder);
			PrintStream out = new PrintStream(Files.newOutputStream(folder.resolve("up.log")), true,
					StandardCharsets.UTF_8);
			Settings settings = settings(folder);
			Platform platform = new Platform(settings, new Progress(out, false));
			if (!KEPT || !platform.isUp()) {
				startNew(settings, platform);
			}
			return new TestedPlatform(settings);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void startNew(Settings settings, Platform platform) throws IOException {
		kill(new Processes(settings));
		DeletedTree.delete(settings.data());
		Files.createDirectories(settings.data());
		Files.writeString(settings.data().resolve("base"), Integer.toString(settings.base()));
		if (!KEPT) {
			Runtime.getRuntime().addShutdownHook(new Thread(() -> kill(new Processes(settings))));
			Watchdog.start(settings);
		}
		platform.up(false);
	}

	private static Settings settings(Path folder) throws IOException {
		Path root = folder.resolve("../../..").normalize();
		Path data = folder.resolve("data");
		Path base = data.resolve("base");
		String port = (KEPT && Files.exists(base)) ? Files.readString(base) : Integer.toString(freeBase());
		return Settings.of(root, Map.of("VOLUNTEER_DATA_DIR", data.toString(), "VOLUNTEER_PORT_BASE", port,
				"VOLUNTEER_CLASS_ARCHIVES", Boolean.toString(KEPT)));
	}

	/** Below the ports that the system gives to outgoing connections. */
	static int freeBase() {
		int start = FIRST_BASE + (int) (ProcessHandle.current().pid() % 100) * 100;
		return IntStream.concat(IntStream.range(start, LAST_BASE), IntStream.range(FIRST_BASE, start))
			.filter((base) -> base % PORTS == 0
					&& IntStream.range(base, base + PORTS).allMatch((port) -> Ports.isFree(port)))
			.findFirst()
			.orElseThrow();
	}

	/** The data goes anyway: nobody needs to wait for an orderly end. */
	static void kill(Processes processes) {
		processes.names().reversed().forEach((name) -> processes.of(name).kill());
	}

}
