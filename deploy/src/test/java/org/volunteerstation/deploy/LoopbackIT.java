package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** No process of the platform listens where another machine could reach it. */
@ExtendWith(RunningPlatform.class)
class LoopbackIT {

	/** 127.0.0.1, the same as IPv6 writes it, and ::1, as the kernel's tables do. */
	private static final Set<String> LOOPBACK = Set.of("0100007F", "0000000000000000FFFF00000100007F",
			"00000000000000000000000001000000");

	@Test
	void nothingListensElsewhere(TestedPlatform platform) throws IOException {
		Map<String, String> sockets = PortOwner.listening();
		Path data = platform.root().resolve("deploy/target/e2e/data").toRealPath();
		Map<String, Set<String>> listeners = new TreeMap<>();
		for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
			Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
			if (PortOwner.target(folder).startsWith(data.toString())) {
				String name = data.relativize(Path.of(PortOwner.target(folder))).toString();
				listeners.computeIfAbsent(name, (key) -> new TreeSet<>()).addAll(addresses(process.pid(), sockets));
			}
		}

		assertThat(listeners).containsKeys("keycloak", "kafka", "registry-service", "gateway");
		assertThat(listeners.get("gateway")).isNotEmpty();
		assertThat(listeners).allSatisfy((name, addresses) -> assertThat(LOOPBACK).as(name).containsAll(addresses));
	}

	private static Set<String> addresses(long pid, Map<String, String> sockets) throws IOException {
		Set<String> addresses = new TreeSet<>();
		try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
			files.map((file) -> sockets.get(PortOwner.target(file)))
				.filter(Objects::nonNull)
				.map((address) -> address.substring(0, address.indexOf(':')))
				.forEach(addresses::add);
		}
		return addresses;
	}

}
