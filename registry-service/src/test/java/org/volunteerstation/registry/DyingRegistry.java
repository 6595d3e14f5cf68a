package org.volunteerstation.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

import org.volunteerstation.platform.test.TestEnvironment;
import org.volunteerstation.registry.change.db.DueOrdersRun;

/**
 * The service as a process of its own, which a test kills: of its beans only those that
 * work on jobs and dates, so that it starts in half the time. Orders that are due are
 * applied at once and not first a minute after the start.
 */
public final class DyingRegistry {

	/** Whether it also makes Keycloak agree with the register of accounts. */
	static final String ACCOUNTS = "dying.accounts";

	private DyingRegistry() {
	}

	/**
	 * Starts the service.
	 * @param args Spring Boot's arguments
	 * @throws IOException never
	 */
	public static void main(String[] args) throws IOException {
		SpringApplication application = new SpringApplication(RegistryApplication.class);
		application.setLazyInitialization(true);
		ApplicationContext context = application.run(args);
		SmartLifecycle jobs = context.getBean("jobRunner", SmartLifecycle.class);
		if (!jobs.isRunning()) {
			jobs.start();
		}
		DueOrdersRun.of(context);
		if (context.getEnvironment().getProperty(ACCOUNTS, Boolean.class, false)) {
			context.getBean("alignmentWorker", SmartLifecycle.class).start();
		}
	}

	/**
	 * Starts a process of the service.
	 * @param log what it says
	 * @param settings properties beside the usual ones
	 * @param environment variables beside those of the test run
	 * @return the process
	 * @throws IOException when it cannot be started
	 */
	static Process start(Path log, Map<String, String> settings, Map<String, String> environment) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Duser.timezone=UTC", "-cp",
				System.getProperty("java.class.path"), DyingRegistry.class.getName());
		Map<String, String> properties = new HashMap<>(Map.of("server.port", "0", "management.server.port", "-1",
				"spring.flyway.enabled", "false", "spring.kafka.listener.auto-startup", "false",
				"spring.kafka.admin.auto-create", "false", "springdoc.api-docs.enabled", "false",
				"volunteer.jobs.lease", "2s", "volunteer.jobs.poll", "100ms"));
		properties.putAll(settings);
		properties.forEach((name, value) -> builder.command().add("--" + name + "=" + value));
		builder.environment().putAll(TestEnvironment.get().values());
		builder.environment().putAll(environment);
		Files.deleteIfExists(log);
		return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

}
