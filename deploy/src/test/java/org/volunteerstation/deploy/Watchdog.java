package org.volunteerstation.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.volunteerstation.platform.servers.Jdks;
import org.volunteerstation.platform.servers.ServerProcess;

/**
 * A process of its own that ends the tested platform when the tests' process is gone and
 * could not do it: it was killed itself.
 */
final class Watchdog {

	private Watchdog() {
	}

	static void start(Settings settings) {
		Path folder = settings.data().resolve("watchdog");
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		new ServerProcess("watchdog", folder)
			.start(List.of(Jdks.java().toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-cp",
					classPath, Watchdog.class.getName(), Long.toString(ProcessHandle.current().pid()),
					settings.data().toString(), String.join(",", new Processes(settings).names())), Map.of());
	}

	public static void main(String[] arguments) throws InterruptedException {
		try {
			ProcessHandle.of(Long.parseLong(arguments[0])).ifPresent((tests) -> {
				try {
					tests.onExit().get();
				}
				catch (InterruptedException | ExecutionException ex) {
					throw new IllegalStateException(ex);
				}
			});
		}
		finally {
			Path data = Path.of(arguments[1]);
			for (String name : arguments[2].split(",")) {
				new ServerProcess(name, data.resolve(name)).kill();
			}
		}
	}

}
