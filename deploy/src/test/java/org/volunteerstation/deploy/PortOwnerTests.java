package org.volunteerstation.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortOwnerTests {

	@Test
	void namesTheProcessThatListens() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(PortOwner.of(socket.getLocalPort())).startsWith(Long.toString(ProcessHandle.current().pid()));
		}
	}

}
