package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.util.FileSystemUtils;

import org.volunteerstation.platform.servers.Distribution;
import org.volunteerstation.platform.servers.Machine;
import org.volunteerstation.platform.servers.MachinePorts;
import org.volunteerstation.platform.servers.MachineSecrets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The four servers as {@code platform-servers} starts and stops them; here, because it
 * can run beside other tests.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("beside the platform")
class MachineIT {

	@Test
	void startsAndStopsAllServers() throws IOException {
		Path root = Path.of(System.getProperty("volunteer.root"));
		Path folder = Path.of("target/machine").toAbsolutePath();
		FileSystemUtils.deleteRecursively(folder);
		Distribution distribution = Distribution.of(root).copyTo(folder.resolve("dist"));
		MachineSecrets secrets = MachineSecrets.generate("master");
		Machine machine = Machine.describe(distribution, folder, MachinePorts.free(), secrets);

		machine.start(secrets.keycloakDatabase(), () -> {
		});

		assertThat(machine.servers()).allMatch((server) -> server.process().isRunning());
		machine.stop();
		assertThat(machine.servers()).noneMatch((server) -> server.process().isRunning());
	}

}
