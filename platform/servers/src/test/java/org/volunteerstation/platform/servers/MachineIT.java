package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

class MachineIT {

	@Test
	void startsAndStopsAllServers() throws IOException {
		Path root = Path.of(System.getProperty("volunteer.root"));
		Path folder = Path.of("target/machine").toAbsolutePath();
		FileSystemUtils.deleteRecursively(folder);
		Distribution distribution = Distribution.of(root).copyTo(root.resolve("target/servers/test/dist"));
		MachineSecrets secrets = MachineSecrets.generate("master");
		Machine machine = Machine.describe(distribution, folder, MachinePorts.free(), secrets);

		machine.start(secrets.keycloakDatabase(), () -> {
		});

		assertThat(machine.servers()).allMatch((server) -> server.process().isRunning());
		machine.stop();
		assertThat(machine.servers()).noneMatch((server) -> server.process().isRunning());
	}

}
