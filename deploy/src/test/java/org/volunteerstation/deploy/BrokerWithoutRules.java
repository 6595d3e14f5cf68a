package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.volunteerstation.platform.servers.Distribution;
import org.volunteerstation.platform.servers.Jdks;
import org.volunteerstation.platform.servers.Jvm;
import org.volunteerstation.platform.servers.KafkaAccess;
import org.volunteerstation.platform.servers.Ports;
import org.volunteerstation.platform.servers.PrivateFile;
import org.volunteerstation.platform.servers.Secret;
import org.volunteerstation.platform.servers.ServerProcess;

/**
 * A real broker as somebody else may operate it: it knows one account, and no access
 * rules, since it has no authorizer.
 */
final class BrokerWithoutRules implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private final KafkaAccess access = KafkaAccess.of("127.0.0.1:" + Ports.free(), "somebody", Secret.next());

	private final Path libraries;

	private final Path folder;

	private final ServerProcess process;

	BrokerWithoutRules(Path root, Path folder) {
		this.libraries = Distribution.of(root).root().resolve("kafka");
		this.folder = folder;
		this.process = new ServerProcess("broker", folder);
	}

	void start() {
		String settings = PrivateFile.write(this.folder.resolve("server.properties"), properties()).toString();
		format(settings);
		this.process.start(java("-Xmx256m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "kafka.Kafka", settings),
				Map.of());
		this.process.await(this.access::answers, LIMIT);
	}

	KafkaAccess access() {
		return this.access;
	}

	boolean isRunning() {
		return this.process.isRunning() && this.access.answers();
	}

	@Override
	public void close() {
		this.process.kill();
	}

	private String properties() {
		String login = this.access.login(this.access.user(), this.access.password())
			.replace(";", " user_" + this.access.user() + "=\"" + this.access.password() + "\";");
		return """
				process.roles=broker,controller
				node.id=1
				controller.quorum.voters=1@127.0.0.1:%1$d
				listeners=CLIENTS://%2$s,CONTROLLER://127.0.0.1:%1$d
				advertised.listeners=CLIENTS://%2$s
				inter.broker.listener.name=CLIENTS
				controller.listener.names=CONTROLLER
				listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT
				sasl.enabled.mechanisms=PLAIN
				sasl.mechanism.inter.broker.protocol=PLAIN
				listener.name.clients.plain.sasl.jaas.config=%3$s
				log.dirs=%4$s
				auto.create.topics.enable=false
				offsets.topic.replication.factor=1
				offsets.topic.num.partitions=4
				transaction.state.log.replication.factor=1
				transaction.state.log.min.isr=1
				transaction.state.log.num.partitions=4
				group.initial.rebalance.delay.ms=0
				log.cleaner.dedupe.buffer.size=16777216
				""".formatted(Ports.free(), this.access.servers(), login, this.folder.resolve("data"));
	}

	private void format(String settings) {
		try {
			int code = new ProcessBuilder(java("kafka.tools.StorageTool", "format", "--cluster-id",
					"c29tZWJvZHktZWxzZQAAAA", "--config", settings))
				.redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("format.log").toFile())
				.start()
				.waitFor();
			if (code != 0) {
				throw new AssertionError("see " + this.folder.resolve("format.log"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private List<String> java(String... arguments) {
		List<String> command = new ArrayList<>(List.of(Jdks.java().toString(), "-cp", this.libraries + "/*"));
		command.addAll(Jvm.options());
		command.addAll(List.of(arguments));
		return command;
	}

}
