package org.volunteerstation.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.volunteerstation.platform.servers.MachinePorts;
import org.volunteerstation.platform.servers.ServerFailure;

/**
 * Starts test servers on ports that nobody has. Some are bound a minute after they were
 * chosen: when somebody took one meanwhile, all servers start again on others, since
 * their addresses stand in one another's settings. Any other failure is told at once.
 */
final class FreePorts {

	private static final Logger logger = LoggerFactory.getLogger(FreePorts.class);

	private static final int MOST_ATTEMPTS = 3;

	/** How the servers and the engine say it. */
	private static final List<String> CLASHES = List.of("address already in use", "port is already allocated",
			"ports are not available", "already bound");

	private final Supplier<MachinePorts> choice;

	private final List<String> clashes = new ArrayList<>();

	FreePorts(Supplier<MachinePorts> choice) {
		this.choice = choice;
	}

	/**
	 * Starts servers.
	 * @param start starts them on these ports, and leaves nothing running when it fails
	 * @return the ports that they run on
	 * @throws ServerFailure when they cannot be started
	 */
	MachinePorts start(Consumer<MachinePorts> start) {
		while (this.clashes.size() < MOST_ATTEMPTS) {
			MachinePorts ports = this.choice.get();
			try {
				start.accept(ports);
				return ports;
			}
			catch (ServerFailure ex) {
				List<Integer> taken = ports.taken();
				if (taken.isEmpty() && !tellsOfClash(ex)) {
					throw ex;
				}
				this.clashes.add((taken.isEmpty() ? "of " + ports : taken) + ": " + ex.getMessage());
				logger.warn("Somebody took a port before its server: {}", this.clashes.getLast());
			}
		}
		throw new ServerFailure("test servers", MOST_ATTEMPTS + " times somebody took a port between its choice and"
				+ " its server's start:\n" + String.join("\n", this.clashes));
	}

	private static boolean tellsOfClash(ServerFailure failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
			if (CLASHES.stream().anyMatch(message::contains)) {
				return true;
			}
		}
		return false;
	}

}
