package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.volunteerstation.platform.servers.ServerFailure;

/**
 * The platform on this machine: its servers, its services and what they hold at first.
 */
final class Platform {

	private final Settings settings;

	private final Progress progress;

	private final Processes processes;

	private final Crew crew = new Crew();

	Platform(Settings settings, Progress progress) {
		this.settings = settings;
		this.progress = progress;
		this.processes = new Processes(settings);
	}

	/** Whether all runs and the first data is complete. */
	boolean isUp() {
		return isFilled() && isRunning();
	}

	private boolean isRunning() {
		return this.processes.names().stream().allMatch((name) -> this.processes.of(name).isRunning())
				&& Service.all(this.settings).stream().allMatch(Service::isReady);
	}

	/** Services that run on code older than the last build. */
	List<String> outdated() {
		return Service.all(this.settings).stream().filter(Service::isOutdated).map(Service::name).toList();
	}

	/**
	 * Starts all, or only goes on filling where a start was killed while it did; when
	 * something fails, everything is stopped again.
	 */
	void up(boolean empty) {
		refuseEmpty(empty);
		boolean running = isRunning();
		if (!running) {
			check();
		}
		Thread undo = new Thread(this::undo, "undo");
		Runtime.getRuntime().addShutdownHook(undo);
		try {
			start(empty, running);
		}
		catch (RuntimeException ex) {
			RuntimeException cause = culprit(ex);
			RuntimeException told = FullDisk.behind(cause, this.settings.data())
				.map(RuntimeException.class::cast)
				.orElse(cause);
			down();
			throw told;
		}
		finally {
			forget(undo);
		}
	}

	private void refuseEmpty(boolean empty) {
		if (empty && (isFilled() || Province.hasDemo(this.settings))) {
			throw new Trouble("已有数据，--empty 只能用于首次启动。数据在 " + this.settings.data() + "。",
					"There is data already; --empty is for a first start. The data lies in " + this.settings.data()
							+ ".");
		}
	}

	private void check() {
		MachineCheck machine = new MachineCheck(this.settings);
		machine.disk();
		new ExternalCheck(this.settings.externals()).run();
		if (this.processes.names().stream().anyMatch((name) -> this.processes.of(name).isRunning())) {
			this.progress.line("平台只有一部分在运行，先停止再重新启动。 / Only a part of the platform runs: stopping it first.");
		}
		this.processes.stop();
		machine.ports();
	}

	private void start(boolean empty, boolean running) {
		Secrets secrets = Secrets.open(this.settings.data());
		Startup startup = new Startup(this.settings, secrets, this.progress, this.crew);
		if (running) {
			this.progress.line("平台在运行，但初始数据不完整：继续写入。 / The platform runs, but its first data is incomplete: going on.");
			this.processes.names().stream().map(this.processes::of).forEach((one) -> this.crew.start(one, () -> {
			}));
		}
		else {
			startup.run();
		}
		Servers servers = new Servers(this.settings, secrets);
		Api api = new Api(servers.keycloakAdmin(), this.settings, secrets);
		Thread preparation = Thread.ofPlatform().daemon().start(startup::prepareNext);
		fill(api, empty);
		if (preparation.isAlive()) {
			this.progress.line("      平台已可使用；正在为下次快速启动做准备 / The platform can be used; preparing for quicker starts");
		}
		join(preparation);
		this.crew.check();
		this.progress.step("5/5", "完成", "Ready");
	}

	private void fill(Api api, boolean empty) {
		if (isFilled()) {
			return;
		}
		Province province = new Province(api, this.settings, this.progress);
		ensureRegions(province);
		if (!empty) {
			this.progress.step("4/5", "登记演示数据", "Registering the demo's data");
			Figures figures = province.registerDemo();
			if (Service.all(this.settings).stream().anyMatch((service) -> service.name().equals("analytics-service"))) {
				this.progress.line("      等待统计数字与登记一致 / Waiting for the figures to agree with the register");
				figures.await(api, this.progress, this.crew::check);
			}
		}
		try {
			Files.createFile(filled());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Asks for each: a start may have been killed between them. */
	private void ensureRegions(Province province) {
		boolean regions = province.hasRegions();
		boolean populations = regions && province.hasPopulations();
		if (!populations) {
			this.progress.step("3/5", "导入行政区划和人口", "Importing regions and populations");
		}
		if (!regions) {
			province.importRegions();
		}
		if (!populations) {
			province.importPopulations();
		}
	}

	private boolean isFilled() {
		return Files.exists(filled());
	}

	private Path filled() {
		return this.settings.data().resolve("filled");
	}

	/** Stops all that runs. */
	void down() {
		this.crew.dismiss();
		this.processes.stop();
	}

	/**
	 * A symptom, such as a refused connection, matters less than the process that died.
	 */
	private RuntimeException culprit(RuntimeException symptom) {
		try {
			this.crew.check();
			return symptom;
		}
		catch (ServerFailure failure) {
			failure.addSuppressed(symptom);
			return failure;
		}
	}

	/** The person interrupts: preparations end at once, then all that was started. */
	private void undo() {
		this.progress.line("\n已中断，正在停止…… / Interrupted: stopping …");
		this.crew.dismiss();
		ProcessHandle.current().descendants().filter((child) -> !isOurs(child)).forEach(ProcessHandle::destroy);
		this.processes.stop();
		this.progress.line("已停止，没有留下任何进程。 / Stopped; nothing is left running.");
	}

	private boolean isOurs(ProcessHandle child) {
		return this.processes.names()
			.stream()
			.anyMatch((name) -> this.processes.of(name)
				.pid()
				.flatMap(ProcessHandle::of)
				.filter((one) -> one.equals(child) || one.descendants().anyMatch(child::equals))
				.isPresent());
	}

	private static void forget(Thread undo) {
		try {
			Runtime.getRuntime().removeShutdownHook(undo);
		}
		catch (IllegalStateException ex) {
			// Being interrupted: the hook ends what runs and has the last word.
			awaitEnd();
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void awaitEnd() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
