package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out who listens on a port, as far as the kernel tells it to this user; nothing
 * depends on it.
 */
final class PortOwner {

	private static final String LISTENING = "0A";

	private PortOwner() {
	}

	/** Number and name of the process; empty when that cannot be seen. */
	static String of(int port) {
		Set<String> sockets = sockets(port);
		if (sockets.isEmpty()) {
			return "";
		}
		return ProcessHandle.allProcesses()
			.filter((process) -> holds(process.pid(), sockets))
			.findFirst()
			.map((process) -> process.pid() + name(process.pid()))
			.orElse("");
	}

	private static Set<String> sockets(int port) {
		String suffix = String.format(Locale.ROOT, ":%04X", port);
		return listening().entrySet()
			.stream()
			.filter((socket) -> socket.getValue().endsWith(suffix))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** Sockets that listen, with address and port as the kernel's tables write them. */
	static Map<String, String> listening() {
		Map<String, String> sockets = new HashMap<>();
		for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
			try {
				for (String line : Files.readAllLines(Path.of(table))) {
					String[] parts = line.strip().split("\\s+");
					if (parts.length > 9 && parts[3].equals(LISTENING)) {
						sockets.put("socket:[" + parts[9] + "]", parts[1]);
					}
				}
			}
			catch (IOException ex) {
				// Not on this system: the message does without the name.
				return sockets;
			}
		}
		return sockets;
	}

	private static boolean holds(long pid, Set<String> sockets) {
		try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
			return files.anyMatch((file) -> sockets.contains(target(file)));
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Where a link of the kernel leads; empty when that cannot be seen. */
	static String target(Path file) {
		try {
			return Files.readSymbolicLink(file).toString();
		}
		catch (IOException ex) {
			return "";
		}
	}

	private static String name(long pid) {
		try {
			return " (" + Files.readString(Path.of("/proc/" + pid + "/comm")).strip() + ")";
		}
		catch (IOException ex) {
			return "";
		}
	}

}
