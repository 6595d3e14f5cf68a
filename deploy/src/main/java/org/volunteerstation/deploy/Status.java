package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** What runs, and how much memory it holds. */
final class Status {

	private static final int KIBI = 1024;

	private final Settings settings;

	private final Processes processes;

	private final PrintStream out;

	Status(Settings settings, PrintStream out) {
		this.settings = settings;
		this.processes = new Processes(settings);
		this.out = out;
	}

	/**
	 * Prints a line for each component.
	 * @return whether all run and answer
	 */
	boolean print() throws IOException {
		long total = 0;
		boolean good = true;
		this.out.printf("%-18s %-22s %9s %9s  %s%n", "组件/component", "状态/state", "PID", "MiB", "日志/log");
		for (String name : this.processes.names()) {
			Optional<Long> pid = this.processes.of(name).pid();
			boolean answers = pid.isPresent() && answers(name);
			long resident = pid.isPresent() ? resident(pid.get()) : 0;
			good &= answers;
			total += resident;
			this.out.printf("%-18s %-22s %9s %9d  %s%n", name,
					answers ? "运行 / up" : pid.isPresent() ? "无应答 / silent" : "停止 / down",
					pid.map(String::valueOf).orElse("-"), resident / KIBI, this.processes.of(name).log());
		}
		this.out.printf("%-18s %-22s %9s %9d%n", "", "", "", total / KIBI);
		external();
		this.out.println(good ? "地址 / Address: " + this.settings.gateway()
				: "平台没有完整运行：deploy/up 启动。 / Not all of the platform runs: deploy/up starts it.");
		return good;
	}

	private boolean answers(String name) {
		List<Service> services = Service.all(this.settings);
		return services.stream()
			.filter((service) -> service.name().equals(name))
			.findFirst()
			.map(Service::isReady)
			.orElse(true);
	}

	private void external() {
		Externals externals = this.settings.externals();
		externals.database().ifPresent((database) -> external("database", database.address()));
		externals.redis().ifPresent((url) -> external("redis", url.replaceFirst("//[^@]*@", "//")));
		externals.kafka().ifPresent((kafka) -> external("kafka", kafka.servers()));
		externals.keycloak().ifPresent((keycloak) -> external("keycloak", keycloak.url()));
	}

	private void external(String name, String where) {
		this.out.printf("%-18s %-22s %s%n", name, "外部 / external", where);
	}

	/**
	 * Kibibytes that a process and those that it started hold: a script may stand first.
	 */
	private static long resident(long pid) throws IOException {
		long[] family = LongStream
			.concat(LongStream.of(pid),
					ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).mapToLong(ProcessHandle::pid))
			.toArray();
		long sum = 0;
		for (long one : family) {
			Path status = Path.of("/proc/" + one + "/status");
			sum += Files.exists(status) ? Files.readAllLines(status)
				.stream()
				.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")))
				.sum() : 0;
		}
		return sum;
	}

}
