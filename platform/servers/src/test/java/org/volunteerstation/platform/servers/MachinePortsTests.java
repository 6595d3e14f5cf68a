package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MachinePortsTests {

	@Test
	void noOutgoingConnectionIsGivenAFreePort() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				Socket outgoing = new Socket(server.getInetAddress(), server.getLocalPort())) {
			for (int i = 0; i < 1_000; i++) {
				assertThat(Ports.free()).isLessThan(outgoing.getLocalPort());
			}
		}
	}

	@Test
	void namesThoseThatSomebodyTook() throws IOException {
		MachinePorts ports = MachinePorts.free();

		assertThat(ports.taken()).isEmpty();
		try (ServerSocket somebody = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
			assertThat(ports.taken()).containsExactly(somebody.getLocalPort());
		}
	}

}
