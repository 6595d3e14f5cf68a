package org.volunteerstation.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.volunteerstation.platform.servers.ServerProcess;

/** What may run on this machine for a platform, and how it ends in order. */
final class Processes {

	static final Duration PATIENCE = Duration.ofSeconds(40);

	private final Settings settings;

	Processes(Settings settings) {
		this.settings = settings;
	}

	/** Our own, in the order of their start. */
	List<String> names() {
		List<String> names = new ArrayList<>(Servers.ownNames(this.settings.externals()));
		Service.all(this.settings).forEach((service) -> names.add(service.name()));
		return names;
	}

	ServerProcess of(String name) {
		return new ServerProcess(name, this.settings.data().resolve(name));
	}

	/**
	 * Ends all that runs: first those that write, then what they write to; those of one
	 * rank side by side.
	 */
	void stop() {
		stop(Service.NAMES);
		stop(List.of("kafka", "keycloak"));
		stop(List.of("redis", "mariadb"));
	}

	private void stop(List<String> names) {
		List<Thread> stops = names.stream()
			.map((name) -> Thread.ofPlatform().name("stop-" + name).start(() -> of(name).stop(PATIENCE)))
			.toList();
		for (Thread stop : stops) {
			try {
				stop.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
