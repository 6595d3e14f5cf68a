package org.volunteerstation.platform.test;

import java.util.Map;

import org.volunteerstation.platform.servers.Machine;
import org.volunteerstation.platform.servers.MachineSecrets;
import org.volunteerstation.platform.servers.MariaDbServer;

/** Servers from Maven artefacts, each a process of this machine. */
final class MavenTestMachine implements TestMachine {

	private final Machine machine;

	private final MachineSecrets secrets;

	MavenTestMachine(Machine machine, MachineSecrets secrets) {
		this.machine = machine;
		this.secrets = secrets;
	}

	@Override
	public void start(Runnable realm) {
		this.machine.start(this.secrets.keycloakDatabase(), realm);
	}

	@Override
	public void stop() {
		this.machine.stop();
	}

	@Override
	public Map<String, String> traits() {
		return Map.of("kind", "maven", "mariadb.administrator", MariaDbServer.ADMINISTRATOR, "mariadb.clients",
				"127.0.0.1");
	}

}
