package org.volunteerstation.deploy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.volunteerstation.platform.servers.ServerFailure;

/** The commands {@code up}, {@code down}, {@code status} and {@code log}. */
final class Launcher {

	private final Settings settings;

	private final PrintStream out;

	private final Progress progress;

	private Launcher(Settings settings, PrintStream out, boolean terminal) {
		this.settings = settings;
		this.out = out;
		this.progress = new Progress(out, terminal);
	}

	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		Map<String, String> environment = System.getenv();
		try {
			Settings settings = Settings.of(Path.of(System.getProperty("volunteer.root", ".")).toAbsolutePath(),
					environment);
			boolean terminal = Boolean.getBoolean("volunteer.terminal");
			if (!new Launcher(settings, out, terminal).run(List.of(arguments))) {
				System.exit(3);
			}
		}
		catch (Trouble ex) {
			err.println(ex.getMessage());
			System.exit(1);
		}
		catch (ServerFailure ex) {
			err.println(Trouble.of(ex).getMessage());
			System.exit(1);
		}
		catch (IOException | RuntimeException ex) {
			err.println(unexpected(ex));
			System.exit(1);
		}
	}

	private boolean run(List<String> arguments) throws IOException {
		String command = arguments.isEmpty() ? "" : arguments.getFirst();
		List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
		if (command.equals("up") && (rest.isEmpty() || rest.equals(List.of("--empty")))) {
			up(!rest.isEmpty());
		}
		else if (command.equals("down") && rest.isEmpty()) {
			down();
		}
		else if (command.equals("status") && rest.isEmpty()) {
			return status();
		}
		else if (command.equals("log") && rest.size() <= 1) {
			log(rest.isEmpty() ? "" : rest.getFirst());
		}
		else {
			throw new Trouble("用法：deploy/up [--empty]、deploy/down、deploy/status、deploy/logs 名称",
					"Usage: deploy/up [--empty], deploy/down, deploy/status, deploy/logs NAME");
		}
		return true;
	}

	private void up(boolean empty) throws IOException {
		Platform platform = new Platform(this.settings, this.progress);
		new MachineCheck(this.settings).folder();
		alone(() -> {
			if (!empty && platform.isUp()) {
				running(platform.outdated());
			}
			else {
				platform.up(empty);
			}
		});
		new Logins(this.settings, this.out).print(Secrets.open(this.settings.data()));
		AppRegions.of(this.settings).warnings().forEach(this.progress::line);
	}

	private boolean status() throws IOException {
		boolean good = new Status(this.settings, this.out).print();
		if (good) {
			AppRegions.of(this.settings).warnings().forEach(this.progress::line);
		}
		return good;
	}

	private void running(List<String> outdated) {
		this.progress.line("平台已在运行，没有改动。 / The platform is running already; nothing was changed.");
		if (!outdated.isEmpty()) {
			String names = String.join(" ", outdated);
			this.progress.line("以下进程仍运行旧代码：" + names + "。请运行 deploy/down && deploy/up 换成新构建的。\n"
					+ "These processes still run code older than the build: " + names
					+ ". Run deploy/down && deploy/up to change to the new one.");
		}
	}

	private void down() throws IOException {
		Path data = this.settings.data();
		if (Files.isDirectory(data) && !Files.isReadable(data)) {
			throw MachineCheck.unwritable(data, new AccessDeniedException(data.toString()));
		}
		if (!MachineCheck.isOurs(data)) {
			this.progress.line("没有数据，也没有运行的平台。 / There is no data and nothing runs.");
			return;
		}
		alone(() -> new Platform(this.settings, this.progress).down());
		this.progress.line("已停止，数据保留在 " + data + "。 / Stopped; the data stays in " + data + ".");
	}

	/** Prints where a component's log lies; the script follows it. */
	private void log(String name) {
		Processes processes = new Processes(this.settings);
		if (!processes.names().contains(name)) {
			String names = String.join(" ", processes.names());
			throw new Trouble((name.isEmpty() ? "请给出组件名称" : "没有名为“" + name + "”的组件") + "；可选：" + names,
					(name.isEmpty() ? "Name a component" : "No component is called " + name) + "; choose one of: "
							+ names);
		}
		Path log = processes.of(name).log();
		if (!Files.exists(log)) {
			throw new Trouble(name + " 还没有日志：它在这里没有启动过。", name + " has no log yet: it was never started here.");
		}
		this.out.println(log);
	}

	private void alone(Runnable action) throws IOException {
		try (FileChannel channel = FileChannel.open(this.settings.data().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
			if (lock == null) {
				throw new Trouble("另一个 deploy 命令正在使用 " + this.settings.data() + "，请等它结束。",
						"Another deploy command is using " + this.settings.data() + ": wait until it has ended.");
			}
			action.run();
		}
		catch (IOException ex) {
			throw MachineCheck.unwritable(this.settings.data(), ex);
		}
	}

	/** Ours to mend, so it is told in full. */
	private static String unexpected(Exception ex) {
		Throwable told = (ex instanceof UncheckedIOException && ex.getCause() != null) ? ex.getCause() : ex;
		StringWriter trace = new StringWriter();
		ex.printStackTrace(new PrintWriter(trace));
		return "意外错误：" + told + "。已启动的都已停止。\nUnexpected: " + told + ". What was started has been stopped.\n" + trace;
	}

}
