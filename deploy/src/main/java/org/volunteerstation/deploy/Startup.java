package org.volunteerstation.deploy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.volunteerstation.platform.servers.KafkaServer;
import org.volunteerstation.platform.servers.Server;
import org.volunteerstation.platform.servers.KeycloakServer;

/**
 * Brings up servers and services. What was up before starts side by side; the first time
 * each waits for what it needs, so that topics and schemas are made in order.
 */
final class Startup {

	private static final Duration LIMIT = Duration.ofMinutes(10);

	private final Settings settings;

	private final Secrets secrets;

	private final Servers servers;

	private final Progress progress;

	private final Crew crew;

	private final ExecutorService layouts = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

	Startup(Settings settings, Secrets secrets, Progress progress, Crew crew) {
		this.settings = settings;
		this.secrets = secrets;
		this.servers = new Servers(settings, secrets);
		this.progress = progress;
		this.crew = crew;
	}

	void run() {
		List<Service> services = Service.all(this.settings);
		boolean settled = services.stream().allMatch(Service::isSettled);
		this.progress.step("1/5", "启动服务器", "Starting the servers");
		this.servers.mariadb().ifPresent(this.crew::start);
		this.servers.redis().ifPresent(this.crew::start);
		Future<?> laidOut = this.layouts.submit(() -> services.forEach(Service::layOut));
		this.servers.keycloak().ifPresent(KeycloakServer::build);
		this.servers.mariadb().ifPresent(this::await);
		this.servers.redis().ifPresent(this::await);
		services.forEach((service) -> service.ensureSchema(this.servers, this.secrets));
		this.servers.keycloak().ifPresent(this::startKeycloak);
		if (settled) {
			join(laidOut);
			services.forEach(this::start);
		}
		this.servers.keycloak().ifPresent(this::await);
		applyRealm();
		this.servers.kafka().ifPresent(this::startKafka);
		grantReading();
		this.progress.step("2/5", "启动各服务", "Starting the services");
		if (!settled) {
			join(laidOut);
			services.forEach(this::start);
		}
		for (Service service : services) {
			this.crew.await(service.process(), service::isReady, LIMIT);
			this.progress.ready(service.name());
		}
	}

	/** Makes what lets the next start be quicker, where that is missing. */
	void prepareNext() {
		for (Service service : Service.all(this.settings)) {
			if (this.settings.archives() && !service.isSettled()) {
				service.archive(this.servers, this.secrets);
			}
		}
	}

	private static void join(Future<?> work) {
		try {
			work.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException told) ? told : new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Trouble("已中断。", "Interrupted.");
		}
	}

	private void start(Service service) {
		this.crew.start(service.process(), () -> service.start(this.servers, this.secrets));
	}

	private void startKeycloak(KeycloakServer keycloak) {
		this.servers.ensureSchema("keycloak", this.secrets.of("keycloak-database"));
		keycloak.installThemes(this.settings.root().resolve("deploy/keycloak/theme"));
		this.crew.start(keycloak);
	}

	private void startKafka(KafkaServer kafka) {
		this.crew.start(kafka);
		await(kafka);
	}

	private void applyRealm() {
		new Realm(this.servers.keycloakAdmin(), this.settings, this.secrets).apply();
		Accounts.ensure(this.servers.keycloakAdmin(), this.settings.names().realm(), this.secrets);
	}

	private void grantReading() {
		if (!this.servers.kafkaAccess().grantReading("demo-consumer", this.settings.names().publicTopics())) {
			this.progress.line("      注意：Kafka 没有启用访问规则，任何能连接它的程序都能读写全部主题。请在 broker 上启用 authorizer。\n"
					+ "      Warning: this Kafka has no access rules: every program that can connect to it reads and "
					+ "writes all topics. Switch an authorizer on at the broker.");
		}
	}

	private void await(Server server) {
		this.crew.check();
		server.awaitReady();
		this.progress.ready(server.name());
	}

}
