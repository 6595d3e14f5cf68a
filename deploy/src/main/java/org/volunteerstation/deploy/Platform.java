package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.volunteerstation.platform.servers.Distribution;
import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.servers.Machine;
import org.volunteerstation.platform.servers.MachinePorts;
import org.volunteerstation.platform.servers.Ports;
import org.volunteerstation.platform.servers.Server;
import org.volunteerstation.platform.servers.ServerProcess;

/** The platform on this machine: its servers and its services. */
final class Platform {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final long NEEDED_BYTES = 2L << 30;

	private static final int[] PORTS = { 0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 20, 21, 22, 23, 24 };

	private final Settings settings;

	private final PrintStream out;

	Platform(Settings settings, PrintStream out) {
		this.settings = settings;
		this.out = out;
	}

	boolean isUp() {
		return processes().stream().allMatch(ServerProcess::isRunning)
				&& services().stream().allMatch(Service::isReady);
	}

	/** Starts all; when something fails, everything is stopped again. */
	void up(boolean empty) {
		checkMachine(empty);
		Secrets secrets = Secrets.open(this.settings.data());
		try {
			start(secrets, empty);
		}
		catch (RuntimeException ex) {
			down();
			throw ex;
		}
	}

	private void start(Secrets secrets, boolean empty) {
		Machine machine = machine(secrets);
		KeycloakAdmin keycloak = new KeycloakAdmin(this.settings.keycloak(), secrets.of("keycloak-admin"));
		step("1/5", "启动 MariaDB、Redis、Keycloak、Kafka", "Starting MariaDB, Redis, Keycloak and Kafka");
		machine.start(secrets.of("keycloak-database"), () -> {
			new Realm(keycloak, this.settings, secrets).apply();
			Accounts.ensure(keycloak, secrets);
		});
		machine.kafka().grantReading("demo-consumer", "volunteer.");
		step("2/5", "启动各服务", "Starting the services");
		for (Service service : services()) {
			service.ensureSchema(machine.mariadb(), secrets);
			service.start(secrets);
		}
		for (Service service : services()) {
			service.process().await(service::isReady, LIMIT);
		}
		fill(new Province(new Api(keycloak, this.settings, secrets), this.settings, this.out), empty);
		step("5/5", "完成", "Ready");
	}

	private void fill(Province province, boolean empty) {
		Path stamp = this.settings.data().resolve("filled");
		if (Files.exists(stamp)) {
			return;
		}
		if (!province.hasRegions()) {
			step("3/5", "导入行政区划和人口", "Importing regions and populations");
			province.importRegions();
		}
		if (!empty) {
			step("4/5", "登记演示站点", "Registering the demo's stations");
			province.registerDemoStations();
		}
		try {
			Files.createFile(stamp);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Stops all that runs, the last started first. */
	void down() {
		for (Service service : services().reversed()) {
			service.process().stop(Duration.ofSeconds(25));
		}
		for (String name : List.of("kafka", "keycloak", "redis", "mariadb")) {
			process(name).stop(Duration.ofSeconds(40));
		}
	}

	List<ServerProcess> processes() {
		List<ServerProcess> all = new ArrayList<>();
		for (String name : names()) {
			all.add(process(name));
		}
		return all;
	}

	List<String> names() {
		List<String> names = new ArrayList<>(List.of("mariadb", "redis", "keycloak", "kafka"));
		services().forEach((service) -> names.add(service.name()));
		return names;
	}

	ServerProcess process(String name) {
		return new ServerProcess(name, this.settings.data().resolve(name));
	}

	private List<Service> services() {
		return Service.all(this.settings);
	}

	private Machine machine(Secrets secrets) {
		Distribution distribution = Distribution.of(this.settings.root()).copyTo(this.settings.data().resolve("dist"));
		Machine machine = Machine.describe(distribution, this.settings.data(), MachinePorts.from(this.settings.base()),
				secrets.machine());
		for (Server server : machine.servers()) {
			if (server.process().isRunning()) {
				server.stop();
			}
		}
		return machine;
	}

	private void checkMachine(boolean empty) {
		if (empty && Files.exists(this.settings.data().resolve("filled"))) {
			throw new Trouble("已有数据，--empty 只能用于首次启动。", "There is data already: --empty is for the first start.");
		}
		down();
		try {
			Files.createDirectories(this.settings.data());
			if (Files.getFileStore(this.settings.data()).getUsableSpace() < NEEDED_BYTES) {
				throw new Trouble("磁盘剩余空间不足 2 GiB：请清理后重试。",
						"Less than 2 GiB of disk is free: make room and try again.");
			}
		}
		catch (IOException ex) {
			throw new Trouble("无法写入 " + this.settings.data() + "。", "Cannot write to " + this.settings.data() + ".");
		}
		for (int offset : PORTS) {
			int port = this.settings.base() + offset;
			if (!Ports.isFree(port)) {
				throw new Trouble("端口 " + port + " 已被占用：请停止占用它的程序，或用 VOLUNTEER_PORT_BASE 移动全部端口。", "Port " + port
						+ " is in use: stop the program that uses it, or move all ports with VOLUNTEER_PORT_BASE.");
			}
		}
	}

	private void step(String number, String chinese, String english) {
		this.out.println("[" + number + "] " + chinese + " / " + english);
		this.out.flush();
	}

}
