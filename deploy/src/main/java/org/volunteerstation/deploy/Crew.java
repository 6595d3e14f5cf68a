package org.volunteerstation.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.volunteerstation.platform.servers.Server;
import org.volunteerstation.platform.servers.ServerProcess;

/**
 * The processes of a start. Once it is dismissed nobody joins it any more, so that an
 * interruption in the middle leaves nothing running; and who waits for one of them
 * notices when another one dies.
 */
final class Crew {

	private final List<ServerProcess> members = new ArrayList<>();

	private boolean dismissed;

	/** Starts a process, unless the crew is dismissed. */
	synchronized void start(ServerProcess process, Runnable start) {
		if (this.dismissed) {
			throw new Trouble("已中断。", "Interrupted.");
		}
		start.run();
		this.members.add(process);
	}

	void start(Server server) {
		start(server.process(), server::start);
	}

	/** Names the one that died, if any. */
	synchronized void check() {
		this.members.forEach(ServerProcess::checkAlive);
	}

	void await(ServerProcess process, BooleanSupplier ready, Duration limit) {
		process.await(() -> {
			check();
			return ready.getAsBoolean();
		}, limit);
	}

	synchronized void dismiss() {
		this.dismissed = true;
		this.members.clear();
	}

}
