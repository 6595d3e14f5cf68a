package org.volunteerstation.platform.servers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Redis with a password and an append-only file, and without snapshots: on a full disk it
 * would not end before one is written.
 */
public final class RedisServer implements Server {

	private static final Duration LIMIT = Duration.ofMinutes(2);

	private final Distribution distribution;

	private final Path folder;

	private final int port;

	private final String password;

	private final ServerProcess process;

	public RedisServer(Distribution distribution, Path folder, int port, String password) {
		this.distribution = distribution;
		this.folder = folder;
		this.port = port;
		this.password = password;
		this.process = new ServerProcess("redis", folder);
	}

	@Override
	public String name() {
		return "redis";
	}

	@Override
	public void start() {
		Path configuration = PrivateFile.write(this.folder.resolve("redis.conf"), """
				bind 127.0.0.1
				port %d
				dir "%s"
				requirepass "%s"
				appendonly yes
				save ""
				maxmemory 256mb
				maxmemory-policy noeviction
				""".formatted(this.port, this.folder, this.password));
		this.process.start(List.of(this.distribution.redis().toString(), configuration.toString()), Map.of());
	}

	@Override
	public void awaitReady() {
		this.process.await(this::answers, LIMIT);
	}

	@Override
	public ServerProcess process() {
		return this.process;
	}

	@Override
	public void stop() {
		this.process.stop(LIMIT);
	}

	private boolean answers() {
		return new RedisAccess(URI.create("redis://:" + this.password + "@127.0.0.1:" + this.port)).answers();
	}

}
