package org.volunteerstation.platform.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.servers.MachinePorts;
import org.volunteerstation.platform.servers.ServerFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FreePortsTests {

	private final List<MachinePorts> chosen = new ArrayList<>();

	@Test
	void startsOnOtherPortsWhenOneWasTakenMeanwhile() throws IOException {
		MachinePorts first = MachinePorts.free();
		try (ServerSocket somebody = bound(first.kafka())) {
			MachinePorts used = new FreePorts(() -> this.chosen.isEmpty() ? first : MachinePorts.free())
				.start(this::bindKafka);

			assertThat(this.chosen).containsExactly(first, used);
			assertThat(used.kafka()).isNotEqualTo(somebody.getLocalPort());
		}
	}

	@Test
	void believesAServerWhosePortIsFreeAgain() {
		MachinePorts used = new FreePorts(MachinePorts::free).start((ports) -> {
			this.chosen.add(ports);
			if (this.chosen.size() == 1) {
				throw new ServerFailure("docker", "a container does not start", new IllegalStateException(
						"driver failed programming external connectivity: Bind for 127.0.0.1:1: port is already allocated"));
			}
		});

		assertThat(this.chosen).hasSize(2).endsWith(used);
	}

	@Test
	void givesUpAfterThreeAndNamesThePort() throws IOException {
		MachinePorts ports = MachinePorts.free();
		try (ServerSocket somebody = bound(ports.kafka())) {
			assertThatExceptionOfType(ServerFailure.class)
				.isThrownBy(() -> new FreePorts(() -> ports).start(this::bindKafka))
				.withMessageContaining("3 times somebody took a port")
				.withMessageContaining("[" + somebody.getLocalPort() + "]: kafka: ");
		}
		assertThat(this.chosen).hasSize(3);
	}

	@Test
	void tellsAnyOtherFailureAtOnce() {
		ServerFailure broken = new ServerFailure("docker", "no such image");

		assertThatExceptionOfType(ServerFailure.class)
			.isThrownBy(() -> new FreePorts(MachinePorts::free).start((ports) -> {
				this.chosen.add(ports);
				throw broken;
			}))
			.isSameAs(broken);
		assertThat(this.chosen).hasSize(1);
	}

	private void bindKafka(MachinePorts ports) {
		this.chosen.add(ports);
		try {
			bound(ports.kafka()).close();
		}
		catch (IOException ex) {
			throw new ServerFailure("kafka", "cannot bind", ex);
		}
	}

	private static ServerSocket bound(int port) throws IOException {
		return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
	}

}
