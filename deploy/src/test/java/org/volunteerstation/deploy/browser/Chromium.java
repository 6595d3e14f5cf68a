package org.volunteerstation.deploy.browser;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.TestedPlatform;

/** The browser of {@code deploy/e2e}, which plays one scenario after the other. */
final class Chromium implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final Process node;

	private final BufferedWriter questions;

	private final BufferedReader answers;

	private final Path log;

	private Chromium(Process node, Path log) {
		this.node = node;
		this.log = log;
		this.questions = node.outputWriter(StandardCharsets.UTF_8);
		this.answers = node.inputReader(StandardCharsets.UTF_8);
	}

	static Chromium start(TestedPlatform platform) {
		Path folder = platform.root().resolve("deploy/e2e");
		Path screenshots = platform.root().resolve("deploy/target/screenshots");
		try {
			Files.createDirectories(screenshots);
			Path log = platform.root().resolve("deploy/target/e2e/chromium.log");
			install(folder, log);
			String settings = JSON
				.writeValueAsString(Map.of("gateway", platform.gateway(), "screenshots", screenshots.toString()));
			Process node = new ProcessBuilder("node", "serve.mjs", settings).directory(folder.toFile())
				.redirectError(log.toFile())
				.start();
			Chromium chromium = new Chromium(node, log);
			chromium.answer();
			return chromium;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Lays the browser out when it is not there yet in the version that is wanted. */
	private static void install(Path folder, Path log) throws IOException {
		Path wanted = folder.resolve("package-lock.json");
		Path installed = folder.resolve("node_modules/.package-lock.json");
		if (Files.exists(installed)
				&& Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0) {
			return;
		}
		Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
			.directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		if (npm.onExit().join().exitValue() != 0) {
			throw new AssertionError("npm ci failed: " + Files.readString(log));
		}
	}

	/**
	 * Plays one scenario.
	 * @param scenario its name in {@code scenarios.mjs}
	 * @param parameters what it needs
	 * @return what was seen
	 */
	JsonNode play(String scenario, Map<String, Object> parameters) {
		Map<String, Object> question = new HashMap<>(parameters);
		question.put("scenario", scenario);
		try {
			this.questions.write(JSON.writeValueAsString(question));
			this.questions.newLine();
			this.questions.flush();
			JsonNode answer = answer();
			if (answer.has("error")) {
				throw new AssertionError(
						scenario + " at " + answer.path("at") + ": " + answer.path("error").asString());
			}
			return answer.path("result");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private JsonNode answer() throws IOException {
		String line = this.answers.readLine();
		if (line == null) {
			throw new AssertionError("the browser ended: " + Files.readString(this.log));
		}
		return JSON.readTree(line);
	}

	@Override
	public void close() {
		List<ProcessHandle> children = this.node.descendants().toList();
		try {
			this.questions.close();
			if (!this.node.waitFor(10, TimeUnit.SECONDS)) {
				this.node.destroyForcibly();
			}
		}
		catch (IOException ex) {
			this.node.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		children.forEach(ProcessHandle::destroyForcibly);
	}

}
