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
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;

import org.volunteerstation.platform.servers.ServerProcess;

/**
 * A gateway and a registry-service beside the ones that run: the same files, options and
 * settings, but other ports. What is compared is a pair each, started alike: those that
 * run have been warm for longer and start from an archive of classes.
 */
final class Pair implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofMinutes(5);

	private final Target target;

	private final Path folder;

	private final Kind kind;

	private final Http http = new Http();

	private final List<ServerProcess> processes = new ArrayList<>();

	Pair(Target target, Path folder, Kind kind) {
		this.target = target;
		this.folder = folder;
		this.kind = kind;
	}

	String gateway() {
		return this.target.service(this.kind.shift);
	}

	void start() {
		start("registry-service", 1);
		start("gateway", 0);
	}

	private void start(String name, int offset) {
		int port = this.target.base() + this.kind.shift + offset;
		String pid = read(this.target.data().resolve(name).resolve(name + ".pid")).split(" ", 2)[0];
		Map<String, String> environment = new HashMap<>();
		for (String entry : read(Path.of("/proc/" + pid + "/environ")).split("\0")) {
			String[] parts = entry.split("=", 2);
			environment.put(parts[0], parts[1]);
		}
		environment.put("SERVER_PORT", Integer.toString(port));
		environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(port + 20));
		environment.put("VOLUNTEER_REGISTRY_URL", this.target.service(this.kind.shift + 1));
		List<String> command = command(Arrays.asList(read(Path.of("/proc/" + pid + "/cmdline")).split("\0")));
		String own = this.kind + "-" + name;
		ServerProcess process = new ServerProcess(own, this.folder.resolve(own));
		this.processes.add(process);
		process.start(command, environment);
		HttpRequest ready = HttpRequest
			.newBuilder(URI.create(this.target.service(this.kind.shift + offset) + "/readyz"))
			.build();
		process.await(() -> answers(ready), LIMIT);
	}

	/** The archive of classes is left out: it is bound to its class path. */
	private List<String> command(List<String> running) {
		List<String> command = new ArrayList<>(running.stream()
			.filter((part) -> !part.contains("SharedArchiveFile") && !part.contains("DynamicDump"))
			.toList());
		int jar = command.indexOf("-jar");
		String app = command.get(jar + 1);
		command.set(jar, "-cp");
		command.set(jar + 1, (this.kind == Kind.BELIEVING) ? yardstick() + ":" + app : app);
		command.add(mainClass(app));
		return command;
	}

	private static String yardstick() {
		return Pair.class.getProtectionDomain().getCodeSource().getLocation().getPath();
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

	/** What a pair does with tokens, and how far its ports lie from the platform's. */
	enum Kind {

		/** Verifies them, as the platform does. */
		VERIFYING(40),

		/** Believes them. */
		BELIEVING(80);

		private final int shift;

		Kind(int shift) {
			this.shift = shift;
		}

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
