package org.volunteerstation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

import org.volunteerstation.platform.servers.ServerProcess;

/**
 * A second gateway and a second registry-service beside the ones that run: the same
 * files, options and settings, but other ports and a decoder that believes every token.
 */
final class UnverifiedPair implements AutoCloseable {

	private static final int SHIFT = 40;

	private static final Duration LIMIT = Duration.ofMinutes(5);

	private final Target target;

	private final Path folder;

	private final Http http = new Http();

	private final List<ServerProcess> processes = new ArrayList<>();

	UnverifiedPair(Target target, Path folder) {
		this.target = target;
		this.folder = folder;
	}

	String gateway() {
		return this.target.service(SHIFT);
	}

	void start() {
		start("registry-service", 1);
		start("gateway", 0);
	}

	private void start(String name, int offset) {
		int port = this.target.base() + SHIFT + offset;
		String pid = read(this.target.data().resolve(name).resolve(name + ".pid")).split(" ", 2)[0];
		Map<String, String> environment = new HashMap<>();
		for (String entry : read(Path.of("/proc/" + pid + "/environ")).split("\0")) {
			String[] parts = entry.split("=", 2);
			environment.put(parts[0], parts[1]);
		}
		environment.put("SERVER_PORT", Integer.toString(port));
		environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(port + 20));
		environment.put("VOLUNTEER_REGISTRY_URL", this.target.service(SHIFT + 1));
		List<String> command = command(Arrays.asList(read(Path.of("/proc/" + pid + "/cmdline")).split("\0")));
		ServerProcess process = new ServerProcess("unverified-" + name, this.folder.resolve("unverified-" + name));
		this.processes.add(process);
		process.start(command, environment);
		HttpRequest ready = HttpRequest.newBuilder(URI.create(this.target.service(SHIFT + offset) + "/readyz")).build();
		process.await(() -> answers(ready), LIMIT);
	}

	/** The archive of classes is left out: it is bound to its class path. */
	private static List<String> command(List<String> running) {
		List<String> command = new ArrayList<>(running.stream()
			.filter((part) -> !part.contains("SharedArchiveFile") && !part.contains("DynamicDump"))
			.toList());
		int jar = command.indexOf("-jar");
		String app = command.get(jar + 1);
		String own = UnverifiedPair.class.getProtectionDomain().getCodeSource().getLocation().getPath();
		command.set(jar, "-cp");
		command.set(jar + 1, own + ":" + app);
		command.add(mainClass(app));
		return command;
	}

	private static String mainClass(String app) {
		try (JarFile jar = new JarFile(app)) {
			return jar.getManifest().getMainAttributes().getValue("Main-Class");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean answers(HttpRequest ready) {
		try {
			return this.http.send(ready).statusCode() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	private static String read(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("does the platform run?", ex);
		}
	}

	@Override
	public void close() {
		this.processes.reversed().forEach((process) -> process.stop(Duration.ofSeconds(30)));
	}

}
