package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Kafka broker in KRaft mode, one process. The services come in on the internal
 * listener with a password; outsiders on the external one with a token of Keycloak
 * (SASL/OAUTHBEARER) and see what an access rule grants them, nothing else.
 */
public final class KafkaServer implements Server {

	/**
	 * Account of the services on the internal listener, who may do everything. Kafka
	 * knows outsiders by their client's id and does not tell the listeners' names apart,
	 * so this name is one that no client can have: it is longer than the 255 characters
	 * that Keycloak keeps of an id.
	 */
	public static final String ACCOUNT = "volunteer-services" + "-".repeat(256 - "volunteer-services".length());

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private final Distribution distribution;

	private final Path folder;

	private final KafkaSettings settings;

	private final ServerProcess process;

	public KafkaServer(Distribution distribution, Path folder, KafkaSettings settings) {
		this.distribution = distribution;
		this.folder = folder;
		this.settings = settings;
		this.process = new ServerProcess("kafka", folder);
	}

	@Override
	public String name() {
		return "kafka";
	}

	@Override
	public void start() {
		Path file = PrivateFile.write(this.folder.resolve("server.properties"),
				this.settings.serverProperties("127.0.0.1", this.folder.resolve("data")));
		if (!Files.exists(this.folder.resolve("data/meta.properties"))) {
			format(file);
		}
		List<String> options = new ArrayList<>(Jvm.options());
		options.addAll(List.of("-Xms128m", "-Xmx256m",
				"-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=" + this.settings.jwksUrl(),
				"-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "kafka.Kafka", file.toString()));
		this.process.start(java(options.toArray(String[]::new)), Map.of());
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

	/**
	 * How the services come in.
	 * @return address and account of the internal listener
	 */
	public KafkaAccess access() {
		return KafkaAccess.of("127.0.0.1:" + this.settings.internalPort(), ACCOUNT, this.settings.password());
	}

	private boolean answers() {
		return Ports.answers(this.settings.internalPort()) && access().answers();
	}

	private void format(Path file) {
		try {
			Process format = new ProcessBuilder(java("kafka.tools.StorageTool", "format", "--cluster-id",
					"dm9sdW50ZWVyLXN0YXRpb24", "--config", file.toString()))
				.redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("format.log").toFile())
				.start();
			if (format.waitFor() != 0) {
				Path log = this.folder.resolve("format.log");
				throw ServerFailure.unprepared("kafka", log, ServerProcess.logEnd(log));
			}
		}
		catch (IOException ex) {
			throw new ServerFailure("kafka", "cannot prepare its data folder: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailure("kafka", "was interrupted while preparing its data folder", ex);
		}
	}

	private List<String> java(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Jdks.java().toString(), "-cp", this.distribution.kafka() + "/*"));
		command.addAll(List.of(arguments));
		return command;
	}

}
