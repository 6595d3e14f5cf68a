package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process that outlives the one that started it: it has its own session, a file with
 * its number and a log file. A number that was given to another process since is not
 * mistaken for it: the file keeps the start time too.
 */
public final class ServerProcess {

	private static final Duration POLL = Duration.ofMillis(50);

	private static final Duration KILLED = Duration.ofSeconds(10);

	private static final int LOG_LINES = 15;

	private static final long LOG_BYTES = 32L << 20;

	/** Settings of the launcher that name accounts of administrators. */
	private static final String NOT_INHERITED = "VOLUNTEER_EXTERNAL_";

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
			turnLog();
			ProcessBuilder builder = new ProcessBuilder(detached(command));
			builder.environment().keySet().removeIf((name) -> name.startsWith(NOT_INHERITED));
			builder.environment().putAll(environment);
			builder.directory(this.folder.toFile());
			builder.redirectErrorStream(true);
			builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
			builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
			keepNumber(builder.start().toHandle());
		}
		catch (IOException ex) {
			throw new ServerFailure(this.name, "cannot be started: " + ex.getMessage(), ex);
		}
	}

	/** Without its number nobody could end it later, for example on a full disk. */
	private void keepNumber(ProcessHandle handle) throws IOException {
		try {
			Files.writeString(pidFile(), handle.pid() + " " + startedAt(handle));
		}
		catch (IOException ex) {
			List<ProcessHandle> begun = handle.descendants().toList();
			handle.destroyForcibly();
			ended(handle, KILLED);
			// Nothing can be begun any more: what was begun since it was looked at is of
			// its group.
			Stream.concat(begun.stream(), orphans(handle.pid()).stream()).forEach((left) -> {
				left.destroyForcibly();
				ended(left, KILLED);
			});
			Files.deleteIfExists(pidFile());
			throw ex;
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
			checkAlive();
			if (System.nanoTime() > end) {
				throw ServerFailure.silent(this.name, log(), logEnd(log()));
			}
			LockSupport.parkNanos(POLL.toNanos());
		}
	}

	/**
	 * Makes sure that the process lives.
	 * @throws ServerFailure when it does not, with the end of its log
	 */
	public void checkAlive() {
		if (!isRunning()) {
			throw ServerFailure.died(this.name, log(), logEnd(log()));
		}
	}

	/**
	 * Whether the process lives.
	 * @return true while it lives
	 */
	public boolean isRunning() {
		return handle().map(ServerProcess::lives).orElse(false);
	}

	/**
	 * The number of the living process.
	 * @return empty when it does not live
	 */
	public Optional<Long> pid() {
		return handle().filter(ServerProcess::lives).map(ProcessHandle::pid);
	}

	/**
	 * Asks the process to end, then ends it.
	 * @param patience how long it may take by itself
	 */
	public void stop(Duration patience) {
		handle().ifPresent((handle) -> {
			handle.destroy();
			if (!ended(handle, patience)) {
				handle.destroyForcibly();
				ended(handle, KILLED);
			}
		});
		orphans().forEach(ProcessHandle::destroyForcibly);
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
			handle.destroyForcibly();
			ended(handle, KILLED);
		});
		orphans().forEach(ProcessHandle::destroyForcibly);
	}

	/**
	 * What the process started and left behind, for example the server behind a script
	 * that somebody killed: of its group, and at home in its folder.
	 */
	private List<ProcessHandle> orphans() {
		return number().map((number) -> orphans(number[0])).orElse(List.of());
	}

	private List<ProcessHandle> orphans(long group) {
		try {
			Path home = this.folder.toRealPath();
			return ProcessHandle.allProcesses()
				.filter((process) -> process.pid() != group && belongs(process, Long.toString(group), home))
				.toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private static boolean belongs(ProcessHandle process, String group, Path home) {
		try {
			Path proc = Path.of("/proc/" + process.pid());
			String stat = Files.readString(proc.resolve("stat"));
			return stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ")[2].equals(group)
					&& Files.readSymbolicLink(proc.resolve("cwd")).equals(home);
		}
		catch (IOException ex) {
			return false;
		}
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
		return number()
			.flatMap((parts) -> ProcessHandle.of(parts[0]).filter((handle) -> startedAt(handle) == parts[1]));
	}

	/**
	 * Number and start time; none where a power cut left the file without its content.
	 */
	private Optional<long[]> number() {
		try {
			return Optional.of(Files.readString(pidFile()).strip())
				.filter((text) -> text.matches("[0-9]{1,18} [0-9]{1,18}"))
				.map((text) -> Stream.of(text.split(" ")).mapToLong(Long::parseLong).toArray());
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static long startedAt(ProcessHandle handle) {
		return handle.info().startInstant().map((instant) -> instant.toEpochMilli()).orElse(0L);
	}

	private static boolean ended(ProcessHandle handle, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		while (lives(handle)) {
			if (System.nanoTime() > end) {
				return false;
			}
			LockSupport.parkNanos(POLL.toNanos());
		}
		return true;
	}

	/**
	 * An ended process whose parent has not asked for it yet counts as ended: on some
	 * machines process 1 takes seconds, and there is nothing to wait for.
	 */
	private static boolean lives(ProcessHandle handle) {
		if (!handle.isAlive()) {
			return false;
		}
		try {
			String state = Files.readString(Path.of("/proc/" + handle.pid() + "/stat"));
			return !state.substring(state.lastIndexOf(')') + 1).strip().startsWith("Z");
		}
		catch (IOException ex) {
			return handle.isAlive();
		}
	}

	/** A long log moves aside, so that years of starts do not fill the disk. */
	private void turnLog() throws IOException {
		if (Files.exists(log()) && Files.size(log()) > LOG_BYTES) {
			Files.move(log(), this.folder.resolve(this.name + ".old.log"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	static String logEnd(Path log) {
		try {
			List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
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
