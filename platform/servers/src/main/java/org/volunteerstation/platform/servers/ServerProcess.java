package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A process that outlives the one that started it: it has its own session, a file with
 * its number and a log file. A number that was given to another process since is not
 * mistaken for it: the file keeps the start time too.
 */
public final class ServerProcess {

	private static final Duration POLL = Duration.ofMillis(100);

	private static final int LOG_LINES = 15;

	private final String name;

	private final Path folder;

	/**
	 * Names a process.
	 * @param name short name, used in messages and file names
	 * @param folder where its number and its log are kept
	 */
	public ServerProcess(String name, Path folder) {
		this.name = name;
		this.folder = folder;
	}

	/**
	 * Starts the process.
	 * @param command the command line
	 * @param environment added to this process's environment
	 * @throws ServerFailure when the command cannot be run
	 */
	public void start(List<String> command, Map<String, String> environment) {
		try {
			Files.createDirectories(this.folder);
			ProcessBuilder builder = new ProcessBuilder(detached(command));
			builder.environment().putAll(environment);
			builder.directory(this.folder.toFile());
			builder.redirectErrorStream(true);
			builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
			builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
			ProcessHandle handle = builder.start().toHandle();
			Files.writeString(pidFile(), handle.pid() + " " + startedAt(handle));
		}
		catch (IOException ex) {
			throw new ServerFailure(this.name, "cannot be started: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Waits until the process answers.
	 * @param ready the question
	 * @param limit how long to wait
	 * @throws ServerFailure when it dies or does not answer in time, with the end of its
	 * log
	 */
	public void await(BooleanSupplier ready, Duration limit) {
		long end = System.nanoTime() + limit.toNanos();
		while (!ready.getAsBoolean()) {
			if (!isRunning()) {
				throw new ServerFailure(this.name, "died while starting, see " + log() + "\n" + logEnd());
			}
			if (System.nanoTime() > end) {
				throw new ServerFailure(this.name,
						"does not answer after " + limit.toSeconds() + " s, see " + log() + "\n" + logEnd());
			}
			LockSupport.parkNanos(POLL.toNanos());
		}
	}

	/**
	 * Whether the process lives.
	 * @return true while it lives
	 */
	public boolean isRunning() {
		return handle().map(ProcessHandle::isAlive).orElse(false);
	}

	/**
	 * The number of the living process.
	 * @return empty when it does not live
	 */
	public Optional<Long> pid() {
		return handle().filter(ProcessHandle::isAlive).map(ProcessHandle::pid);
	}

	/**
	 * Asks the process to end, then ends it.
	 * @param patience how long it may take by itself
	 */
	public void stop(Duration patience) {
		handle().ifPresent((handle) -> {
			List<ProcessHandle> children = handle.descendants().toList();
			handle.destroy();
			if (!ended(handle, patience)) {
				kill();
			}
			children.forEach(ProcessHandle::destroyForcibly);
		});
		try {
			Files.deleteIfExists(pidFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends the process at once, as a power cut would. */
	public void kill() {
		handle().ifPresent((handle) -> {
			List<ProcessHandle> children = handle.descendants().toList();
			handle.destroyForcibly();
			children.forEach(ProcessHandle::destroyForcibly);
			ended(handle, Duration.ofSeconds(10));
		});
	}

	/**
	 * Where the process writes what it has to say.
	 * @return the file
	 */
	public Path log() {
		return this.folder.resolve(this.name + ".log");
	}

	private Path pidFile() {
		return this.folder.resolve(this.name + ".pid");
	}

	private Optional<ProcessHandle> handle() {
		try {
			String[] parts = Files.readString(pidFile()).strip().split(" ");
			return ProcessHandle.of(Long.parseLong(parts[0]))
				.filter((handle) -> startedAt(handle) == Long.parseLong(parts[1]));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static long startedAt(ProcessHandle handle) {
		return handle.info().startInstant().map((instant) -> instant.toEpochMilli()).orElse(0L);
	}

	private static boolean ended(ProcessHandle handle, Duration patience) {
		try {
			handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException | ExecutionException ex) {
			return !handle.isAlive();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return !handle.isAlive();
		}
	}

	private String logEnd() {
		try {
			List<String> lines = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8).lines().toList();
			return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** An own session: the terminal's Ctrl-C and its closing do not reach it. */
	private static List<String> detached(List<String> command) {
		Path setsid = Path.of("/usr/bin/setsid");
		List<String> all = new ArrayList<>();
		if (Files.isExecutable(setsid)) {
			all.add(setsid.toString());
		}
		all.addAll(command);
		return all;
	}

}
