package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

import org.volunteerstation.platform.servers.ServerFailure;
import org.volunteerstation.platform.servers.ServerProcess;

/** The commands {@code up}, {@code down}, {@code status} and {@code logs}. */
final class Launcher {

	private final Settings settings;

	private final PrintStream out;

	private Launcher(Settings settings, PrintStream out) {
		this.settings = settings;
		this.out = out;
	}

	public static void main(String[] arguments) throws IOException {
		PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true,
				StandardCharsets.UTF_8);
		try {
			Settings settings = Settings.of(Path.of(System.getProperty("volunteer.root", ".")).toAbsolutePath(),
					System.getenv());
			new Launcher(settings, out).run(List.of(arguments));
		}
		catch (Trouble | ServerFailure ex) {
			out.println(ex.getMessage());
			System.exit(1);
		}
	}

	private void run(List<String> arguments) throws IOException {
		switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
			case "up" -> up(arguments.contains("--empty"));
			case "down" -> alone(() -> new Platform(this.settings, this.out).down());
			case "status" -> status();
			case "logs" -> logs((arguments.size() > 1) ? arguments.get(1) : "");
			default -> throw new Trouble("用法：deploy/up、deploy/down、deploy/status、deploy/logs 名称",
					"Usage: deploy/up, deploy/down, deploy/status, deploy/logs NAME");
		}
	}

	private void up(boolean empty) throws IOException {
		Platform platform = new Platform(this.settings, this.out);
		alone(() -> {
			if (platform.isUp()) {
				this.out.println("平台已在运行。 / The platform is running already.");
				return;
			}
			Thread undo = new Thread(platform::down);
			Runtime.getRuntime().addShutdownHook(undo);
			platform.up(empty);
			Runtime.getRuntime().removeShutdownHook(undo);
		});
		table();
	}

	private void table() {
		Secrets secrets = Secrets.open(this.settings.data());
		this.out.println();
		this.out.println("地址 / Address: " + this.settings.gateway());
		this.out.println();
		for (Accounts.Account account : Accounts.ALL) {
			this.out.printf("  %-12s %-26s %s%n", account.username(), secrets.of("account." + account.username()),
					account.title());
		}
		this.out.printf("  %-12s %-26s %s%n", "demo-app", secrets.of("client.demo-app"),
				"第三方应用（锦江区） / third-party client");
		this.out.printf("  %-12s %-26s %s%n", "demo-consumer", secrets.of("client.demo-consumer"),
				"数据订阅方 / analytics consumer, Kafka 127.0.0.1:" + (this.settings.base() + 9));
	}

	private void status() throws IOException {
		Platform platform = new Platform(this.settings, this.out);
		long total = 0;
		for (String name : platform.names()) {
			Optional<Long> pid = platform.process(name).pid();
			long resident = 0;
			for (long one : pid.isPresent() ? family(pid.get()) : new long[0]) {
				resident += resident(one);
			}
			total += resident;
			this.out.printf("%-18s %-22s %8s %8d MiB%n", name, pid.isPresent() ? "运行 / up" : "停止 / down",
					pid.map(String::valueOf).orElse("-"), resident / 1024);
		}
		this.out.printf("%-18s %-22s %8s %8d MiB%n", "", "", "", total / 1024);
	}

	private void logs(String name) throws IOException {
		Platform platform = new Platform(this.settings, this.out);
		if (!platform.names().contains(name)) {
			throw new Trouble("没有名为“" + name + "”的组件；可选：" + platform.names(),
					"No component is called " + name + "; choose one of " + platform.names());
		}
		ServerProcess process = platform.process(name);
		new ProcessBuilder("tail", "-n", "200", "-F", process.log().toString()).inheritIO().start().onExit().join();
	}

	/** A process and those that it started: a script may stand before the server. */
	private static long[] family(long pid) {
		return java.util.stream.LongStream
			.concat(java.util.stream.LongStream.of(pid),
					ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).mapToLong(ProcessHandle::pid))
			.toArray();
	}

	/** Kibibytes that a process holds in memory. */
	private static long resident(long pid) throws IOException {
		return Files.readAllLines(Path.of("/proc/" + pid + "/status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")))
			.sum();
	}

	private void alone(Runnable action) throws IOException {
		Files.createDirectories(this.settings.data());
		try (FileChannel channel = FileChannel.open(this.settings.data().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
			if (lock == null) {
				throw new Trouble("另一个 deploy 命令正在运行，请等它结束。",
						"Another deploy command is running: wait until it has ended.");
			}
			action.run();
		}
	}

}
