package org.volunteerstation.registry;

import java.io.IOException;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

import org.volunteerstation.registry.change.db.DueOrdersRun;

/**
 * The service as a process of its own, which a test kills: of its beans only those that
 * work on jobs and dates, so that it starts in half the time. Orders that are due are
 * applied at once and not first a minute after the start.
 */
public final class DyingRegistry {

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
	}

}
