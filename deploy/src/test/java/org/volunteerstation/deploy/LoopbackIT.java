package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

	private static final String LISTENING = "0A";

	/** 127.0.0.1, the same as IPv6 writes it, and ::1, as the kernel's tables do. */
	private static final Set<String> LOOPBACK = Set.of("0100007F", "0000000000000000FFFF00000100007F",
			"00000000000000000000000001000000");

	@Test
	void nothingListensElsewhere(TestedPlatform platform) throws IOException {
		Map<String, String> sockets = listening();
		Path data = platform.root().resolve("deploy/target/e2e/data").toRealPath();
		Map<String, Set<String>> listeners = new TreeMap<>();
		for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
			Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
			if (target(folder).startsWith(data.toString())) {
				String name = data.relativize(Path.of(target(folder))).toString();
				listeners.computeIfAbsent(name, (key) -> new TreeSet<>()).addAll(addresses(process.pid(), sockets));
			}
		}

		assertThat(listeners).containsKeys("keycloak", "kafka", "registry-service", "gateway");
		assertThat(listeners).allSatisfy((name, addresses) -> assertThat(LOOPBACK).as(name).containsAll(addresses));
	}

	/** Addresses by socket. */
	private static Map<String, String> listening() throws IOException {
		Map<String, String> sockets = new TreeMap<>();
		for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
			for (String line : Files.readAllLines(Path.of(table))) {
				String[] parts = line.strip().split("\\s+");
				if (parts[3].equals(LISTENING)) {
					sockets.put("socket:[" + parts[9] + "]", parts[1].substring(0, parts[1].indexOf(':')));
				}
			}
		}
		return sockets;
	}

	private static Set<String> addresses(long pid, Map<String, String> sockets) throws IOException {
		Set<String> addresses = new TreeSet<>();
		try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
			files.map((file) -> sockets.get(target(file))).filter((address) -> address != null).forEach(addresses::add);
		}
		return addresses;
	}

	private static String target(Path link) {
		try {
			return Files.readSymbolicLink(link).toString();
		}
		catch (IOException ex) {
			return "";
		}
	}

}
